package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;
import org.dossier.text.tables.ColumnGaps.Gap;

/**
 * Where the lines of a table's head part: names of narrow columns stand closer than the figures
 * under them, but the blanks between them lie one over the other.
 */
final class HeadCuts {
  /** In points: a word so near a cut is a neighbour. */
  private static final double NEAR = 60;

  /** In parts of the font's size: the narrowest blank between two words. */
  private static final double BLANK = 0.15;

  private HeadCuts() {}

  /** The gaps of the body, drawn together to a cut where the head tells it. */
  static List<Gap> of(List<TextRow> head, List<Gap> gaps) {
    List<Gap> cuts = new ArrayList<>(gaps);
    for (int g = 0; g < gaps.size(); g++) {
      int most = 1;
      for (TextRow row : head) {
        List<Piece> pieces = pieces(row);
        for (int i = 1; i < pieces.size(); i++) {
          double from = Math.max(pieces.get(i - 1).x1(), gaps.get(g).x0() - 1);
          double to = Math.min(pieces.get(i).x0(), gaps.get(g).x1() + 1);
          double x = (from + to) / 2;
          int lines = from < to ? lines(head, x) : 0;
          if (lines > most) {
            most = lines;
            cuts.set(g, new Gap(x, x));
          }
        }
      }
    }
    return cuts;
  }

  private static List<Piece> pieces(TextRow row) {
    return row.chunks().stream().flatMap(chunk -> chunk.pieces().stream()).toList();
  }

  /** How many lines have a blank there, with words on both sides; 0 when as many have a word. */
  private static int lines(List<TextRow> head, double x) {
    int free = 0;
    int covered = 0;
    for (TextRow row : head) {
      boolean left = false;
      boolean right = false;
      boolean over = false;
      for (Piece piece : pieces(row)) {
        double blank = BLANK / 2 * piece.em();
        left |= piece.x1() < x - blank + 0.01 && piece.x1() > x - NEAR;
        right |= piece.x0() > x + blank - 0.01 && piece.x0() < x + NEAR;
        over |= piece.x0() < x - blank && piece.x1() > x + blank;
      }
      covered += over ? 1 : 0;
      free += !over && left && right ? 1 : 0;
    }
    return free > covered ? free : 0;
  }
}
