package org.dossier.language.ru.values;

import org.dossier.language.Token;

/**
 * A run of letters, a figure, or one mark: finer than a token, since "2011г" and "3-5" hold
 * several.
 *
 * @param lower in lower case, without its last period
 * @param glued nothing stands between it and the lexeme before
 * @param near at most one blank stands between them
 * @param token that it is part of
 */
record Lexeme(
    Kind kind,
    String text,
    String lower,
    int start,
    int end,
    boolean glued,
    boolean near,
    Token token) {
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

  boolean whole() {
    return token.span().length() == text.length();
  }

  /** Whether it is a form of this word. */
  boolean isForm(String citation) {
    return kind == Kind.WORD && (whole() ? token.mayBe(citation) : lower.equals(citation));
  }

  boolean isDash() {
    return kind == Kind.MARK && (is("-") || is("–") || is("—") || is("‑"));
  }
}
