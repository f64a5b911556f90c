package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rulings of a page, pieces of one line joined. */
final class Rules {
  /** In points: lines nearer than this are one, drawn twice or as the edges of a thin bar. */
  private static final double SAME = 2.5;

  /** Gaps in one line, of dots and dashes or between the borders of cells. */
  private static final double GAP = 4;

  /** Shorter strokes belong to pictures and letters. */
  private static final double LEAST = 8;

  private final List<Ruling> level;
  private final List<Ruling> upright;

  private Rules(List<Ruling> level, List<Ruling> upright) {
    this.level = level;
    this.upright = upright;
  }

  static Rules of(List<Ruling> rulings) {
    return new Rules(
        joined(rulings.stream().filter(Ruling::isLevel).toList(), true),
        joined(rulings.stream().filter(r -> !r.isLevel()).toList(), false));
  }

  /** From the top. */
  List<Ruling> level() {
    return level;
  }

  /** From the left. */
  List<Ruling> upright() {
    return upright;
  }

  /** True when an upright ruling passes between two words of a line. */
  boolean partsWords(double x0, double x1, double y) {
    for (Ruling line : upright) {
      double x = (line.x0() + line.x1()) / 2;
      if (x > x0 - 1.5 && x < x1 + 1.5 && line.y0() <= y && line.y1() >= y) {
        return true;
      }
    }
    return false;
  }

  /** True when two rulings under a line of words part between two of them. */
  boolean partsUnder(double x0, double x1, double bottom, double em) {
    for (int i = 1; i < level.size(); i++) {
      Ruling left = level.get(i - 1);
      Ruling right = level.get(i);
      boolean under = right.y0() > bottom - 0.4 * em && right.y0() < bottom + em;
      boolean beside = Math.abs(left.y0() - right.y0()) < SAME && left.x1() < right.x0();
      if (under
          && beside
          && left.x1() > x0 - em
          && left.x1() < x1
          && right.x0() > x0
          && right.x0() < x1 + em) {
        return true;
      }
    }
    return false;
  }

  private static List<Ruling> joined(List<Ruling> rulings, boolean level) {
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.sort(
        Comparator.comparingDouble((Ruling r) -> across(r, level))
            .thenComparingDouble(r -> start(r, level))
            .thenComparingDouble(r -> end(r, level)));
    List<Ruling> joined = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      int end = i + 1;
      while (end < sorted.size()
          && across(sorted.get(end), level) - across(sorted.get(i), level) <= SAME) {
        end++;
      }
      join(sorted.subList(i, end), level, joined);
      i = end;
    }
    joined.removeIf(r -> r.length() < LEAST);
    return joined;
  }

  private static void join(List<Ruling> line, boolean level, List<Ruling> joined) {
    double across =
        line.stream().mapToDouble(r -> across(r, level)).sum() / Math.max(1, line.size());
    List<Ruling> parts = new ArrayList<>(line);
    parts.sort(
        Comparator.comparingDouble((Ruling r) -> start(r, level))
            .thenComparingDouble(r -> end(r, level)));
    double from = start(parts.getFirst(), level);
    double to = end(parts.getFirst(), level);
    for (Ruling part : parts) {
      if (start(part, level) > to + GAP) {
        joined.add(ruling(from, to, across, level));
        from = start(part, level);
        to = end(part, level);
      }
      to = Math.max(to, end(part, level));
    }
    joined.add(ruling(from, to, across, level));
  }

  private static Ruling ruling(double from, double to, double across, boolean level) {
    return level ? new Ruling(from, across, to, across) : new Ruling(across, from, across, to);
  }

  private static double across(Ruling r, boolean level) {
    return level ? (r.y0() + r.y1()) / 2 : (r.x0() + r.x1()) / 2;
  }

  private static double start(Ruling r, boolean level) {
    return level ? r.x0() : r.y0();
  }

  private static double end(Ruling r, boolean level) {
    return level ? r.x1() : r.y1();
  }
}
