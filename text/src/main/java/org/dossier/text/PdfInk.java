package org.dossier.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Follows whether a page's program fills with white. */
final class PdfInk {
  private static final double NEARLY = 0.01;

  private final Deque<Boolean> saved = new ArrayDeque<>();
  private boolean white;

  boolean isWhite() {
    return white;
  }

  void start() {
    saved.clear();
    white = false;
  }

  void save() {
    saved.push(white);
  }

  void restore() {
    white = !saved.isEmpty() && saved.pop();
  }

  void add(String operator, List<COSBase> operands) {
    switch (operator) {
      case "q" -> save();
      case "Q" -> restore();
      case "g", "rg" -> white = all(operands, 1);
      case "k" -> white = all(operands, 0);
      case "cs" -> white = false;
      case "sc", "scn" ->
          white =
              operands.size() == 4 ? all(operands, 0) : operands.size() == 3 && all(operands, 1);
      default -> {}
    }
  }

  private static boolean all(List<COSBase> operands, double value) {
    return !operands.isEmpty()
        && operands.stream()
            .allMatch(o -> o instanceof COSNumber n && Math.abs(n.floatValue() - value) < NEARLY);
  }
}
