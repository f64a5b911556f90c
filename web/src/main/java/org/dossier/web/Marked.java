package org.dossier.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Text with some of its words marked. */
record Marked(List<Stretch> stretches) {
  record Stretch(String text, boolean marked) {}

  Marked {
    stretches = List.copyOf(stretches);
  }

  /** Marks words wherever they stand, the longest first; the case of letters is nothing. */
  static Marked of(String text, List<String> words) {
    String folded = text.toLowerCase(Locale.ROOT);
    boolean aligned = folded.length() == text.length();
    List<String> wanted =
        words.stream()
            .map(word -> aligned ? word.toLowerCase(Locale.ROOT) : word)
            .filter(word -> !word.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    String in = aligned ? folded : text;
    List<Stretch> stretches = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      int length = wordAt(in, at, wanted);
      if (length == 0) {
        at++;
        continue;
      }
      if (at > plain) {
        stretches.add(new Stretch(text.substring(plain, at), false));
      }
      stretches.add(new Stretch(text.substring(at, at + length), true));
      at += length;
      plain = at;
    }
    if (plain < text.length()) {
      stretches.add(new Stretch(text.substring(plain), false));
    }
    return new Marked(stretches);
  }

  private static int wordAt(String text, int at, List<String> words) {
    if (at > 0 && isAlphabetic(text, at - 1) && isAlphabetic(text, at)) {
      return 0;
    }
    for (String word : words) {
      int end = at + word.length();
      if (text.startsWith(word, at)
          && (end == text.length() || !isAlphabetic(text, end) || !isAlphabetic(text, end - 1))) {
        return word.length();
      }
    }
    return 0;
  }

  /** True inside a word of a script that puts spaces between words. */
  private static boolean isAlphabetic(String text, int at) {
    int c = text.codePointAt(at);
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
