package org.dossier.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts lines that were drawn straight across two columns of running text. Rows of a table look
 * alike, but their cells are short; a column's lines are long and most of them fill it.
 */
final class Columns {
  private static final int LEAST_LINES = 6;
  private static final int LEAST_CHARACTERS = 22;

  private Columns() {}

  /** The lines in reading order, those across a gutter parted. */
  static List<TextLine> split(List<TextLine> lines) {
    List<TextLine> order = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = run(lines, i);
      if (end - i >= LEAST_LINES && isRunningText(lines.subList(i, end))) {
        part(lines.subList(i, end), order);
        i = end;
      } else {
        order.add(lines.get(i));
        i++;
      }
    }
    return order;
  }

  /** Where the run of lines from {@code start} ends that leave one gutter free. */
  private static int run(List<TextLine> lines, int start) {
    double left = -Double.MAX_VALUE;
    double right = Double.MAX_VALUE;
    int i = start;
    for (; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      List<TextLine> parts = line.parts(line.em());
      if (parts.size() != 2) {
        break;
      }
      double newLeft = Math.max(left, parts.get(0).u1());
      double newRight = Math.min(right, parts.get(1).u0());
      if (newRight - newLeft < 0.6 * line.em() || i > start && line.v() < lines.get(i - 1).v()) {
        break;
      }
      left = newLeft;
      right = newRight;
    }
    return i;
  }

  private static boolean isRunningText(List<TextLine> lines) {
    int long0 = 0;
    int long1 = 0;
    for (TextLine line : lines) {
      List<TextLine> parts = line.parts(line.em());
      long0 += characters(parts.get(0)) >= LEAST_CHARACTERS ? 1 : 0;
      long1 += characters(parts.get(1)) >= LEAST_CHARACTERS ? 1 : 0;
    }
    return long0 * 10 >= lines.size() * 7 && long1 * 10 >= lines.size() * 7;
  }

  private static int characters(TextLine line) {
    int characters = line.words().size() - 1;
    for (PlacedWord word : line.words()) {
      characters += word.text().length();
    }
    return characters;
  }

  private static void part(List<TextLine> lines, List<TextLine> order) {
    for (int column = 0; column < 2; column++) {
      for (TextLine line : lines) {
        order.add(line.parts(line.em()).get(column));
      }
    }
  }
}
