package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Finds the gaps between the columns of a set of rows. */
final class ColumnGaps {
  /** In parts of the font's size. */
  private static final double NARROWEST = 0.35;

  /** This part of the rows, and one in any case, may reach over a gap: a heading, a long label. */
  private static final double MAY_CROSS = 0.08;

  private ColumnGaps() {}

  /** A gap between two columns. */
  record Gap(double x0, double x1) {
    double middle() {
      return (x0 + x1) / 2;
    }
  }

  static List<Gap> of(List<TextRow> rows, Area area, Rules rules) {
    List<TextRow> body = rows.stream().filter(row -> row.chunks().size() > 1).toList();
    if (body.isEmpty()) {
      return List.of();
    }
    List<Gap> gaps = byText(body);
    return withRules(gaps, area, rules);
  }

  private static List<Gap> byText(List<TextRow> body) {
    var places = new TreeSet<Double>();
    double em = 0;
    for (TextRow row : body) {
      em += row.em() / body.size();
      for (Chunk chunk : row.chunks()) {
        places.add(chunk.x0());
        places.add(chunk.x1());
      }
    }
    List<Double> xs = new ArrayList<>(places);
    var covered = new int[xs.size()];
    for (TextRow row : body) {
      for (Chunk chunk : row.chunks()) {
        int from = Collections.binarySearch(xs, chunk.x0());
        int to = Collections.binarySearch(xs, chunk.x1());
        for (int i = from; i < to; i++) {
          covered[i]++;
        }
      }
    }
    int most = body.size() < 3 ? 0 : Math.max(1, (int) (MAY_CROSS * body.size()));
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    while (i < xs.size() - 1) {
      if (covered[i] > most) {
        i++;
        continue;
      }
      int end = i;
      int least = Integer.MAX_VALUE;
      while (end < xs.size() - 1 && covered[end] <= most) {
        least = Math.min(least, covered[end]);
        end++;
      }
      Gap gap = emptiest(xs, covered, i, end, least);
      if (gap.x1() - gap.x0() >= NARROWEST * em) {
        gaps.add(gap);
      }
      i = end;
    }
    return gaps;
  }

  /** The widest part of a gap that the fewest rows reach over. */
  private static Gap emptiest(List<Double> xs, int[] covered, int from, int to, int least) {
    Gap widest = new Gap(xs.get(from), xs.get(from));
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && covered[end] == least) {
        end++;
      }
      if (xs.get(end) - xs.get(i) > widest.x1() - widest.x0()) {
        widest = new Gap(xs.get(i), xs.get(end));
      }
      i = Math.max(end, i + 1);
    }
    return widest;
  }

  /** Upright rulings along most of the area part columns, wherever the text stands. */
  private static List<Gap> withRules(List<Gap> gaps, Area area, Rules rules) {
    List<Gap> all = new ArrayList<>(gaps);
    for (Ruling line : rules.upright()) {
      double shared = Math.min(line.y1(), area.y1()) - Math.max(line.y0(), area.y0());
      boolean inside = line.x0() > area.x0() + 5 && line.x0() < area.x1() - 5;
      boolean known =
          all.stream().anyMatch(g -> g.x0() - 2 <= line.x0() && line.x0() <= g.x1() + 2);
      if (inside && !known && shared > 0.5 * area.height()) {
        all.add(new Gap(line.x0() - 0.5, line.x0() + 0.5));
      }
    }
    all.sort(java.util.Comparator.comparingDouble(Gap::x0));
    return all;
  }
}
