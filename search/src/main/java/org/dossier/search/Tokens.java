package org.dossier.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text at a time, cut once and read by any number of streams. Streams read the
 * text that was cut last.
 */
final class Tokens {
  private static final int FIELDS = 3;

  private static final String ALPHANUMERIC =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];

  private static final String NUMBER = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

  private final Tokenizer tokenizer;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final TypeAttribute type;
  private char[] letters = new char[1 << 12];

  /** For each word the end of its letters, and its start and end in the text. */
  private int[] places = new int[FIELDS << 9];

  private String[] types = new String[1 << 9];
  private int count;

  /** Whether no filter puts words of the text together, as it does Chinese ones. */
  private boolean apart;

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
    apart = true;
    end = text.length();
    if (PlainWords.cut(text, (from, to, endsInDigit) -> keep(text, from, to, endsInDigit))) {
      return;
    }
    count = 0;
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      String kind = type.type();
      apart &= kind.equals(ALPHANUMERIC) || kind.equals(NUMBER);
      int at = keep(term.length(), offset.startOffset(), offset.endOffset(), kind);
      System.arraycopy(term.buffer(), 0, letters, at, term.length());
    }
    tokenizer.end();
    end = offset.endOffset();
    tokenizer.close();
  }

  private void keep(String text, int from, int to, boolean endsInDigit) {
    int at = keep(to - from, from, to, endsInDigit ? NUMBER : ALPHANUMERIC);
    text.getChars(from, to, letters, at);
  }

  /** Makes room for another word; where its letters go. */
  private int keep(int length, int from, int to, String kind) {
    int start = start(count);
    int endOfLetters = start + length;
    if (endOfLetters > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(endOfLetters, letters.length * 2));
    }
    if (count == types.length) {
      types = Arrays.copyOf(types, count * 2);
      places = Arrays.copyOf(places, count * 2 * FIELDS);
    }
    int at = count * FIELDS;
    places[at] = endOfLetters;
    places[at + 1] = from;
    places[at + 2] = to;
    types[count++] = kind;
    return start;
  }

  private int start(int word) {
    return word == 0 ? 0 : places[(word - 1) * FIELDS];
  }

  Replay stream() {
    return new Replay();
  }

  /** Reads the words. */
  final class Replay extends TokenStream {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final TypeAttribute kind = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private @Nullable FirstLetters only;
    private int next;

    private Replay() {}

    /**
     * Passes over words that begin otherwise, null for none: not in a text of words that filters
     * put together, which don't count those passed over.
     */
    void only(@Nullable FirstLetters wanted) {
      only = wanted;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      int before = next;
      while (only != null && apart && next < count && !only.mayBegin(letters[start(next)])) {
        next++;
      }
      if (next == count) {
        return false;
      }
      clearAttributes();
      step.setPositionIncrement(next - before + 1);
      int at = next * FIELDS;
      int from = start(next);
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
