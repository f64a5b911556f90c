package org.dossier.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.dossier.model.Entity;
import org.dossier.store.json.JsonLines;
import org.dossier.store.json.JsonLines.PageTexts;

/** Answers of the API: the records of the contract, key by key. */
final class Json {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** What fills an answer. */
  @FunctionalInterface
  interface Filling {
    void fill(Json json) throws IOException;
  }

  /** Records, written one after the other. */
  @FunctionalInterface
  interface Rows {
    void write(JsonLines lines) throws IOException;
  }

  private Json() {}

  static void write(Context ctx, Filling filling) {
    var json = new Json();
    try {
      filling.fill(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(json.bytes.toByteArray());
  }

  void problem(String message) throws IOException {
    one((_, _) -> "", Map.of(), lines -> lines.row(Map.of("error", message)));
  }

  /** One record. */
  void one(PageTexts texts, Map<String, Entity> entities, Rows row) throws IOException {
    raw(lines(texts, entities, row).strip());
  }

  /** A window of a list. */
  void list(int total, int first, PageTexts texts, Map<String, Entity> entities, Rows rows)
      throws IOException {
    raw("{\"total\":" + total + ",\"first\":" + first + ",\"rows\":[");
    raw(lines(texts, entities, rows).strip().replace("\n", ",\n"));
    raw("]}");
  }

  /**
   * Nodes, and the links between them.
   *
   * @param total nodes, shown or not
   * @param cut whether links are left out
   */
  void network(int total, boolean cut, Rows nodes, Rows links) throws IOException {
    raw("{\"total\":" + total + ",\"cut\":" + cut + ",\"nodes\":[");
    raw(lines((_, _) -> "", Map.of(), nodes).strip().replace("\n", ",\n"));
    raw("],\"links\":[");
    raw(lines((_, _) -> "", Map.of(), links).strip().replace("\n", ",\n"));
    raw("]}");
  }

  /**
   * Lines of the custody log.
   *
   * @param from where they begin in it, in bytes
   * @param to where they end
   * @param size of the log
   * @param end whether its last line is the one that the tables know
   */
  void log(long from, long to, long size, String end, Rows rows) throws IOException {
    raw("{\"from\":" + from + ",\"to\":" + to + ",\"size\":" + size);
    raw(",\"end\":\"" + end + "\",\"rows\":[");
    raw(lines((_, _) -> "", Map.of(), rows).strip().replace("\n", ",\n"));
    raw("]}");
  }

  /** A line each: the line ends that stand in texts are escaped there. */
  private static String lines(PageTexts texts, Map<String, Entity> entities, Rows rows)
      throws IOException {
    var ids = new HashMap<String, String>();
    entities.forEach((mention, entity) -> ids.put(mention, entity.id()));
    var out = new ByteArrayOutputStream();
    try (var lines = new JsonLines(out, texts, ids)) {
      rows.write(lines);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void raw(String text) throws IOException {
    bytes.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
