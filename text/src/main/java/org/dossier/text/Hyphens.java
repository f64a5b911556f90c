package org.dossier.text;

/** Hyphens at the ends of lines. */
final class Hyphens {
  /** Shown only where it parts a word. */
  static final char SOFT = '\u00AD';

  private Hyphens() {}

  /**
   * True when a hyphen at the end of {@code text} only parts one word over two lines: small letters
   * stand on both sides of it, at least two on either. A compound that happens to break at its own
   * hyphen can't be told apart.
   */
  static boolean parts(CharSequence text, String next) {
    int hyphen = text.length() - 1;
    if (hyphen < 2 || text.charAt(hyphen) != '-' && text.charAt(hyphen) != '\u2010') {
      return false;
    }
    return isSmall(text.charAt(hyphen - 1))
        && isSmall(text.charAt(hyphen - 2))
        && next.length() >= 2
        && isSmall(next.charAt(0))
        && isSmall(next.charAt(1))
        && !isCompound(text, hyphen);
  }

  /** True when the word has another hyphen: then it's a compound, and this may be its own. */
  private static boolean isCompound(CharSequence text, int hyphen) {
    for (int i = hyphen - 1; i >= 0 && !Character.isWhitespace(text.charAt(i)); i--) {
      if (text.charAt(i) == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(char c) {
    return Character.isLowerCase(c);
  }
}
