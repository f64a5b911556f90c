package org.dossier.text;

import java.util.ArrayList;
import java.util.List;

/** Lines that stand one below the other and were drawn one after the other. */
final class TextBlock {
  /** In parts of the font's size; a double-spaced typescript steps 2.3. */
  private static final double WIDEST_STEP = 2.7;

  private final List<TextLine> lines = new ArrayList<>();
  private double u0 = Double.MAX_VALUE;
  private double u1 = -Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  TextBlock(TextLine first) {
    add(first);
  }

  void add(TextLine line) {
    lines.add(line);
    u0 = Math.min(u0, line.u0());
    u1 = Math.max(u1, line.u1());
    top = Math.min(top, line.top());
    bottom = Math.max(bottom, line.bottom());
  }

  List<TextLine> lines() {
    return lines;
  }

  double u0() {
    return u0;
  }

  double u1() {
    return u1;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  TextLine last() {
    return lines.get(lines.size() - 1);
  }

  /** True when the line stands right below this block's last, with some width in common. */
  boolean isContinuedBy(TextLine line) {
    TextLine last = last();
    double size = Math.max(last.em(), line.em());
    double step = line.v() - last.v();
    boolean below = step > 0.3 * size && step < WIDEST_STEP * size;
    return below && line.u0() < u1 && line.u1() > u0;
  }

  /** True when this block is above the other and they share some width: it's read first. */
  boolean isOver(TextBlock other) {
    double shared = Math.min(u1, other.u1) - Math.max(u0, other.u0);
    double slack = 0.3 * Math.min(last().em(), other.lines.get(0).em());
    return shared > 0 && bottom <= other.top + slack;
  }
}
