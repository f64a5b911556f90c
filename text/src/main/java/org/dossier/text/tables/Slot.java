package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;
import org.dossier.text.tables.ColumnGaps.Gap;

/**
 * What stands on one line in one column, or across several.
 *
 * @param first column, from 0
 * @param last column, inclusive
 */
record Slot(Chunk chunk, int first, int last) {
  /** In parts of the font's size: a blank this wide may part columns. */
  private static final double SPLIT = 0.45;

  static List<Slot> of(TextRow row, List<Gap> gaps) {
    List<Slot> slots = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      place(chunk, gaps, slots);
    }
    return united(slots);
  }

  /** The same of a line of the head, which parts at the cuts unless a ruling under it says not. */
  static List<Slot> ofHead(TextRow row, List<Gap> gaps, Rules rules) {
    var parted = new TextRow();
    for (Chunk chunk : row.chunks()) {
      List<Piece> pieces = chunk.pieces();
      int from = 0;
      for (int i = 1; i < pieces.size(); i++) {
        double left = pieces.get(i - 1).x1();
        double right = pieces.get(i).x0();
        for (Gap gap : gaps) {
          double cut = gap.x0();
          boolean here = gap.x1() == cut && cut > left && cut < right;
          if (here && !isUnderlined(chunk, cut, rules)) {
            parted.add(Chunk.of(pieces.subList(from, i)));
            from = i;
            break;
          }
        }
      }
      parted.add(Chunk.of(pieces.subList(from, pieces.size())));
    }
    return of(parted, gaps);
  }

  private static boolean isUnderlined(Chunk chunk, double x, Rules rules) {
    for (Ruling line : rules.level()) {
      boolean under = line.y0() > chunk.baseline() && line.y0() < chunk.bottom() + chunk.em();
      boolean own = line.x0() > chunk.x0() - 40 && line.x1() < chunk.x1() + 40;
      if (under && own && line.x0() < x - 5 && line.x1() > x + 5) {
        return true;
      }
    }
    return false;
  }

  private static void place(Chunk chunk, List<Gap> gaps, List<Slot> slots) {
    int first = first(chunk.x0(), gaps);
    int last = Math.max(first, last(chunk.x1(), gaps));
    for (int g = first; g < last; g++) {
      int cut = cut(chunk, gaps, g);
      if (cut > 0) {
        place(Chunk.of(chunk.pieces().subList(0, cut)), gaps, slots);
        place(Chunk.of(chunk.pieces().subList(cut, chunk.pieces().size())), gaps, slots);
        return;
      }
    }
    slots.add(new Slot(chunk, first, last));
  }

  static int first(double x0, List<Gap> gaps) {
    int column = 0;
    while (column < gaps.size() && gaps.get(column).middle() < x0 + 0.5) {
      column++;
    }
    return column;
  }

  static int last(double x1, List<Gap> gaps) {
    int column = 0;
    while (column < gaps.size() && gaps.get(column).x1() < x1 + 0.5) {
      column++;
    }
    return column;
  }

  /** Before which word the chunk falls in two at the gap; 0 when it reaches across. */
  private static int cut(Chunk chunk, List<Gap> gaps, int g) {
    Gap gap = gaps.get(g);
    List<Piece> pieces = chunk.pieces();
    double widest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      widest = Math.max(widest, blank(pieces, i));
    }
    for (int i = 1; i < pieces.size(); i++) {
      double blank = blank(pieces, i);
      boolean here = pieces.get(i - 1).x1() < gap.x1() + 1 && pieces.get(i).x0() > gap.x0() - 1;
      if (!here) {
        continue;
      }
      var left = Chunk.of(pieces.subList(0, i));
      var right = Chunk.of(pieces.subList(i, pieces.size()));
      boolean wide = blank > SPLIT * chunk.em() && blank >= 0.95 * widest;
      if (wide
          || fits(left, gaps, g) && fits(right, gaps, g + 1)
          || left.isFigure() && right.isFigure()) {
        return i;
      }
    }
    return 0;
  }

  /** True when a chunk is set in the middle of a column, or at one of its edges. */
  private static boolean fits(Chunk chunk, List<Gap> gaps, int column) {
    int first = first(chunk.x0(), gaps);
    int last = Math.max(first, last(chunk.x1(), gaps));
    if (first != last || first != column) {
      return true; // what is left of it is judged at its own gaps
    }
    double x0 = column == 0 ? chunk.x0() : gaps.get(column - 1).x1();
    double x1 = column == gaps.size() ? chunk.x1() : gaps.get(column).x0();
    double near = 0.5 * chunk.em();
    boolean open = column == 0 || column == gaps.size();
    boolean middle = !open && Math.abs(chunk.middle() - (x0 + x1) / 2) < near;
    boolean left = column > 0 && Math.abs(chunk.x0() - x0) < near;
    boolean right = column < gaps.size() && Math.abs(chunk.x1() - x1) < near;
    return middle || left || right;
  }

  private static double blank(List<Piece> pieces, int i) {
    return pieces.get(i).x0() - pieces.get(i - 1).x1();
  }

  /** Several chunks in one column are one. */
  private static List<Slot> united(List<Slot> slots) {
    List<Slot> united = new ArrayList<>();
    for (Slot slot : slots) {
      Slot before = united.isEmpty() ? null : united.getLast();
      if (before != null && slot.first <= before.last) {
        List<Piece> pieces = new ArrayList<>(before.chunk.pieces());
        pieces.addAll(slot.chunk.pieces());
        united.set(
            united.size() - 1,
            new Slot(Chunk.of(pieces), before.first, Math.max(before.last, slot.last)));
      } else {
        united.add(slot);
      }
    }
    return united;
  }
}
