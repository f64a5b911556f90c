package org.dossier.language.zh.script;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds text for matching: traditional characters to simplified ones, full-width letters and digits
 * to plain ones. Every character stays at its place, so offsets hold.
 */
public final class Simplified {
  private static final char[] TABLE = table();

  private Simplified() {}

  /** The folded text, of the same length. */
  public static String fold(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = fold(c);
      if (plain != c) {
        if (folded == null) {
          folded = text.toCharArray();
        }
        folded[i] = plain;
      }
    }
    return folded == null ? text : new String(folded);
  }

  /** All characters that {@link #fold} makes the same as this one, which is among them. */
  public static String variants(char of) {
    char plain = fold(of);
    return Variants.BY_PLAIN.getOrDefault(plain, String.valueOf(plain));
  }

  /** Of the characters that others are folded to, read on first use. */
  private static final class Variants {
    static final Map<Character, String> BY_PLAIN = byPlain();

    private static Map<Character, String> byPlain() {
      Map<Character, String> byPlain = new HashMap<>();
      for (int c = 0; c < TABLE.length; c++) {
        if (TABLE[c] != c) {
          String one = String.valueOf((char) c);
          byPlain.merge(TABLE[c], TABLE[c] + one, (all, _) -> all + one);
        }
      }
      return byPlain;
    }
  }

  static char fold(char c) {
    return c < ' ' + 0x60 ? c : TABLE[c];
  }

  private static char[] table() {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (int c = '一'; c <= 0x9FFF; c++) {
      String simple = simplify.transliterate(String.valueOf((char) c));
      if (simple.length() == 1) {
        table[c] = simple.charAt(0);
      }
    }
    for (int c = '0'; c <= 'z'; c++) {
      if (c <= '9' || c >= 'a' || c >= 'A' && c <= 'Z') {
        table[c + 0xFEE0] = (char) c;
      }
    }
    table['．'] = '.';
    table['％'] = '%';
    table['－'] = '-';
    table['•'] = '·';
    table['・'] = '·';
    table['‧'] = '·';
    table['∙'] = '·';
    return table;
  }
}
