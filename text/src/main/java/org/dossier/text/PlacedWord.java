package org.dossier.text;

/**
 * A word on a page, in the frame of its text.
 *
 * @param gap true when a blank stands before it
 */
record PlacedWord(
    String text,
    double u0,
    double u1,
    double top,
    double bottom,
    double v,
    double em,
    boolean gap) {
  PlacedWord withoutGap() {
    return new PlacedWord(text, u0, u1, top, bottom, v, em, false);
  }
}
