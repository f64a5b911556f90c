package org.dossier.language.en.values;

import org.dossier.language.Token;

/**
 * A run of letters, a figure, or one mark: finer than a token, since "2.5-mile" and "$3.7-4" hold
 * several.
 *
 * @param lower in lower case
 * @param glued nothing stands between it and the lexeme before
 * @param token that it is part of
 */
record Lexeme(
    Kind kind, String text, String lower, int start, int end, boolean glued, Token token) {
  enum Kind {
    FIGURE,
    WORD,
    MARK
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it is made of digits alone, at least and at most so many. */
  boolean hasDigits(int least, int most) {
    if (text.length() < least || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether it can be a year of the twentieth or this century. */
  boolean isYear() {
    return hasDigits(4, 4) && (text.startsWith("19") || text.startsWith("20"));
  }

  boolean isFigure() {
    return kind == Kind.FIGURE;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
