package org.dossier.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param row 1-based; of a sheet, the sheet's own
 * @param column 1-based; of a sheet, the sheet's own
 * @param spans where its text stands in the page's text, in the order of reading; the lines of one
 *     cell may stand apart there. Empty where the page's text doesn't have it
 * @param box null without a layout
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    String text,
    List<Span> spans,
    @Nullable Box box) {
  private static final int LETTERS = 26;

  public Cell {
    if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "not a cell: %d+%d, %d+%d", row, rowSpan, column, columnSpan));
    }
    spans = List.copyOf(spans);
  }

  /** Its place as spreadsheets write it: {@code B7}. */
  public String reference() {
    var letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }
}
