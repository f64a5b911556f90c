package org.dossier.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The stems of some names, set so far apart that no phrase goes from one to the next. */
final class NameStream extends TokenStream {
  private static final int GAP = 100;

  /** A trove names the same again and again. */
  private static final int KNOWN = 1 << 14;

  private final Cutter cutter = new Cutter();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Map<String, List<BytesRef>> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<BytesRef>> eldest) {
          return size() > KNOWN;
        }
      };

  private List<String> names = List.of();
  private int name;
  private int word;

  void of(List<String> names) {
    this.names = names;
  }

  @Override
  public void reset() {
    name = 0;
    word = 0;
  }

  @Override
  public boolean incrementToken() {
    while (name < names.size()) {
      List<BytesRef> words = words(names.get(name));
      if (word < words.size()) {
        clearAttributes();
        term.append(words.get(word).utf8ToString());
        step.setPositionIncrement(word == 0 && name > 0 ? GAP : 1);
        word++;
        return true;
      }
      name++;
      word = 0;
    }
    return false;
  }

  private List<BytesRef> words(String text) {
    return known.computeIfAbsent(text, key -> cutter.terms(Analysis.STEMS, key));
  }
}
