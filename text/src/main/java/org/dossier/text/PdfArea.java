package org.dossier.text;

import java.util.Arrays;

/** What one fill of a page's program covers, in the page's own units; curves are taken straight. */
final class PdfArea {
  /** In points: a lower or narrower one is a line. */
  private static final double THINNEST = 4;

  private static final int FIRST_SIZE = 16;

  private final boolean evenOdd;
  private double[] edges = new double[FIRST_SIZE];
  private int size;
  private double left = Double.MAX_VALUE;
  private double low = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double high = -Double.MAX_VALUE;
  private boolean onlyLevel = true;
  private int rectangles;

  PdfArea(boolean evenOdd) {
    this.evenOdd = evenOdd;
  }

  void rectangle(double x0, double y0, double x1, double y1) {
    edge(x0, y0, x1, y0);
    edge(x1, y0, x1, y1);
    edge(x1, y1, x0, y1);
    edge(x0, y1, x0, y0);
    rectangles++;
  }

  void edge(double x0, double y0, double x1, double y1) {
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, size * 2);
    }
    edges[size++] = x0;
    edges[size++] = y0;
    edges[size++] = x1;
    edges[size++] = y1;
    left = Math.min(left, Math.min(x0, x1));
    right = Math.max(right, Math.max(x0, x1));
    low = Math.min(low, Math.min(y0, y1));
    high = Math.max(high, Math.max(y0, y1));
    onlyLevel &= x0 == x1 || y0 == y1;
  }

  boolean isThin() {
    return !(right - left >= THINNEST && high - low >= THINNEST);
  }

  double size() {
    return (right - left) * (high - low);
  }

  boolean holds(double x, double y) {
    if (x < left || x > right || y < low || y > high) {
      return false;
    }
    if (rectangles == 1 && size == FIRST_SIZE) {
      return true;
    }
    int winding = 0;
    int crossings = 0;
    for (int i = 0; i < size; i += 4) {
      double y0 = edges[i + 1];
      double y1 = edges[i + 3];
      if (y0 <= y != y1 <= y) {
        double at = edges[i] + (y - y0) / (y1 - y0) * (edges[i + 2] - edges[i]);
        if (at > x) {
          crossings++;
          winding += y1 > y0 ? 1 : -1;
        }
      }
    }
    return evenOdd ? crossings % 2 == 1 : winding != 0;
  }

  /** True for one made of level and upright lines: a bar, or several in one go. */
  boolean isSquare() {
    return onlyLevel;
  }

  double left() {
    return left;
  }

  double low() {
    return low;
  }

  double right() {
    return right;
  }

  double high() {
    return high;
  }
}
