package org.dossier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Cell;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/** A table of a page as rows of a screen: empty cells where it has none. */
public final class CellGrid {
  /** More of a sheet than anybody reads on a screen: the rest is said to be there. */
  private static final int MOST_ROWS = 400;

  private static final int MOST_COLUMNS = 60;

  private CellGrid() {}

  /** A place in a row; without a cell where the table has no text. */
  public record Place(@Nullable Cell cell) {}

  /** A row that has a cell. */
  public record Row(int number, List<Place> places) {}

  private record At(int row, int column) {}

  /** The rows that have text, by their numbers. */
  public static List<Row> of(Table table) {
    Map<Integer, Map<Integer, Cell>> rows = new HashMap<>();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Cell cell : table.cells()) {
      rows.computeIfAbsent(cell.row(), _ -> new HashMap<>()).putIfAbsent(cell.column(), cell);
      first = Math.min(first, cell.column());
      last = Math.max(last, cell.column() + cell.columnSpan() - 1);
    }
    last = Math.min(last, first + MOST_COLUMNS - 1);
    List<Row> grid = new ArrayList<>();
    Set<At> covered = new HashSet<>();
    for (int number : rows.keySet().stream().sorted().limit(MOST_ROWS).toList()) {
      Map<Integer, Cell> cells = rows.getOrDefault(number, Map.of());
      List<Place> places = new ArrayList<>();
      for (int column = first; column <= last; column++) {
        Cell cell = cells.get(column);
        if (!covered.contains(new At(number, column))) {
          places.add(new Place(cell));
          cover(cell, covered);
        }
      }
      grid.add(new Row(number, places));
    }
    return grid;
  }

  private static void cover(@Nullable Cell cell, Set<At> covered) {
    if (cell == null || cell.rowSpan() * (long) cell.columnSpan() > MOST_ROWS * MOST_COLUMNS) {
      return;
    }
    for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
      for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
        covered.add(new At(row, column));
      }
    }
  }
}
