package org.dossier.text;

import java.lang.Character.UnicodeScript;

/**
 * Tells text that nobody wrote: what comes out where a file tells a wrong meaning of its fonts'
 * codes. Letters of several scripts alternate inside words there, or all letters are the same.
 */
final class Nonsense {
  /** Fewer neighbors prove nothing: a formula mixes Greek and Latin. */
  private static final int LEAST = 60;

  /** Of neighboring letters, that are of different scripts. */
  private static final double MIXED = 0.3;

  /** Of neighboring letters, that are the same. */
  private static final double SAME = 0.8;

  private Nonsense() {}

  static boolean is(String text) {
    int pairs = 0;
    int mixed = 0;
    int same = 0;
    int last = 0;
    UnicodeScript lastScript = UnicodeScript.COMMON;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        last = 0;
        continue;
      }
      UnicodeScript script = script(c);
      if (last != 0) {
        pairs++;
        mixed += script == lastScript ? 0 : 1;
        same += c == last ? 1 : 0;
      }
      last = c;
      lastScript = script;
    }
    return pairs >= LEAST && (mixed > MIXED * pairs || same > SAME * pairs);
  }

  /** Kana stand among ideographs, and so do letters that are common to scripts. */
  private static UnicodeScript script(int c) {
    if (c < 0x250) {
      return UnicodeScript.LATIN;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, COMMON, INHERITED -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
