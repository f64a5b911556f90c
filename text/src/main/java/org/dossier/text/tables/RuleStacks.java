package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Level rulings of one length above each other, with lines of cells between: tables without upright
 * rulings.
 */
final class RuleStacks {
  private static final double SAME = 8;
  private static final double SHORTEST = 90;

  /** In points: parts of one ruling, broken between columns. */
  private static final double BROKEN = 25;

  private RuleStacks() {}

  static List<Area> of(Rules rules, List<TextRow> rows) {
    List<Ruling> lines = whole(rules.level());
    List<Area> areas = new ArrayList<>();
    var used = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (used[i]) {
        continue;
      }
      Ruling top = lines.get(i);
      Ruling last = top;
      boolean any = false;
      for (int j = i + 1; j < lines.size(); j++) {
        Ruling next = lines.get(j);
        if (used[j] || !isSame(top, next)) {
          continue;
        }
        if (!isTabular(last, next, rows)) {
          break;
        }
        any = true;
        used[j] = true;
        last = next;
      }
      if (any) {
        areas.add(new Area(top.x0() - 2, top.y0() - 1, top.x1() + 2, last.y0() + 1));
      }
    }
    return areas;
  }

  private static boolean isSame(Ruling a, Ruling b) {
    return Math.abs(a.x0() - b.x0()) < SAME && Math.abs(a.x1() - b.x1()) < SAME;
  }

  /** True when most lines between two rulings have cells, or there are few. */
  private static boolean isTabular(Ruling above, Ruling below, List<TextRow> rows) {
    int shared = 0;
    int lone = 0;
    for (TextRow row : rows) {
      if (row.middle() > above.y0()
          && row.middle() < below.y0()
          && row.x1() > above.x0()
          && row.x0() < above.x1()) {
        if (Search.isProse(row)) {
          lone += 2;
        } else if (row.chunks().size() > 1) {
          shared++;
        } else {
          lone++;
        }
      }
    }
    return shared * 2 >= lone || shared + lone <= 2;
  }

  private static List<Ruling> whole(List<Ruling> level) {
    List<Ruling> lines = new ArrayList<>();
    for (Ruling part : level) {
      Ruling last = lines.isEmpty() ? null : lines.getLast();
      if (last != null
          && Math.abs(last.y0() - part.y0()) < 2.5
          && part.x0() - last.x1() < BROKEN
          && part.x0() >= last.x1() - 2) {
        lines.set(lines.size() - 1, new Ruling(last.x0(), last.y0(), part.x1(), last.y0()));
      } else {
        lines.add(part);
      }
    }
    lines.removeIf(line -> line.length() < SHORTEST);
    return lines;
  }
}
