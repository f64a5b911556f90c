package org.dossier.text.tables;

import java.util.List;

/** A part of the page that may be a table. */
record Area(double x0, double y0, double x1, double y1) {
  static Area around(List<TextRow> rows) {
    double x0 = Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (TextRow row : rows) {
      x0 = Math.min(x0, row.x0());
      y0 = Math.min(y0, row.top());
      x1 = Math.max(x1, row.x1());
      y1 = Math.max(y1, row.bottom());
    }
    return new Area(x0, y0, x1, y1);
  }

  double width() {
    return x1 - x0;
  }

  double height() {
    return y1 - y0;
  }

  /** True when the middle of the word is in it. */
  boolean holds(Piece piece) {
    double x = (piece.x0() + piece.x1()) / 2;
    double y = piece.middle();
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  boolean overlaps(Area other) {
    return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
  }

  boolean contains(Area other) {
    return x0 <= other.x0 && other.x1 <= x1 && y0 <= other.y0 && other.y1 <= y1;
  }
}
