package org.dossier.model;

import java.util.Locale;

/**
 * One word of a page with a layout: where it stands in the text and where on the paper.
 *
 * @param confidence 0 to 1, of recognition; 1 for a document's own text
 */
public record Word(Span span, Box box, double confidence) {
  /** Words below this with figures in them are wrong too often to reckon with. */
  private static final double SURE = 0.6;

  /** Figures of Chinese, which recognition mistakes for one another as it does digits. */
  private static final String HAN_FIGURES = "〇零一二三四五六七八九十百千万亿两";

  public Word {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "confidence not in 0..1: %s", confidence));
    }
  }

  /** A word of a document's own text. */
  public Word(Span span, Box box) {
    this(span, box, 1);
  }

  /**
   * True when the word holds figures that recognition was not sure of.
   *
   * @param text of the page
   */
  public boolean hasUnsureFigures(String text) {
    return confidence < SURE && span.of(text).codePoints().anyMatch(Word::isFigure);
  }

  private static boolean isFigure(int c) {
    return Character.isDigit(c) || HAN_FIGURES.indexOf(c) >= 0;
  }
}
