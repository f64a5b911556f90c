package org.dossier.claims.mentions.en;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: no case, no accents, no apostrophes, no final period. */
final class Folding {
  private Folding() {}

  static String fold(String word) {
    String plain = word;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7F) {
        plain = withoutAccents(word);
        break;
      }
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.indexOf('\'') >= 0 && lower.length() > 1 && !lower.equals("'s")) {
      lower = lower.replace("'", "");
    }
    int last = lower.length() - 1;
    boolean abbreviation = last > 0 && lower.charAt(last) == '.' && lower.indexOf('.') == last;
    return abbreviation ? lower.substring(0, last) : lower;
  }

  private static String withoutAccents(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case '\u2018', '\u2019', '\u02bc', '\u02bf', '\u02be', '`' -> plain.append('\'');
        case '\u2010', '\u2011', '\u2013' -> plain.append('-');
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
