package org.dossier.text.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells tables from what only looks like one. */
final class GridCheck {
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
      split += rows.stream().filter(r -> r.chunks().size() > 1 && !Search.isProse(r)).count();
      all += rows.size();
      long figures =
          rows.stream().filter(r -> r.chunks().stream().allMatch(Chunk::isFigure)).count();
      if (figures > 2 && figures == rows.size()) {
        return true;
      }
    }
    return split > 1 && split * 4 >= all;
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
    if (shared < 2) {
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
