package org.dossier.text.tables;

import org.dossier.model.Box;
import org.dossier.model.Span;
import org.dossier.model.Word;

/**
 * A word as the finder of tables sees it: {@code x} in reading direction, {@code y} from line to
 * line.
 */
record Piece(Span span, Box box, String text, double x0, double x1, double top, double bottom) {
  /** Of the height of a word's box, as the reader of PDF makes it. */
  private static final double EM = 1 / 1.04;

  private static final double BASELINE = 0.8;

  static Piece of(Word word, String text) {
    Box box = word.box();
    return new Piece(
        word.span(),
        box,
        word.span().of(text),
        box.x(),
        box.x() + box.width(),
        box.y(),
        box.y() + box.height());
  }

  double em() {
    return Math.max(1, (bottom - top) * EM);
  }

  double baseline() {
    return top + BASELINE * (bottom - top);
  }

  double middle() {
    return (top + bottom) / 2;
  }
}
