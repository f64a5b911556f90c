package org.dossier.text;

/**
 * One shown character (or ligature) of a page, in the frame of its text: {@code u} grows in reading
 * direction, {@code v} downwards from line to line. In an upright text these are the page's x and
 * y.
 *
 * @param u0 where it starts
 * @param u1 where it ends
 * @param v its baseline
 * @param em the size of its font
 */
record Glyph(String text, double u0, double u1, double v, double em) {
  private static final double ASCENT = 0.83;
  private static final double DESCENT = 0.21;

  double top() {
    return v - ASCENT * em;
  }

  double bottom() {
    return v + DESCENT * em;
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }
}
