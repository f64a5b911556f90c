package org.dossier.language.zh.script;

import com.ibm.icu.text.Transliterator;

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
