package org.dossier.text.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of one line that stand close together. */
final class Chunk {
  /** Signs that stand where there is no figure. */
  private static final Pattern NONE =
      Pattern.compile("[-–—―−‐*.…†‡§#]+|(?i:n\\.? ?/?a\\.?|\\(?x\\)?|н/д)");

  private final List<Piece> pieces = new ArrayList<>();
  private double x0 = Double.MAX_VALUE;
  private double x1 = -Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;
  private double em;
  private double baseline;

  Chunk(Piece first) {
    add(first);
  }

  static Chunk of(List<Piece> pieces) {
    var chunk = new Chunk(pieces.getFirst());
    pieces.subList(1, pieces.size()).forEach(chunk::add);
    return chunk;
  }

  void add(Piece piece) {
    pieces.add(piece);
    x0 = Math.min(x0, piece.x0());
    x1 = Math.max(x1, piece.x1());
    top = Math.min(top, piece.top());
    bottom = Math.max(bottom, piece.bottom());
    if (piece.em() > em) {
      em = piece.em();
      baseline = piece.baseline();
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  double x0() {
    return x0;
  }

  double x1() {
    return x1;
  }

  double width() {
    return x1 - x0;
  }

  double middle() {
    return (x0 + x1) / 2;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  double em() {
    return em;
  }

  double baseline() {
    return baseline;
  }

  String text() {
    var text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(text.isEmpty() ? "" : " ").append(piece.text());
    }
    return text.toString();
  }

  /** True for a figure, a share, an amount, a range, or a sign that stands for none. */
  boolean isFigure() {
    int digits = 0;
    int letters = 0;
    String text = text();
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    if (digits == 0) {
      return NONE.matcher(text).matches();
    }
    return letters <= 2 && letters < digits;
  }
}
