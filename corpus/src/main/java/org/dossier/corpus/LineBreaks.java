package org.dossier.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines at spaces, and between Chinese characters. */
final class LineBreaks {
  /** How wide a text is. */
  interface Measure {
    float width(String text) throws IOException;
  }

  private static final String NEVER_FIRST = "，。、；：？！）》」』”’】%．";
  private static final String NEVER_LAST = "（《「『“‘【";

  private LineBreaks() {}

  static List<String> lines(String text, float width, Measure measure) throws IOException {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && measure.width((line + word).stripTrailing()) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        word = word.stripLeading();
      }
      line.append(word);
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Unbreakable pieces, each with the space that follows it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 1; at < text.length(); at++) {
      char before = text.charAt(at - 1);
      char after = text.charAt(at);
      boolean space = before == ' ' && after != ' ';
      boolean han = (isHan(before) || isHan(after)) && after != ' ';
      boolean allowed = NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0;
      if (space || (han && allowed)) {
        words.add(text.substring(start, at));
        start = at;
      }
    }
    words.add(text.substring(start));
    return words;
  }

  private static boolean isHan(char c) {
    return (c >= 0x3000 && c < 0xA000) || (c >= 0xFF00 && c < 0xFFF0);
  }
}
