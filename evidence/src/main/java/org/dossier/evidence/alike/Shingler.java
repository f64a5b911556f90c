package org.dossier.evidence.alike;

import java.util.function.LongConsumer;

/**
 * Cuts text into overlapping runs of three words, or of five characters where words are not parted
 * (Chinese), and hands on a hash of each: 0 to 2^63 - 1, the same on every machine. Case,
 * punctuation and white space are nothing; runs go on across pages.
 */
final class Shingler {
  private static final int WORDS = 3;
  private static final int IDEOGRAPHS = 5;

  /** No ideograph comes before. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private static final int ASCII = 0x80;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final LongConsumer sink;
  private final long[] last = new long[IDEOGRAPHS];
  private final boolean[] ideograph = new boolean[IDEOGRAPHS];
  private long count;

  Shingler(LongConsumer sink) {
    this.sink = sink;
  }

  void page(String text) {
    long word = 0;
    boolean within = false;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int letter = text.codePointAt(at);
      next = at + Character.charCount(letter);
      boolean han = letter >= FIRST_IDEOGRAPH && Character.isIdeographic(letter);
      boolean ofWord = !han && isOfWord(letter);
      if (within && !ofWord) {
        push(word, false);
        within = false;
      }
      if (han) {
        push(mixed(SEED ^ letter), true);
      } else if (ofWord) {
        word = ((within ? word : SEED) ^ Character.toLowerCase(letter)) * 0x100000001B3L;
        word ^= word >>> 29;
        within = true;
      }
    }
    if (within) {
      push(word, false);
    }
  }

  private static boolean isOfWord(int letter) {
    if (letter < ASCII) {
      return letter >= 'a' && letter <= 'z'
          || letter >= 'A' && letter <= 'Z'
          || letter >= '0' && letter <= '9';
    }
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private void push(long token, boolean han) {
    int at = (int) (count++ % IDEOGRAPHS);
    last[at] = token;
    ideograph[at] = han;
    if (count >= WORDS && !ideograph[back(WORDS)]) {
      emit(WORDS);
    }
    if (count >= IDEOGRAPHS && ideograph[back(IDEOGRAPHS)]) {
      emit(IDEOGRAPHS);
    }
  }

  /** The place of the token so many before the next one. */
  private int back(int tokens) {
    return (int) ((count - tokens) % IDEOGRAPHS);
  }

  private void emit(int tokens) {
    long hash = tokens;
    for (int i = tokens; i > 0; i--) {
      hash = mixed(hash ^ last[back(i)]);
    }
    sink.accept(hash >>> 1);
  }

  /** The finalizer of MurmurHash3. */
  static long mixed(long value) {
    long hash = value;
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
