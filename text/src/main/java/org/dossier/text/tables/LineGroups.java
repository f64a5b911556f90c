package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which lines of a table's body are one row: its cells may run over several lines. */
final class LineGroups {
  /** Spacings differ when the wide is this much wider than the narrow. */
  private static final double TWO_SPACINGS = 1.25;

  /** In parts of the font's size: lines so near overlap, and can't be two rows. */
  private static final double OVERLAP = 0.85;

  private static final Pattern OPEN =
      Pattern.compile("(?:[-/,&]| (?:and|or|of|the|in|for|to|by|и|в|на|по))$");

  private final List<List<Slot>> lines;
  private final List<TextRow> rows;
  private final double[] right;
  private final boolean[] ruled;
  private final boolean allRuled;
  private final double tight;
  private final boolean spaced;

  LineGroups(List<List<Slot>> lines, List<TextRow> rows, Area area, Rules rules, int columns) {
    this.lines = lines;
    this.rows = rows;
    this.right = new double[columns];
    for (List<Slot> line : lines) {
      for (Slot slot : line) {
        if (slot.first() == slot.last()) {
          right[slot.first()] = Math.max(right[slot.first()], slot.chunk().x1());
        }
      }
    }
    this.ruled = new boolean[rows.size()];
    int count = 0;
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      ruled[i] = Header.isRuled(rows.get(i - 1), rows.get(i), area, rules);
      count += ruled[i] ? 1 : 0;
      steps.add(step(i));
    }
    this.allRuled = count >= 2 && count * 4 >= rows.size();
    Collections.sort(steps);
    double narrow = steps.isEmpty() ? 1 : steps.get(steps.size() / 5);
    double wide = steps.isEmpty() ? 1 : steps.get(steps.size() * 4 / 5);
    this.spaced = wide > TWO_SPACINGS * narrow;
    this.tight = spaced ? (narrow + wide) / 2 : 1.5;
  }

  private double step(int i) {
    return (rows.get(i).baseline() - rows.get(i - 1).baseline()) / rows.get(i).em();
  }

  List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && continues(groups.getLast(), i)) {
        groups.getLast().add(i);
      } else {
        groups.add(new ArrayList<>(List.of(i)));
      }
    }
    return groups;
  }

  private boolean continues(List<Integer> group, int line) {
    if (ruled[line] || step(line) > 2.2 || clash(group, line)) {
      return false;
    }
    if (allRuled || step(line) < OVERLAP) {
      return true;
    }
    if (step(line) > tight) {
      return false;
    }
    Slot stub = at(line, 0);
    boolean onlyStub = group.stream().allMatch(i -> lines.get(i).size() == 1 && at(i, 0) != null);
    if (stub == null) {
      return isWrapped(group, line) && !onlyStub;
    }
    Slot before = at(group.getLast(), 0);
    if (before == null) {
      return false;
    }
    boolean flows = flows(before, stub);
    if (onlyStub) {
      return flows;
    }
    if (lines.get(line).size() == 1) {
      return flows && (startsSmall(stub) || stub.chunk().x0() > before.chunk().x0() + 1 || spaced);
    }
    return spaced && flows && isWrapped(group, line);
  }

  /** True when a column has a figure in the group and another in the line. */
  private boolean clash(List<Integer> group, int line) {
    for (Slot slot : lines.get(line)) {
      if (slot.chunk().isFigure() && slot.first() > 0) {
        for (int i : group) {
          Slot above = at(i, slot.first());
          if (above != null && above.chunk().isFigure()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** True when every cell of the line goes on with words of the group's. */
  private boolean isWrapped(List<Integer> group, int line) {
    for (Slot slot : lines.get(line)) {
      Slot above = at(group.getLast(), slot.first());
      if (above == null || above.chunk().isFigure() && slot.chunk().isFigure()) {
        return false;
      }
    }
    return true;
  }

  private boolean flows(Slot before, Slot next) {
    return startsSmall(next) || isOpen(before) || isFull(before, next) && isHung(before, next);
  }

  /** True when the line can't be the end of a label. */
  private static boolean isOpen(Slot slot) {
    String text = slot.chunk().text();
    return OPEN.matcher(text).find() || text.lastIndexOf('(') > text.lastIndexOf(')');
  }

  /** True when a label of several words goes on, set in. */
  private static boolean isHung(Slot before, Slot next) {
    boolean inset = next.first() > 0 || next.chunk().x0() > before.chunk().x0() + 1;
    boolean word = Character.isLetter(next.chunk().text().codePointAt(0));
    return inset && word && before.chunk().pieces().size() > 2;
  }

  private static boolean startsSmall(Slot slot) {
    return Character.isLowerCase(slot.chunk().text().codePointAt(0));
  }

  /** True when the next line's first word had no room on the line before. */
  private boolean isFull(Slot before, Slot next) {
    Piece first = next.chunk().pieces().getFirst();
    double room = right[before.first()] - before.chunk().x1();
    return room < first.x1() - first.x0() + 0.2 * before.chunk().em();
  }

  private @Nullable Slot at(int line, int column) {
    for (Slot slot : lines.get(line)) {
      if (slot.first() <= column && slot.last() >= column) {
        return slot;
      }
    }
    return null;
  }
}
