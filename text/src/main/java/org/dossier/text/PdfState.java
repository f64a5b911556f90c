package org.dossier.text;

import org.jspecify.annotations.Nullable;

/** What a page's program has set: how it's drawn, where, and within what. */
final class PdfState {
  private static final double NEARLY_OPAQUE = 0.9;
  private static final double DARKEST = 0.15;

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

  /** How light the fill is, from 0 (black) to 1 (white); NaN where that can't be told. */
  double light;

  /** The colour space has one number that says how much ink there is. */
  boolean inked;

  double alpha = 1;
  boolean masked;
  boolean blended;

  /** Blended so that what lies below can only get darker. */
  boolean darkens;

  PdfCover.@Nullable Clip clip;

  PdfState(PdfMatrix matrix) {
    this.matrix = matrix;
  }

  /** True when nothing shows through what is drawn. */
  boolean isOpaque() {
    return alpha >= 1 && !masked && !blended;
  }

  /** True when what lies below a fill can't be read any more. */
  boolean hides() {
    return alpha >= NEARLY_OPAQUE && !masked && (!blended || darkens && light <= DARKEST);
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
    copy.light = light;
    copy.inked = inked;
    copy.alpha = alpha;
    copy.masked = masked;
    copy.blended = blended;
    copy.darkens = darkens;
    copy.clip = clip;
    return copy;
  }
}
