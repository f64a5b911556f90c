package org.dossier.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word the form that a function gives it, and remembers forms: few words make up most of
 * a text. A word whose form is empty is left out.
 */
final class Memo extends FilteringTokenFilter {
  /** A power of two. Of words that fall to the same slot the last one is remembered. */
  private static final int SLOTS = 1 << 15;

  /**
   * Letters of a slot, as many as a line of the processor's cache holds: the lengths of word and
   * form, then both. The table is larger than the cache, and to fetch a line costs more than all
   * else here.
   */
  private static final int LINE = 32;

  private static final int HEAD = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> form;
  private final char[] lines = new char[SLOTS * LINE];

  /** Chinese is cut into characters: most words of it are one. */
  private final char[] @Nullable [] ofCharacter = new char[Character.MAX_VALUE + 1][];

  Memo(TokenStream in, UnaryOperator<String> form) {
    super(in);
    this.form = form;
  }

  @Override
  protected boolean accept() {
    char[] letters = term.buffer();
    int length = term.length();
    return length == 1 ? character(letters[0]) : word(letters, length);
  }

  private boolean character(char letter) {
    char[] formed = ofCharacter[letter];
    if (formed == null) {
      formed = form.apply(Character.toString(letter)).toCharArray();
      ofCharacter[letter] = formed;
    }
    term.copyBuffer(formed, 0, formed.length);
    return formed.length > 0;
  }

  private boolean word(char[] letters, int length) {
    int line = slot(letters, length) * LINE;
    if (!isAt(line, letters, length)) {
      String formed = form.apply(term.toString());
      if (HEAD + length + formed.length() > LINE) {
        term.setEmpty().append(formed);
        return !formed.isEmpty();
      }
      lines[line] = (char) length;
      lines[line + 1] = (char) formed.length();
      System.arraycopy(letters, 0, lines, line + HEAD, length);
      formed.getChars(0, formed.length(), lines, line + HEAD + length);
    }
    term.copyBuffer(lines, line + HEAD + length, lines[line + 1]);
    return lines[line + 1] > 0;
  }

  private boolean isAt(int line, char[] letters, int length) {
    if (lines[line] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (lines[line + HEAD + i] != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    return (hash ^ hash >>> 15) & (SLOTS - 1);
  }
}
