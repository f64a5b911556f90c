package org.dossier.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Cuts texts of Latin and Cyrillic letters, figures and common punctuation into words, the same as
 * ICU and several times as fast. Source of the rules: Unicode Standard Annex 29, WB5 to WB12, and
 * its property Word_Break as ICU has it. All other texts are left to ICU.
 */
final class PlainWords {
  /** Longer texts are cut where ICU's buffer ends, and longer words too. */
  private static final int LONGEST_TEXT = 4_000;

  private static final int LONGEST_WORD = 200;

  private static final char LIMIT = 0x2120;

  private static final byte OTHER = 0;
  private static final byte LATIN = 1;
  private static final byte CYRILLIC = 2;
  private static final byte DIGIT = 3;

  /** Never a part of a word. */
  private static final byte BETWEEN = 4;

  /** Part of a word between two letters, between two digits, or between two of either. */
  private static final byte MID_LETTER = 5;

  private static final byte MID_NUMBER = 6;
  private static final byte MID_BOTH = 7;

  private static final byte[] KINDS = kinds();

  private PlainWords() {}

  /** Takes one word after the other. */
  @FunctionalInterface
  interface Sink {
    void word(int start, int end, boolean endsInDigit);
  }

  /** Whether a text is plain: if not, what was said of its words is void. */
  static boolean cut(String text, Sink sink) {
    int length = text.length();
    if (length > LONGEST_TEXT) {
      return false;
    }
    int start = -1; // of the word, or none
    byte last = OTHER; // a letter or a digit of the word
    byte script = OTHER; // of the letters before
    for (int i = 0; i < length; i++) {
      byte kind = kind(text, i);
      switch (kind) {
        case OTHER -> {
          return false;
        }
        case LATIN, CYRILLIC -> {
          if (start < 0) {
            start = i;
          } else if (kind != script && script != OTHER) {
            return false; // ICU cuts between scripts
          }
          last = kind;
          script = kind;
        }
        case DIGIT -> {
          if (start < 0) {
            start = i;
          }
          last = kind;
        }
        default -> {
          if (start >= 0
              && !(kind != BETWEEN && i + 1 < length && joins(kind, last, kind(text, i + 1)))) {
            if (i - start > LONGEST_WORD) {
              return false;
            }
            sink.word(start, i, last == DIGIT);
            start = -1;
          }
        }
      }
    }
    if (start >= 0) {
      sink.word(start, length, last == DIGIT);
    }
    return length - start <= LONGEST_WORD || start < 0;
  }

  private static boolean joins(byte mid, byte before, byte after) {
    return before == DIGIT
        ? after == DIGIT && mid != MID_LETTER
        : (after == LATIN || after == CYRILLIC) && mid != MID_NUMBER;
  }

  private static byte kind(String text, int at) {
    char letter = text.charAt(at);
    return letter < LIMIT ? KINDS[letter] : OTHER;
  }

  private static byte[] kinds() {
    var kinds = new byte[LIMIT];
    for (char letter = 0; letter < LIMIT; letter++) {
      kinds[letter] = kind(letter);
    }
    return kinds;
  }

  private static byte kind(char letter) {
    var script = Character.UnicodeScript.of(letter);
    boolean common = script == Character.UnicodeScript.COMMON;
    return switch (UCharacter.getIntPropertyValue(letter, UProperty.WORD_BREAK)) {
      case WordBreak.ALETTER ->
          script == Character.UnicodeScript.LATIN
              ? LATIN
              : script == Character.UnicodeScript.CYRILLIC ? CYRILLIC : OTHER;
      case WordBreak.NUMERIC -> letter <= '9' ? DIGIT : OTHER;
      case WordBreak.MIDLETTER -> common ? MID_LETTER : OTHER;
      case WordBreak.MIDNUM -> common ? MID_NUMBER : OTHER;
      case WordBreak.MIDNUMLET, WordBreak.SINGLE_QUOTE -> common ? MID_BOTH : OTHER;
      case WordBreak.OTHER,
          WordBreak.DOUBLE_QUOTE,
          WordBreak.WSEGSPACE,
          WordBreak.CR,
          WordBreak.LF,
          WordBreak.NEWLINE ->
          common && !Character.isExtendedPictographic(letter) ? BETWEEN : OTHER;
      default -> OTHER;
    };
  }
}
