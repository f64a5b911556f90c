package org.dossier.evidence.authenticity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dossier.model.Cell;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table whose figures don't multiply as those of the other rows do, and totals that are
 * not the sum of their column where others of the same row are. What holds is told by the table
 * itself: no heading is read.
 */
final class TableSums {
  private static final int FEWEST = 2;
  private static final int MOST_ROWS = 400;
  private static final int MOST_COLUMNS = 12;

  /** Of rows in which the product holds, to those in which it doesn't. */
  private static final int MANY = 2;

  /** Cents that rounding may have cost, of the greater figure. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.0005");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?iu)(?:grand |sub)?totals?(?: amount| price| cost)?[:.]?|sum[:.]?|(?:всего|итого)(?: .{0,30})?[:.]?"
              + "|[总合小]计[:：]?|共计[:：]?");

  private final Page page;
  private final Table table;
  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();

  /** Of the cells that hold one: each is tried with many others. */
  private final Map<Cell, List<BigDecimal>> figures = new IdentityHashMap<>();

  private final List<Observation> seen;

  private TableSums(Page page, Table table, List<Observation> seen) {
    this.page = page;
    this.table = table;
    this.seen = seen;
  }

  static void observe(Page page, List<Observation> seen) {
    for (Table table : page.tables()) {
      new TableSums(page, table, seen).observe();
    }
  }

  private void observe() {
    int columns = 0;
    for (Cell cell : table.cells()) {
      rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).put(cell.column(), cell);
      columns = Math.max(columns, cell.column());
      List<BigDecimal> figure = rows.size() > MOST_ROWS ? List.of() : Figures.of(cell.text());
      if (!figure.isEmpty()) {
        figures.put(cell, figure);
      }
    }
    if (rows.size() < FEWEST + 1
        || rows.size() > MOST_ROWS
        || columns > MOST_COLUMNS
        || figures.size() < FEWEST) {
      return;
    }
    boolean multiplied = false;
    for (int c = 3; c <= columns && !multiplied; c++) {
      for (int b = 2; b < c && !multiplied; b++) {
        for (int a = 1; a < b && !multiplied; a++) {
          multiplied = products(a, b, c);
        }
      }
    }
    totals(columns, multiplied);
  }

  /**
   * True when the third column is the product of the others, but for a few rows, which are told.
   */
  private boolean products(int a, int b, int c) {
    List<SortedMap<Integer, Cell>> wrong = new ArrayList<>();
    int right = 0;
    for (var row : rows.values()) {
      List<BigDecimal> one = figures(row, a);
      List<BigDecimal> other = figures(row, b);
      List<BigDecimal> product = figures(row, c);
      if (one.isEmpty() || other.isEmpty() || product.isEmpty() || isOne(one) || isOne(other)) {
        continue;
      }
      if (multiply(one, other, product)) {
        right++;
      } else {
        wrong.add(row);
      }
    }
    if (right < FEWEST || right < MANY * wrong.size()) {
      return false;
    }
    for (var row : wrong) {
      tell(
          row.get(c),
          String.format(
              Locale.ROOT,
              "%s and %s do not come to %s, as they do in %d other rows of the table",
              text(row, a),
              text(row, b),
              text(row, c),
              right));
    }
    return true;
  }

  private void totals(int columns, boolean trusted) {
    List<Integer> above = new ArrayList<>();
    for (var entry : rows.entrySet()) {
      if (!isTotal(entry.getValue())) {
        above.add(entry.getKey());
        continue;
      }
      int right = 0;
      List<Integer> wrong = new ArrayList<>();
      for (int column = 2; column <= columns; column++) {
        List<BigDecimal> total = figures(entry.getValue(), column);
        List<List<BigDecimal>> addends = new ArrayList<>();
        for (int row : above) {
          List<BigDecimal> figure =
              figures(rows.getOrDefault(row, Collections.emptySortedMap()), column);
          if (!figure.isEmpty()) {
            addends.add(figure);
          }
        }
        if (total.isEmpty() || addends.size() < FEWEST) {
          continue;
        }
        if (isSum(addends, total)) {
          right++;
        } else {
          wrong.add(column);
        }
      }
      if (wrong.size() == 1 && (right > 0 || trusted)) {
        tell(
            entry.getValue().get(wrong.getFirst()),
            String.format(
                Locale.ROOT,
                "%s, told as the total, is not the sum of the figures above it",
                text(entry.getValue(), wrong.getFirst())));
      }
      above.clear();
    }
  }

  private static boolean isTotal(SortedMap<Integer, Cell> row) {
    return row.values().stream()
        .limit(FEWEST)
        .anyMatch(c -> TOTAL.matcher(c.text().strip()).matches());
  }

  private static boolean multiply(
      List<BigDecimal> some, List<BigDecimal> others, List<BigDecimal> products) {
    for (BigDecimal one : some) {
      for (BigDecimal other : others) {
        for (BigDecimal product : products) {
          if (isAbout(one.multiply(other), product)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * All addends are read alike: with marks of thousands, or of fractions. Each may have been
   * rounded to its last digit.
   */
  private static boolean isSum(List<List<BigDecimal>> addends, List<BigDecimal> totals) {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal broken = BigDecimal.ZERO;
    int scale = 0;
    for (List<BigDecimal> addend : addends) {
      scale = Math.max(scale, addend.getLast().scale());
      whole = whole.add(addend.getFirst());
      broken = broken.add(addend.getLast());
    }
    BigDecimal rounded = HALF.movePointLeft(scale).multiply(BigDecimal.valueOf(addends.size()));
    for (BigDecimal total : totals) {
      if (isAbout(whole, total)
          || isAbout(broken, total)
          || broken.subtract(total).abs().compareTo(rounded) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(BigDecimal one, BigDecimal other) {
    BigDecimal apart = one.subtract(other).abs();
    return apart.compareTo(other.abs().multiply(ROUNDING)) <= 0;
  }

  private static boolean isOne(List<BigDecimal> figures) {
    return figures.getFirst().compareTo(BigDecimal.ONE) == 0;
  }

  private List<BigDecimal> figures(SortedMap<Integer, Cell> row, int column) {
    Cell cell = row.get(column);
    return cell == null ? List.of() : figures.getOrDefault(cell, List.of());
  }

  private static String text(SortedMap<Integer, Cell> row, int column) {
    Cell cell = row.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  /** Nothing is told of figures that recognition was not sure of. */
  private void tell(@Nullable Cell cell, String what) {
    if (cell == null || cell.spans().stream().anyMatch(page::hasUnsureFigures)) {
      return;
    }
    seen.add(
        cell.spans().isEmpty()
            ? new Observation(SignalKind.SUMS, page.number(), List.of(), null, what)
            : Observation.at(SignalKind.SUMS, page, cell.spans().getFirst(), what));
  }
}
