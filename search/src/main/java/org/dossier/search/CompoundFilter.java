package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** The terms of several stems that a text has, by where they begin, also those that overlap. */
final class CompoundFilter extends TokenFilter {
  private static final int FIELDS = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Compounds compounds;

  private char[] letters = new char[1 << 12];

  /** For each stem the end of its letters, and its start and end in the text. */
  private int[] places = new int[FIELDS << 9];

  private int count;

  /**
   * The next stem, and what may follow the stems before {@link #ahead} that begin with the last.
   */
  private int next;

  private int ahead;
  private Compounds.@Nullable Node node;

  CompoundFilter(TokenStream in, Compounds compounds) {
    super(in);
    this.compounds = compounds;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    count = -1;
    next = 0;
    node = null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (count < 0) {
      readAll();
    }
    while (true) {
      while (node != null && ahead < count) {
        node = after(node, ahead++);
        String whole = node == null ? null : node.term();
        if (whole != null) {
          clearAttributes();
          term.append(whole);
          offset.setOffset(places[(next - 1) * FIELDS + 1], places[(ahead - 1) * FIELDS + 2]);
          return true;
        }
      }
      if (next == count) {
        return false;
      }
      node = after(compounds.root(), next++);
      ahead = next;
    }
  }

  private Compounds.@Nullable Node after(Compounds.Node before, int stem) {
    int from = start(stem);
    return before.after(letters, from, places[stem * FIELDS] - from);
  }

  private int start(int stem) {
    return stem == 0 ? 0 : places[(stem - 1) * FIELDS];
  }

  private void readAll() throws IOException {
    count = 0;
    while (input.incrementToken()) {
      int from = start(count);
      int to = from + term.length();
      if (to > letters.length) {
        letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
      }
      int at = count * FIELDS;
      if (at == places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      System.arraycopy(term.buffer(), 0, letters, from, term.length());
      places[at] = to;
      places[at + 1] = offset.startOffset();
      places[at + 2] = offset.endOffset();
      count++;
    }
  }
}
