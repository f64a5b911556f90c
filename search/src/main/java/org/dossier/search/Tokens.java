package org.dossier.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The words of one text at a time, cut once and read by any number of streams. Streams read the
 * text that was cut last.
 */
final class Tokens {
  private static final int FIELDS = 3;

  private final Tokenizer tokenizer;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final TypeAttribute type;
  private char[] letters = new char[1 << 12];

  /** For each word the end of its letters, and its start and end in the text. */
  private int[] places = new int[FIELDS << 9];

  private String[] types = new String[1 << 9];
  private int count;

  /** The end of the text. */
  private int end;

  Tokens(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.term = tokenizer.addAttribute(CharTermAttribute.class);
    this.offset = tokenizer.addAttribute(OffsetAttribute.class);
    this.type = tokenizer.addAttribute(TypeAttribute.class);
  }

  void cut(String text) throws IOException {
    count = 0;
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      keep();
    }
    tokenizer.end();
    end = offset.endOffset();
    tokenizer.close();
  }

  private void keep() {
    int from = count == 0 ? 0 : places[(count - 1) * FIELDS];
    int to = from + term.length();
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
    }
    if (count == types.length) {
      types = Arrays.copyOf(types, count * 2);
      places = Arrays.copyOf(places, count * 2 * FIELDS);
    }
    System.arraycopy(term.buffer(), 0, letters, from, term.length());
    int at = count * FIELDS;
    places[at] = to;
    places[at + 1] = offset.startOffset();
    places[at + 2] = offset.endOffset();
    types[count++] = type.type();
  }

  TokenStream stream() {
    return new Replay();
  }

  private final class Replay extends TokenStream {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final TypeAttribute kind = addAttribute(TypeAttribute.class);
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == count) {
        return false;
      }
      clearAttributes();
      int at = next * FIELDS;
      int from = next == 0 ? 0 : places[at - FIELDS];
      word.copyBuffer(letters, from, places[at] - from);
      place.setOffset(places[at + 1], places[at + 2]);
      kind.setType(types[next++]);
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      place.setOffset(end, end);
    }
  }
}
