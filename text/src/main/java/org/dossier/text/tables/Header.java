package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;
import org.dossier.text.tables.ColumnGaps.Gap;

/** The head of a table: names of columns in several lines, and names over several columns. */
final class Header {
  private static final int MOST_ROWS = 9;

  private final List<List<Slot>> slots;
  private final List<Gap> gaps;
  private final Area area;
  private final Rules rules;

  Header(List<List<Slot>> slots, List<Gap> gaps, Area area, Rules rules) {
    this.slots = slots;
    this.gaps = gaps;
    this.area = area;
    this.rules = rules;
  }

  /** How many lines the head has: those over a ruling, or over the first line of figures. */
  static int rows(List<List<Slot>> slots, List<TextRow> rows, Area area, Rules rules) {
    int figures = 0;
    while (figures < slots.size() && !isOfFigures(slots.get(figures), figures)) {
      figures++;
    }
    int ruled = 0;
    for (int i = 1; i < slots.size() && i <= Math.min(MOST_ROWS, figures); i++) {
      if (isRuled(rows.get(i - 1), rows.get(i), area, rules)) {
        ruled = i;
        if (figures == slots.size()) {
          break;
        }
      }
    }
    if (ruled > 0) {
      return ruled;
    }
    if (figures == slots.size()) {
      return Math.min(1, slots.size());
    }
    int stub = figures;
    while (stub > 0
        && slots.get(stub - 1).size() == 1
        && slots.get(stub - 1).getFirst().first() == 0) {
      stub--;
    }
    return stub <= MOST_ROWS ? stub : 0;
  }

  /** True when most of the width between two lines is ruled. */
  static boolean isRuled(TextRow above, TextRow below, Area area, Rules rules) {
    double length = 0;
    for (Ruling line : rules.level()) {
      if (line.y0() > above.baseline() - 1
          && line.y0() < below.baseline() - 0.4 * below.em()
          && line.x1() > area.x0()
          && line.x0() < area.x1()) {
        length += Math.min(line.x1(), area.x1()) - Math.max(line.x0(), area.x0());
      }
    }
    return length > 0.6 * area.width();
  }

  /** True for two years and more and no other figure: names of columns. */
  static boolean isOfYears(List<Chunk> chunks) {
    List<Chunk> figures = chunks.stream().filter(Chunk::isFigure).toList();
    return figures.size() > 1 && figures.stream().allMatch(c -> isYear(c.text()));
  }

  private static boolean isYear(String text) {
    return text.matches("(?:19|20)\\d\\d\\S{0,3}");
  }

  private static boolean isOfFigures(List<Slot> line, int index) {
    int figures = 0;
    int years = 0;
    int others = 0;
    for (Slot slot : line) {
      if (slot.first() == 0 && line.size() > 1) {
        continue;
      }
      if (slot.chunk().isFigure()) {
        figures++;
        years += isYear(slot.chunk().text()) ? 1 : 0;
      } else {
        others++;
      }
    }
    boolean heads = index < 4 && years == figures && (years > 1 || line.size() == 1);
    return figures > others && !heads;
  }

  /** A name in the making. */
  private static final class Name {
    final int first;
    final int last;
    final List<Slot> lines = new ArrayList<>();
    int level;

    Name(int first, int last) {
      this.first = first;
      this.last = last;
    }

    double bottom() {
      return lines.getLast().chunk().bottom();
    }

    boolean shares(Name other) {
      return first <= other.last && other.first <= last;
    }
  }

  /** Adds the cells of the head; gives how many rows it takes. */
  int cells(List<Draft> cells) {
    List<Name> names = new ArrayList<>();
    for (List<Slot> line : slots) {
      for (Slot slot : line) {
        add(slot, line, names);
      }
    }
    int depth = 0;
    for (int i = names.size() - 1; i >= 0; i--) {
      Name name = names.get(i);
      for (Name below : names.subList(i + 1, names.size())) {
        if (below.shares(name)) {
          name.level = Math.max(name.level, below.level + 1);
        }
      }
      depth = Math.max(depth, name.level + 1);
    }
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      int last = depth - 1 - name.level;
      int first = 0;
      for (Name above : names.subList(0, i)) {
        first = above.shares(name) ? Math.max(first, depth - above.level) : first;
      }
      var cell = new Draft(Math.min(first, last), name.first, last, name.last);
      name.lines.forEach(slot -> cell.pieces.addAll(slot.chunk().pieces()));
      cells.add(cell);
    }
    return depth;
  }

  private void add(Slot slot, List<Slot> inLine, List<Name> names) {
    int first = slot.first();
    int last = slot.last();
    for (Ruling line : rules.level()) {
      Chunk chunk = slot.chunk();
      boolean under = line.y0() > chunk.baseline() && line.y0() < chunk.bottom() + chunk.em();
      boolean around = line.x0() < chunk.x0() + 2 && line.x1() > chunk.x1() - 2;
      boolean alone =
          inLine.stream()
              .allMatch(s -> s == slot || s.chunk().x1() < line.x0() || s.chunk().x0() > line.x1());
      if (under && around && alone && line.length() < 0.8 * area.width()) {
        int from = Slot.first(line.x0() + 3, gaps);
        int to = Slot.last(line.x1() - 3, gaps);
        first = Math.min(first, from);
        last = Math.max(last, to);
      }
    }
    for (Name name : names) {
      double step = slot.chunk().top() - name.bottom();
      if (name.first == first
          && name.last == last
          && step < 0.7 * slot.chunk().em()
          && step > -0.5 * slot.chunk().em()
          && !isParted(name.bottom(), slot.chunk())) {
        name.lines.add(slot);
        return;
      }
    }
    var name = new Name(first, last);
    name.lines.add(slot);
    names.add(name);
  }

  private boolean isParted(double bottom, Chunk chunk) {
    for (Ruling line : rules.level()) {
      boolean between =
          line.y0() > bottom - 0.3 * chunk.em() && line.y0() < chunk.baseline() - 0.5 * chunk.em();
      if (between && line.x0() < chunk.middle() && line.x1() > chunk.middle()) {
        return true;
      }
    }
    return false;
  }
}
