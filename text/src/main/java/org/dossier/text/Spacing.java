package org.dossier.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far apart the lines of a page are.
 *
 * @param step from line to line, in parts of the font's size
 */
record Spacing(double step) {
  private static final double PLAIN = 1.2;

  /** From this many lines on a block tells its own spacing. */
  private static final int ENOUGH_LINES = 5;

  /** A step wider than the usual one by this factor starts a paragraph. */
  private static final double WIDER = 1.35;

  /** So does another size of letters, by this factor: a heading. */
  private static final double LARGER = 1.17;

  static Spacing of(List<TextBlock> blocks) {
    List<Double> steps = new ArrayList<>();
    for (TextBlock block : blocks) {
      for (int i = 1; i < block.lines().size(); i++) {
        steps.add(step(block, i) / block.lines().get(i).em());
      }
    }
    return new Spacing(steps.isEmpty() ? PLAIN : quantile(steps, 0.5));
  }

  /** The step inside the block's paragraphs, in points. */
  double usual(TextBlock block) {
    List<TextLine> lines = block.lines();
    if (lines.size() < ENOUGH_LINES) {
      return step * lines.get(0).em();
    }
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(step(block, i));
    }
    return quantile(steps, 0.25);
  }

  static boolean startsParagraph(TextLine before, TextLine line, double usual) {
    double size = line.usualEm() / before.usualEm();
    return line.v() - before.v() > WIDER * usual || size > LARGER || size < 1 / LARGER;
  }

  private static double step(TextBlock block, int line) {
    return block.lines().get(line).v() - block.lines().get(line - 1).v();
  }

  private static double quantile(List<Double> values, double part) {
    Collections.sort(values);
    return values.get((int) (part * (values.size() - 1)));
  }
}
