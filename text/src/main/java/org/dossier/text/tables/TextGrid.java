package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;
import org.dossier.text.tables.ColumnGaps.Gap;

/** A table whose columns are told by blanks and whose rows by lines of text. */
final class TextGrid {
  private final List<TextRow> rows;
  private final Area area;
  private final Rules rules;
  private final List<Gap> gaps;
  private final List<Gap> headGaps;
  private final List<List<Slot>> slots = new ArrayList<>();

  private TextGrid(List<TextRow> rows, Area area, Rules rules, List<Gap> gaps) {
    this.rows = rows;
    this.area = area;
    this.rules = rules;
    this.gaps = gaps;
    int head = rows.size() - body(rows).size();
    this.headGaps = HeadCuts.of(rows.subList(0, head), gaps);
    for (int i = 0; i < rows.size(); i++) {
      slots.add(i < head ? Slot.ofHead(rows.get(i), headGaps, rules) : Slot.of(rows.get(i), gaps));
    }
  }

  static TextGrid of(List<TextRow> rows, Area area, Rules rules) {
    List<Gap> gaps = new ArrayList<>(ColumnGaps.of(body(rows), area, rules));
    var grid = new TextGrid(rows, area, rules, List.copyOf(gaps));
    for (int idle = grid.idleGap(); idle >= 0; idle = grid.idleGap()) {
      gaps.remove(idle);
      grid = new TextGrid(rows, area, rules, List.copyOf(gaps));
    }
    return grid;
  }

  /** From the first line of figures on, where there are enough: a head's lines stand closer. */
  private static List<TextRow> body(List<TextRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<Chunk> chunks = rows.get(i).chunks();
      long figures = chunks.stream().skip(1).filter(Chunk::isFigure).count();
      if (figures > 0 && figures * 2 >= chunks.size() - 1 && !Header.isOfYears(chunks)) {
        List<TextRow> body = rows.subList(i, rows.size());
        return body.stream().filter(row -> row.chunks().size() > 1).count() > 3 ? body : rows;
      }
    }
    return rows;
  }

  /** A gap beside a column that is none: nearly empty, or of signs that belong to a neighbour. */
  private int idleGap() {
    for (int column = 0; column <= gaps.size() && !gaps.isEmpty(); column++) {
      int filled = 0;
      int signs = 0;
      boolean currency = false;
      for (List<Slot> row : slots) {
        for (Slot slot : row) {
          if (slot.first() == column && slot.last() == column) {
            String text = slot.chunk().text();
            filled++;
            if (text.chars().noneMatch(Character::isLetterOrDigit) && !isDash(text)) {
              signs++;
              currency |=
                  text.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
            }
          }
        }
      }
      boolean idle = filled < 2 && rows.size() > 2 || filled == 0;
      if (idle || signs == filled) {
        boolean rightwards = column == 0 || currency && column < gaps.size();
        return rightwards ? column : column - 1;
      }
    }
    return -1;
  }

  private static boolean isDash(String text) {
    return text.chars().allMatch(c -> "-–—―−.…*".indexOf(c) >= 0);
  }

  int columns() {
    return gaps.size() + 1;
  }

  List<List<Slot>> slots() {
    return slots;
  }

  List<TextRow> rows() {
    return rows;
  }

  /** The cells; rows count from 0. */
  List<Draft> cells() {
    int head = Header.rows(slots, rows, area, rules);
    List<Draft> cells = new ArrayList<>();
    int row = new Header(slots.subList(0, head), headGaps, area, rules).cells(cells);
    List<List<Slot>> body = slots.subList(head, slots.size());
    var lines = new LineGroups(body, rows.subList(head, rows.size()), area, rules, columns());
    for (List<Integer> group : lines.groups()) {
      var drafts = new Draft[columns()];
      boolean alone = group.stream().allMatch(i -> body.get(i).size() == 1);
      for (int i : group) {
        for (Slot slot : body.get(i)) {
          if (drafts[slot.first()] == null) {
            int last = alone ? slot.first() : slot.last();
            drafts[slot.first()] = new Draft(row, slot.first(), row, last);
            cells.add(drafts[slot.first()]);
          }
          drafts[slot.first()].pieces.addAll(slot.chunk().pieces());
        }
      }
      row++;
    }
    cells.sort(Draft.byPlace());
    return cells;
  }
}
