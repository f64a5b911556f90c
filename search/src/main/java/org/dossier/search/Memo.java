package org.dossier.search;

import java.util.Arrays;
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

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> form;
  private final char[] @Nullable [] words = new char[SLOTS][];
  private final char[] @Nullable [] forms = new char[SLOTS][];

  Memo(TokenStream in, UnaryOperator<String> form) {
    super(in);
    this.form = form;
  }

  @Override
  protected boolean accept() {
    char[] letters = term.buffer();
    int length = term.length();
    int slot = slot(letters, length);
    char[] word = words[slot];
    char[] formed = forms[slot];
    if (word == null
        || formed == null
        || !Arrays.equals(word, 0, word.length, letters, 0, length)) {
      formed = form.apply(term.toString()).toCharArray();
      words[slot] = Arrays.copyOf(letters, length);
      forms[slot] = formed;
    }
    term.copyBuffer(formed, 0, formed.length);
    return formed.length > 0;
  }

  private static int slot(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    return (hash ^ hash >>> 15) & (SLOTS - 1);
  }
}
