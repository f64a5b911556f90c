package org.dossier.store.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Cell;
import org.dossier.model.Span;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page as the case file keeps them. A cell is an array: row, column, row span,
 * column span, the ends of its spans, its box or null, its text.
 */
final class TableJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final double UNIT = 100;

  private TableJson() {}

  static String of(List<Table> tables) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartArray();
      for (Table table : tables) {
        out.writeStartObject();
        out.writeStringField("name", table.name());
        out.writeArrayFieldStart("cells");
        for (Cell cell : table.cells()) {
          write(cell, out);
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void write(Cell cell, JsonGenerator out) throws IOException {
    out.writeStartArray();
    out.writeNumber(cell.row());
    out.writeNumber(cell.column());
    out.writeNumber(cell.rowSpan());
    out.writeNumber(cell.columnSpan());
    out.writeStartArray();
    for (Span span : cell.spans()) {
      out.writeNumber(span.start());
      out.writeNumber(span.end());
    }
    out.writeEndArray();
    Box box = cell.box();
    if (box == null) {
      out.writeNull();
    } else {
      out.writeStartArray();
      out.writeNumber(rounded(box.x()));
      out.writeNumber(rounded(box.y()));
      out.writeNumber(rounded(box.width()));
      out.writeNumber(rounded(box.height()));
      out.writeEndArray();
    }
    out.writeString(cell.text());
    out.writeEndArray();
  }

  private static double rounded(double points) {
    return Math.round(points * UNIT) / UNIT;
  }

  static List<Table> tables(String json) {
    List<Table> tables = new ArrayList<>();
    for (JsonNode node : RecordJson.parse(json)) {
      List<Cell> cells = new ArrayList<>();
      node.path("cells").forEach(cell -> cells.add(cell(cell)));
      JsonNode name = node.path("name");
      tables.add(new Table(name.isTextual() ? name.asText() : null, cells));
    }
    return tables;
  }

  private static Cell cell(JsonNode node) {
    List<Span> spans = new ArrayList<>();
    JsonNode ends = node.path(4);
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      spans.add(new Span(ends.path(i).asInt(), ends.path(i + 1).asInt()));
    }
    return new Cell(
        node.path(0).asInt(),
        node.path(1).asInt(),
        node.path(2).asInt(),
        node.path(3).asInt(),
        node.path(6).asText(),
        spans,
        box(node.path(5)));
  }

  private static @Nullable Box box(JsonNode node) {
    return node.isArray()
        ? new Box(
            node.path(0).asDouble(),
            node.path(1).asDouble(),
            node.path(2).asDouble(),
            node.path(3).asDouble())
        : null;
  }
}
