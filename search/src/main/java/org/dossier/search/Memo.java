package org.dossier.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives each word the form that a function gives it, and remembers forms: few words make up most of
 * a text. A word whose form is empty is left out.
 */
final class Memo extends FilteringTokenFilter {
  private static final int MOST = 1 << 15;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> form;
  private final CharArrayMap<char[]> known = new CharArrayMap<>(1 << 10, false);

  Memo(TokenStream in, UnaryOperator<String> form) {
    super(in);
    this.form = form;
  }

  @Override
  protected boolean accept() {
    char[] formed = known.get(term.buffer(), 0, term.length());
    if (formed == null) {
      String word = term.toString();
      formed = form.apply(word).toCharArray();
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(word, formed);
    }
    term.copyBuffer(formed, 0, formed.length);
    return formed.length > 0;
  }
}
