package org.dossier.text.tables;

/**
 * A straight line drawn on a page, level or upright, in points from the top left.
 *
 * @param x0 left end
 * @param y0 upper end
 * @param x1 right end
 * @param y1 lower end
 */
public record Ruling(double x0, double y0, double x1, double y1) {
  public Ruling {
    if (!(x0 <= x1) || !(y0 <= y1)) {
      throw new IllegalArgumentException("not a ruling: " + x0 + " " + y0 + " to " + x1 + " " + y1);
    }
  }

  boolean isLevel() {
    return x1 - x0 >= y1 - y0;
  }

  double length() {
    return Math.max(x1 - x0, y1 - y0);
  }
}
