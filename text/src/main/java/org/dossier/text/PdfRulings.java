package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.dossier.text.tables.Ruling;
import org.jspecify.annotations.Nullable;

/** Follows the paths of a page's program and keeps what is drawn level or upright. */
final class PdfRulings {
  /** A table of a thousand cells has some thousand lines; more are a drawing. */
  private static final int MOST = 20_000;

  /** A filled bar no thicker than this, in points, is a line. */
  private static final double THICKEST = 4;

  private static final double SLANT = 1;
  private static final int MOST_SHADES = 3_000;

  /** A straight stroke, or the diagonal of a rectangle, in the page's own units. */
  private record Stroke(double x0, double y0, double x1, double y1) {}

  private final List<Stroke> path = new ArrayList<>();
  private final List<Stroke> bars = new ArrayList<>();
  private final List<Stroke> drawn = new ArrayList<>();

  /** What is filled with another colour than white, as diagonals. */
  private final List<Stroke> shades = new ArrayList<>();

  private boolean white;
  private double[] start = {0, 0};
  private double[] at = {0, 0};

  void add(String operator, List<COSBase> operands, Matrix matrix, boolean white) {
    this.white = white;
    switch (operator) {
      case "m" -> {
        if (operands.size() >= 2) {
          at = point(operands, 0, matrix);
          start = at;
        }
      }
      case "l" -> {
        if (operands.size() >= 2) {
          lineTo(point(operands, 0, matrix));
        }
      }
      case "c" -> at = operands.size() >= 6 ? point(operands, 4, matrix) : at;
      case "v", "y" -> at = operands.size() >= 4 ? point(operands, 2, matrix) : at;
      case "h" -> lineTo(start);
      case "re" -> {
        if (operands.size() >= 4) {
          rectangle(operands, matrix);
        }
      }
      case "s", "b", "b*" -> {
        lineTo(start);
        if (!operator.equals("s")) {
          shade();
        }
        stroke();
      }
      case "S", "B", "B*" -> {
        if (!operator.equals("S")) {
          shade();
        }
        stroke();
      }
      case "f", "F", "f*" -> fill();
      case "n" -> clear();
      default -> {}
    }
  }

  /** The hull of the path under way; null without one. */
  PdfCover.@Nullable Clip path() {
    if (path.isEmpty() && bars.isEmpty()) {
      return null;
    }
    List<Stroke> strokes = new ArrayList<>(path);
    strokes.addAll(bars);
    Stroke hull = around(strokes);
    return new PdfCover.Clip(hull.x0, hull.y0, hull.x1, hull.y1);
  }

  private void lineTo(double[] to) {
    if (path.size() < MOST) {
      path.add(new Stroke(at[0], at[1], to[0], to[1]));
    }
    at = to;
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    double x = number(operands, 0);
    double y = number(operands, 1);
    double w = number(operands, 2);
    double h = number(operands, 3);
    double[] a = transformed(x, y, matrix);
    double[] c = transformed(x + w, y + h, matrix);
    if (bars.size() < MOST) {
      bars.add(new Stroke(a[0], a[1], c[0], c[1]));
    }
    start = a;
    at = a;
  }

  private void stroke() {
    for (Stroke bar : bars) {
      edges(bar);
    }
    path.forEach(this::keep);
    clear();
  }

  private void edges(Stroke bar) {
    if (isThin(bar)) {
      middle(bar);
      return;
    }
    keep(new Stroke(bar.x0, bar.y0, bar.x1, bar.y0));
    keep(new Stroke(bar.x0, bar.y1, bar.x1, bar.y1));
    keep(new Stroke(bar.x0, bar.y0, bar.x0, bar.y1));
    keep(new Stroke(bar.x1, bar.y0, bar.x1, bar.y1));
  }

  private void shade() {
    if (white || shades.size() + bars.size() > MOST_SHADES) {
      return;
    }
    shades.addAll(bars);
    if (!path.isEmpty()) {
      shades.add(around(path));
    }
  }

  /** An image was drawn into the unit square. */
  void image(Matrix matrix) {
    double[] a = transformed(0, 0, matrix);
    double[] b = transformed(1, 1, matrix);
    double[] c = transformed(0, 1, matrix);
    double[] d = transformed(1, 0, matrix);
    shades.add(
        around(List.of(new Stroke(a[0], a[1], b[0], b[1]), new Stroke(c[0], c[1], d[0], d[1]))));
  }

  /** True when something other than white paper was drawn there before. */
  boolean isShaded(double x, double y) {
    for (Stroke s : shades) {
      boolean within =
          x >= Math.min(s.x0, s.x1) - 1
              && x <= Math.max(s.x0, s.x1) + 1
              && y >= Math.min(s.y0, s.y1) - 1
              && y <= Math.max(s.y0, s.y1) + 1;
      if (within) {
        return true;
      }
    }
    return shades.size() >= MOST_SHADES;
  }

  private static Stroke around(List<Stroke> strokes) {
    return new Stroke(
        strokes.stream().mapToDouble(s -> Math.min(s.x0, s.x1)).min().orElse(0),
        strokes.stream().mapToDouble(s -> Math.min(s.y0, s.y1)).min().orElse(0),
        strokes.stream().mapToDouble(s -> Math.max(s.x0, s.x1)).max().orElse(0),
        strokes.stream().mapToDouble(s -> Math.max(s.y0, s.y1)).max().orElse(0));
  }

  /** Thin bars are lines; larger fills are shades. */
  private void fill() {
    shade();
    for (Stroke bar : bars) {
      if (isThin(bar)) {
        middle(bar);
      }
    }
    if (!path.isEmpty() && path.size() <= 5) {
      Stroke bar = around(path);
      if (isThin(bar)) {
        middle(bar);
      }
    }
    clear();
  }

  private static boolean isThin(Stroke bar) {
    return Math.min(Math.abs(bar.x1 - bar.x0), Math.abs(bar.y1 - bar.y0)) <= THICKEST;
  }

  private void middle(Stroke bar) {
    double x = (bar.x0 + bar.x1) / 2;
    double y = (bar.y0 + bar.y1) / 2;
    boolean level = Math.abs(bar.x1 - bar.x0) > Math.abs(bar.y1 - bar.y0);
    keep(level ? new Stroke(bar.x0, y, bar.x1, y) : new Stroke(x, bar.y0, x, bar.y1));
  }

  private void keep(Stroke stroke) {
    boolean straight =
        Math.abs(stroke.x1 - stroke.x0) <= SLANT || Math.abs(stroke.y1 - stroke.y0) <= SLANT;
    if (straight && drawn.size() < MOST) {
      drawn.add(stroke);
    }
  }

  private void clear() {
    path.clear();
    bars.clear();
  }

  /** The lines as displayed; none where there are more than a table has. */
  List<Ruling> onPage(DoubleBinaryOperator x, DoubleBinaryOperator y, double width, double height) {
    List<Ruling> rulings = new ArrayList<>();
    if (drawn.size() >= MOST) {
      return rulings;
    }
    for (Stroke s : drawn) {
      double x0 = Math.clamp(x.applyAsDouble(s.x0, s.y0), 0, width);
      double y0 = Math.clamp(y.applyAsDouble(s.x0, s.y0), 0, height);
      double x1 = Math.clamp(x.applyAsDouble(s.x1, s.y1), 0, width);
      double y1 = Math.clamp(y.applyAsDouble(s.x1, s.y1), 0, height);
      if (Double.isFinite(x0 + y0 + x1 + y1) && Math.hypot(x1 - x0, y1 - y0) > 1) {
        rulings.add(
            new Ruling(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)));
      }
    }
    return rulings;
  }

  private static double[] point(List<COSBase> operands, int first, Matrix matrix) {
    return transformed(number(operands, first), number(operands, first + 1), matrix);
  }

  private static double[] transformed(double x, double y, Matrix matrix) {
    var to = matrix.transformPoint((float) x, (float) y);
    return new double[] {to.x, to.y};
  }

  private static double number(List<COSBase> operands, int index) {
    return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
  }
}
