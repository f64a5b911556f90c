package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dossier.search.NameSearch;
import org.dossier.store.CaseException;
import org.dossier.store.Tally;
import org.jspecify.annotations.Nullable;

/** A list of names, each looked for in all its spellings. */
final class NamesScreen {
  private static final int MOST = 1_000;

  private final Desk desk;
  private final Templates templates;

  NamesScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * The names and what became of them.
   *
   * @param text as it was typed
   */
  record Names(String text, List<NameSearch.Row> rows, Tally tally) {
    long found() {
      return rows.stream().filter(row -> row.passages() > 0).count();
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/names", ctx -> show(ctx, new Names("", List.of(), desk.tally())));
    routes.post("/names", this::look);
  }

  private void show(Context ctx, Names names) {
    templates.show(ctx, "names", "search", Say.say("names.title"), names);
  }

  private void look(Context ctx) throws CaseException, IOException {
    String text = text(ctx);
    List<String> names = NameSearch.names(text);
    if (names.size() > MOST) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("names.most", MOST));
    }
    var search = new NameSearch(desk.index());
    List<NameSearch.Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(search.of(name));
    }
    if (ctx.formParam("csv") != null) {
      ctx.contentType("text/csv; charset=utf-8");
      ctx.header("Content-Disposition", "attachment; filename=\"names.csv\"");
      ctx.result(csv(rows));
      return;
    }
    show(ctx, new Names(text, rows, desk.tally()));
  }

  private static String text(Context ctx) throws IOException {
    @Nullable UploadedFile file = ctx.isMultipartFormData() ? ctx.uploadedFile("file") : null;
    if (file != null && file.size() > 0) {
      try (InputStream in = file.content()) {
        String text = new String(in.readNBytes((int) Guard.MOST_BYTES), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    }
    String typed = ctx.formParam("names");
    return typed == null ? "" : typed;
  }

  private static String csv(List<NameSearch.Row> rows) {
    var csv = new StringBuilder("name,passages,documents,spellings\r\n");
    for (NameSearch.Row row : rows) {
      csv.append(cell(row.name()))
          .append(',')
          .append(row.passages())
          .append(',')
          .append(row.documents())
          .append(',')
          .append(cell(String.join("; ", row.spellings())))
          .append("\r\n");
    }
    return csv.toString();
  }

  /** A table program would compute what begins like a formula. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
