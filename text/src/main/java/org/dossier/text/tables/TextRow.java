package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Chunks on one baseline, from the left. */
final class TextRow {
  /** In parts of the font's size: blanks wider than this part chunks. */
  private static final double CHUNK_GAP = 0.8;

  /** The same between two figures, which stand apart unless a blank parts thousands. */
  private static final double FIGURE_GAP = 0.45;

  private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(?:[.,]\\d+)?\\D?");

  private final List<Chunk> chunks = new ArrayList<>();
  private double top = Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;
  private double em;
  private double baseline;

  /** The rows of a set of words, from the top; chunks end at upright rulings. */
  static List<TextRow> of(List<Piece> pieces, Rules rules) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparingDouble(Piece::baseline)
            .thenComparingDouble(Piece::x0)
            .thenComparing(Piece::span));
    List<List<Piece>> lines = new ArrayList<>();
    double baseline = 0;
    double em = 0;
    for (Piece piece : sorted) {
      double size = Math.max(em, piece.em());
      if (!lines.isEmpty() && piece.baseline() - baseline < 0.45 * size) {
        lines.getLast().add(piece);
        if (piece.em() >= em) {
          em = piece.em();
          baseline = Math.max(baseline, piece.baseline() - 0.2 * em);
        }
      } else {
        lines.add(new ArrayList<>(List.of(piece)));
        em = piece.em();
        baseline = piece.baseline();
      }
    }
    List<TextRow> rows = new ArrayList<>();
    for (List<Piece> line : lines) {
      rows.add(row(line, rules));
    }
    return rows;
  }

  private static TextRow row(List<Piece> line, Rules rules) {
    line.sort(Comparator.comparingDouble(Piece::x0).thenComparing(Piece::span));
    var row = new TextRow();
    Chunk chunk = null;
    for (Piece piece : line) {
      if (chunk != null) {
        double em = Math.max(chunk.pieces().getLast().em(), piece.em());
        double blank = (piece.x0() - chunk.x1()) / em;
        boolean apart = blank > CHUNK_GAP || blank > FIGURE_GAP && areFigures(chunk, piece);
        boolean parted =
            apart
                || rules.partsWords(chunk.x1(), piece.x0(), piece.middle())
                || rules.partsUnder(chunk.x1(), piece.x0(), piece.bottom(), em);
        if (!parted) {
          chunk.add(piece);
          continue;
        }
        row.add(chunk);
      }
      chunk = new Chunk(piece);
    }
    if (chunk != null) {
      row.add(chunk);
    }
    return row;
  }

  private static boolean areFigures(Chunk left, Piece right) {
    return new Chunk(left.pieces().getLast()).isFigure()
        && new Chunk(right).isFigure()
        && !THOUSANDS.matcher(right.text()).matches();
  }

  void add(Chunk chunk) {
    chunks.add(chunk);
    top = Math.min(top, chunk.top());
    bottom = Math.max(bottom, chunk.bottom());
    if (chunk.em() > em) {
      em = chunk.em();
      baseline = chunk.baseline();
    }
  }

  List<Chunk> chunks() {
    return chunks;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  double em() {
    return em;
  }

  double baseline() {
    return baseline;
  }

  double x0() {
    return chunks.getFirst().x0();
  }

  double x1() {
    return chunks.stream().mapToDouble(Chunk::x1).max().orElse(0);
  }
}
