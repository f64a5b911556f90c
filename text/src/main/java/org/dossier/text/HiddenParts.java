package org.dossier.text;

import java.util.BitSet;
import java.util.List;

/** The rows and columns of a sheet that the program doesn't show. */
final class HiddenParts {
  static final int MOST_ROWS = 1 << 20;
  static final int MOST_COLUMNS = 16_384;

  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();
  private int column;

  /**
   * @param number of the first, counted from 1
   */
  void rows(int number, int count) {
    rows.set(number - 1, Math.min(number - 1 + count, MOST_ROWS));
  }

  /** The next columns, of which each is told once. */
  void nextColumns(int count, boolean hidden) {
    int end = Math.min(column + count, MOST_COLUMNS);
    if (hidden) {
      columns.set(column, end);
    }
    column = end;
  }

  /** Notes on the sheet, which ends here. */
  List<String> takeNotes() {
    List<String> notes = Remarks.hidden(rows, columns);
    rows.clear();
    columns.clear();
    column = 0;
    return notes;
  }
}
