package org.dossier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Cuts one text at a time into the terms of queries: pairs of Chinese characters where there are
 * two or more. Costly to make and not for several threads, so that some are kept and lent.
 */
final class Cutter {
  private final Tokens tokens = Analysis.tokens();
  private final TokenStream stems = Analysis.stems(tokens.stream());
  private final TokenStream words = Analysis.words(tokens.stream());

  /** The terms of a text in a field: {@link Analysis#STEMS} or {@link Analysis#WORDS}. */
  List<BytesRef> terms(String field, String text) {
    TokenStream stream = field.equals(Analysis.STEMS) ? stems : words;
    List<BytesRef> terms = new ArrayList<>();
    try {
      tokens.cut(text);
      var term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new BytesRef(term));
      }
      stream.end();
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  List<String> stems(String text) {
    return terms(Analysis.STEMS, text).stream().map(BytesRef::utf8ToString).toList();
  }
}
