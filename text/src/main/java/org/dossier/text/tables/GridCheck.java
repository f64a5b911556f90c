package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells tables from what only looks like one. */
final class GridCheck {
  /** Part of a table's cells that hold something, the first column counted as full. */
  private static final double LEAST_FILLED = 0.4;

  /** An axis has at least so many marks. */
  private static final int LEAST_MARKS = 4;

  private GridCheck() {}

  /** True for cells in at least two rows and two columns. */
  static boolean isGrid(List<Draft> cells) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    Map<Integer, Integer> inRow = new HashMap<>();
    for (Draft cell : cells) {
      rows.add(cell.row);
      columns.add(cell.column);
      inRow.merge(cell.row, 1, Integer::sum);
    }
    long shared = inRow.values().stream().filter(n -> n > 1).count();
    return rows.size() > 1 && columns.size() > 1 && shared > 1;
  }

  /** True when drawn cells hold rows or columns of their own. */
  static boolean isCoarse(List<Draft> cells, Rules rules) {
    long split = 0;
    long all = 0;
    for (Draft cell : cells) {
      List<TextRow> rows = TextRow.of(cell.pieces, rules);
      for (TextRow row : rows) {
        split += row.chunks().size() > 1 && !Search.isProse(row) ? row.chunks().size() : 0;
        all += row.chunks().size();
      }
      long figures =
          rows.stream().filter(r -> r.chunks().stream().allMatch(Chunk::isFigure)).count();
      if (figures > 2 && figures == rows.size()) {
        return true;
      }
    }
    return split > 3 && split * 4 >= all;
  }

  /** True when most lines hold nothing but the marks of axes: figures at equal steps. */
  private static boolean isChart(List<List<Slot>> slots, int columns) {
    Set<Integer> axes = new HashSet<>();
    for (int column = 0; column < columns; column++) {
      if (isAxis(slots, column)) {
        axes.add(column);
      }
    }
    long bare =
        slots.stream().filter(row -> row.stream().allMatch(s -> axes.contains(s.first()))).count();
    return !axes.isEmpty() && bare * 2 > slots.size();
  }

  private static boolean isAxis(List<List<Slot>> slots, int column) {
    List<Double> marks = new ArrayList<>();
    for (List<Slot> row : slots) {
      for (Slot slot : row) {
        String text = slot.chunk().text().replaceAll("[^0-9.]", "");
        if (slot.first() == column && text.matches("\\d{1,9}(?:\\.\\d{1,9})?")) {
          marks.add(Double.valueOf(text));
        }
      }
    }
    if (marks.size() < LEAST_MARKS) {
      return false;
    }
    double step = marks.get(1) - marks.get(0);
    int even = 0;
    for (int i = 1; i < marks.size(); i++) {
      even += Math.abs(marks.get(i) - marks.get(i - 1) - step) < 0.01 * Math.abs(step) ? 1 : 0;
    }
    return step != 0 && even * 4 >= 3 * (marks.size() - 1);
  }

  static boolean isTable(TextGrid grid, boolean ruled) {
    int columns = grid.columns();
    List<List<Slot>> slots = grid.slots();
    if (columns < 2 || slots.size() < 2) {
      return false;
    }
    int shared = 0;
    int figures = 0;
    int others = 0;
    int words = 0;
    for (List<Slot> row : slots) {
      shared += row.size() > 1 ? 1 : 0;
      for (Slot slot : row) {
        words += slot.chunk().pieces().size();
        if (slot.first() > 0) {
          figures += slot.chunk().isFigure() ? 1 : 0;
          others += slot.chunk().isFigure() ? 0 : 1;
        }
      }
    }
    if (shared < 2
        || figures + others + slots.size() < LEAST_FILLED * columns * slots.size()
        || isChart(slots, columns)) {
      return false;
    }
    double fill = (double) shared / slots.size();
    if (ruled) {
      return fill > 0.3;
    }
    boolean numeric = figures * 2 >= others;
    return slots.size() > 2 && fill >= 0.5 && (numeric && shared > 2 || columns > 2 && shared > 3);
  }
}
