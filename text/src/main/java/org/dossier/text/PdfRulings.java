package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
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

  /** What isn't drawn as a line but bounds what the path fills: chords of curves, open ends. */
  private final List<Stroke> bounds = new ArrayList<>();

  private final List<Stroke> drawn = new ArrayList<>();

  /** What is filled with another colour than white, as diagonals. */
  private final List<Stroke> shades = new ArrayList<>();

  private double startX;
  private double startY;
  private double atX;
  private double atY;

  void moveTo(double x, double y) {
    end();
    atX = x;
    atY = y;
    startX = x;
    startY = y;
  }

  /** A curve is none of the lines looked for: only where it ends matters. */
  void curveTo(double x, double y) {
    if (bounds.size() < MOST) {
      bounds.add(new Stroke(atX, atY, x, y));
    }
    goTo(x, y);
  }

  private void goTo(double x, double y) {
    atX = x;
    atY = y;
  }

  /** A part of a path that is filled ends where it began. */
  private void end() {
    boolean open = (atX != startX || atY != startY) && !(path.isEmpty() && bounds.isEmpty());
    if (open && bounds.size() < MOST) {
      bounds.add(new Stroke(atX, atY, startX, startY));
    }
  }

  void lineTo(double x, double y) {
    if (path.size() < MOST) {
      path.add(new Stroke(atX, atY, x, y));
    }
    goTo(x, y);
  }

  void close() {
    lineTo(startX, startY);
  }

  /** Between two opposite corners. */
  void rectangle(double x0, double y0, double x1, double y1) {
    if (bars.size() < MOST) {
      bars.add(new Stroke(x0, y0, x1, y1));
    }
    moveTo(x0, y0);
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

  /** What the path under way would fill; null where that is nothing, or no more than a line. */
  @Nullable PdfArea area(boolean evenOdd) {
    if (bars.isEmpty() && path.isEmpty() && bounds.isEmpty()) {
      return null;
    }
    end();
    var area = new PdfArea(evenOdd);
    bars.forEach(s -> area.rectangle(s.x0, s.y0, s.x1, s.y1));
    path.forEach(s -> area.edge(s.x0, s.y0, s.x1, s.y1));
    bounds.forEach(s -> area.edge(s.x0, s.y0, s.x1, s.y1));
    return area.isThin() ? null : area;
  }

  /** Draws the path's lines, after it filled the path or not. */
  void stroke(boolean filled, boolean white) {
    if (filled) {
      shade(white);
    }
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

  private void shade(boolean white) {
    if (white || shades.size() + bars.size() > MOST_SHADES) {
      return;
    }
    shades.addAll(bars);
    if (!path.isEmpty()) {
      shades.add(around(path));
    }
  }

  /** An image was drawn into the unit square. */
  void image(PdfMatrix m) {
    double x = m.x(1, 1);
    double y = m.y(1, 1);
    var across = new Stroke(m.e(), m.f(), x, y);
    var back = new Stroke(m.x(0, 1), m.y(0, 1), m.x(1, 0), m.y(1, 0));
    if (shades.size() < MOST_SHADES) {
      shades.add(around(List.of(across, back)));
    }
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
    double x0 = Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (Stroke s : strokes) {
      x0 = Math.min(x0, Math.min(s.x0, s.x1));
      y0 = Math.min(y0, Math.min(s.y0, s.y1));
      x1 = Math.max(x1, Math.max(s.x0, s.x1));
      y1 = Math.max(y1, Math.max(s.y0, s.y1));
    }
    return new Stroke(x0, y0, x1, y1);
  }

  /** Thin bars are lines; larger fills are shades. */
  void fill(boolean white) {
    shade(white);
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

  void clear() {
    path.clear();
    bars.clear();
    bounds.clear();
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
}
