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

  boolean isFigure() {
    return kind == Kind.FIGURE;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
