package org.dossier.text;

import org.jspecify.annotations.Nullable;

/** What a page's program has set: how it's drawn, where, and within what. */
final class PdfState {
  PdfMatrix matrix;
  @Nullable PdfFont font;
  double size;
  double characterSpacing;
  double wordSpacing;
  double scaling = 1;
  double leading;
  double rise;

  /** False where text is neither filled nor stroked. */
  boolean painted = true;

  /** Fills with white. */
  boolean white;

  double alpha = 1;
  boolean masked;
  boolean blended;
  PdfCover.@Nullable Clip clip;

  PdfState(PdfMatrix matrix) {
    this.matrix = matrix;
  }

  /** True when nothing shows through what is drawn. */
  boolean isOpaque() {
    return alpha >= 1 && !masked && !blended;
  }

  PdfState copy() {
    var copy = new PdfState(matrix);
    copy.font = font;
    copy.size = size;
    copy.characterSpacing = characterSpacing;
    copy.wordSpacing = wordSpacing;
    copy.scaling = scaling;
    copy.leading = leading;
    copy.rise = rise;
    copy.painted = painted;
    copy.white = white;
    copy.alpha = alpha;
    copy.masked = masked;
    copy.blended = blended;
    copy.clip = clip;
    return copy;
  }
}
