package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A cell in the making: rows and columns count from 0, ends are inclusive. */
final class Draft {
  final int row;
  final int column;
  final int lastRow;
  final int lastColumn;
  final List<Piece> pieces = new ArrayList<>();

  Draft(int row, int column, int lastRow, int lastColumn) {
    this.row = row;
    this.column = column;
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
  }

  /** Lines from the top, words from the left. */
  static List<Piece> inOrder(List<Piece> pieces) {
    List<Piece> ordered = new ArrayList<>();
    for (TextRow row : TextRow.of(pieces, Rules.of(List.of()))) {
      row.chunks().forEach(chunk -> ordered.addAll(chunk.pieces()));
    }
    return ordered;
  }

  static Comparator<Draft> byPlace() {
    return Comparator.comparingInt((Draft d) -> d.row).thenComparingInt(d -> d.column);
  }
}
