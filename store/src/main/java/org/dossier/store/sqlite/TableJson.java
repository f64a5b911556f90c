package org.dossier.store.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double UNIT = 100;

  private TableJson() {}

  static String of(List<Table> tables) {
    ArrayNode array = NODES.arrayNode();
    for (Table table : tables) {
      ObjectNode node = array.addObject();
      node.put("name", table.name());
      ArrayNode cells = node.putArray("cells");
      for (Cell cell : table.cells()) {
        add(cells.addArray(), cell);
      }
    }
    return array.toString();
  }

  private static void add(ArrayNode node, Cell cell) {
    node.add(cell.row()).add(cell.column()).add(cell.rowSpan()).add(cell.columnSpan());
    ArrayNode spans = node.addArray();
    cell.spans().forEach(span -> spans.add(span.start()).add(span.end()));
    Box box = cell.box();
    if (box == null) {
      node.addNull();
    } else {
      node.addArray()
          .add(rounded(box.x()))
          .add(rounded(box.y()))
          .add(rounded(box.width()))
          .add(rounded(box.height()));
    }
    node.add(cell.text());
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
