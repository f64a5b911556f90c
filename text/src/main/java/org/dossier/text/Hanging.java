package org.dossier.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters of fonts that are written from the top. Some programs set level text in such a font
 * and place each letter beside the last.
 */
final class Hanging {
  /** In parts of the font's size, from the top of a character to its line. */
  private static final double ASCENT = 0.88;

  private static final double WIDEST_STEP = 2;
  private static final double LEVEL = 0.2;
  private static final double USUAL_WIDTH = 0.5;

  private Hanging() {}

  /** True when most stand beside the one drawn before, on its right, and not below it. */
  static boolean isLevel(List<Glyph> drawn) {
    int beside = 0;
    for (int i = 1; i < drawn.size(); i++) {
      beside += isBeside(drawn.get(i - 1), drawn.get(i)) ? 1 : 0;
    }
    return beside * 2 > drawn.size();
  }

  /** The same in the frame that is turned back by a quarter. */
  static List<Glyph> level(List<Glyph> drawn) {
    List<Glyph> level = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Glyph glyph = drawn.get(i);
      boolean followed = i + 1 < drawn.size() && isBeside(glyph, drawn.get(i + 1));
      double room = followed ? glyph.v() - drawn.get(i + 1).v() : glyph.em();
      double width = Math.min(room, followed ? glyph.em() : USUAL_WIDTH * glyph.em());
      level.add(
          new Glyph(
              glyph.text(),
              -glyph.v(),
              width - glyph.v(),
              glyph.u0() + ASCENT * glyph.em(),
              glyph.em()));
    }
    return level;
  }

  private static boolean isBeside(Glyph last, Glyph next) {
    double step = last.v() - next.v();
    return Math.abs(next.u0() - last.u0()) < LEVEL * last.em()
        && step > 0
        && step < WIDEST_STEP * last.em();
  }
}
