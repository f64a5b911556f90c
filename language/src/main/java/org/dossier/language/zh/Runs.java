package org.dossier.language.zh;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Span;

/**
 * Figures and words in Latin or Cyrillic letters: one token each, whatever the segmenter thinks.
 */
final class Runs {
  private Runs() {}

  static List<Span> of(String text) {
    List<Span> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length()
          && (isLetterOrDigit(text.charAt(end))
              || joins(text.charAt(end))
                  && end + 1 < text.length()
                  && isLetterOrDigit(text.charAt(end + 1)))) {
        end++;
      }
      boundFigures(text, at, end, runs);
      at = end;
    }
    return runs;
  }

  /** "2019-2020" and "3/5" are two figures; "BMD-4M" and "1,500.5" are one word. */
  private static void boundFigures(String text, int from, int to, List<Span> runs) {
    boolean letters = text.substring(from, to).codePoints().anyMatch(Character::isLetter);
    int start = from;
    for (int i = from; i < to && !letters; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '/' || c == '&' || c == '_' || c == '\'') {
        runs.add(new Span(start, i));
        start = i + 1;
      }
    }
    runs.add(new Span(start, to));
  }

  static String tag(String run) {
    char first = run.charAt(0);
    if (!isLetterOrDigit(first)) {
      return "w";
    }
    return run.codePoints().anyMatch(Character::isLetter) ? "nx" : "m";
  }

  private static boolean joins(char c) {
    return c == '-' || c == '.' || c == ',' || c == '/' || c == '&' || c == '_' || c == '\'';
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x500 && Character.isLetterOrDigit(c);
  }
}
