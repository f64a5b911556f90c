package org.dossier.store.sql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Span;
import org.dossier.model.Word;

/**
 * The words of a page in few bytes: for each the gap to the word before, its length, and its box in
 * hundredths of a point, as zigzag variable-length integers. Recognised words begin with {@link
 * #UNSURE} and end, each, in their confidence in hundredths.
 */
final class WordBytes {
  private static final double UNIT = 100;

  /** No gap: the first word's is never negative. */
  private static final long UNSURE = -1;

  private WordBytes() {}

  static byte[] encode(List<Word> words) {
    var out = new ByteArrayOutputStream(words.size() * 8);
    boolean unsure = words.stream().anyMatch(word -> word.confidence() < 1);
    if (unsure) {
      put(out, UNSURE);
    }
    int at = 0;
    long top = 0;
    for (Word word : words) {
      put(out, word.span().start() - at);
      put(out, word.span().length());
      long y = Math.round(word.box().y() * UNIT);
      put(out, Math.round(word.box().x() * UNIT));
      put(out, y - top);
      put(out, Math.round(word.box().width() * UNIT));
      put(out, Math.round(word.box().height() * UNIT));
      if (unsure) {
        put(out, Math.round(word.confidence() * UNIT));
      }
      at = word.span().end();
      top = y;
    }
    return out.toByteArray();
  }

  static List<Word> decode(byte[] bytes) {
    List<Word> words = new ArrayList<>();
    var in = new Reader(bytes);
    boolean unsure = bytes.length > 0 && new Reader(bytes).next() == UNSURE;
    if (unsure) {
      in.next();
    }
    int at = 0;
    long top = 0;
    while (in.at < bytes.length) {
      int start = at + (int) in.next();
      int end = start + (int) in.next();
      double x = in.next() / UNIT;
      top += in.next();
      var box = new Box(x, top / UNIT, in.next() / UNIT, in.next() / UNIT);
      words.add(new Word(new Span(start, end), box, unsure ? in.next() / UNIT : 1));
      at = end;
    }
    return words;
  }

  private static void put(ByteArrayOutputStream out, long value) {
    long zigzag = (value << 1) ^ (value >> 63);
    while ((zigzag & ~0x7FL) != 0) {
      out.write((int) (zigzag & 0x7F | 0x80));
      zigzag >>>= 7;
    }
    out.write((int) zigzag);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long next() {
      long zigzag = 0;
      int shift = 0;
      byte b;
      do {
        b = bytes[at++];
        zigzag |= (long) (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }
  }
}
