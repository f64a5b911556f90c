package org.dossier.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on a page.
 *
 * @param name of the sheet that it is; null for a table in a text
 * @param cells those with text, by row, then by column
 */
public record Table(@Nullable String name, List<Cell> cells) {
  public Table {
    cells = List.copyOf(cells);
  }

  /** Where a cell is, as spreadsheets write it: {@code Sheet1!B7}; {@code B7} in a text. */
  public String reference(Cell cell) {
    return name == null ? cell.reference() : name + "!" + cell.reference();
  }
}
