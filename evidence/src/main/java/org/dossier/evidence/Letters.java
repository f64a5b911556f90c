package org.dossier.evidence;

/** What expressions would say of characters, said by hand: weighing looks at each of them. */
final class Letters {
  /** Letters, marks and numbers of every kind. */
  private static final int WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int ASCII = 0x80;

  /** No Chinese character comes before. */
  private static final int FIRST_HAN = 0x2E80;

  private Letters() {}

  /** {@code [\\p{L}\\p{M}\\p{N}]}. */
  static boolean isOfWord(int codePoint) {
    if (codePoint < ASCII) {
      return codePoint >= 'a' && codePoint <= 'z'
          || codePoint >= 'A' && codePoint <= 'Z'
          || codePoint >= '0' && codePoint <= '9';
    }
    return (WORDS >> Character.getType(codePoint) & 1) != 0;
  }

  /** {@code \\p{IsHan}}. */
  static boolean isHan(int codePoint) {
    return codePoint >= FIRST_HAN
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static boolean areAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Without white space around, and with one space for each stretch of {@code \\s+} within. */
  static String spaced(String text) {
    String plain = text.strip();
    var spaced = new StringBuilder(plain.length());
    boolean after = false;
    for (int i = 0; i < plain.length(); i++) {
      char at = plain.charAt(i);
      boolean space = at == ' ' || at >= '\t' && at <= '\r';
      if (!space || !after) {
        spaced.append(space ? ' ' : at);
      }
      after = space;
    }
    return spaced.toString();
  }
}
