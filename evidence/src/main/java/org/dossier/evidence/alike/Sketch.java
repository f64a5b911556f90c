package org.dossier.evidence.alike;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The least hashes of a text's shingles (Broder's bottom-k sketch): two texts share about as large
 * a part of them as of all their shingles. 260 bytes, however long the text is.
 *
 * @param least ascending, each once; all there are of a short text
 * @param shingles how many different ones the text has, about
 */
public record Sketch(long[] least, double shingles) implements Serializable {
  static final int SIZE = 32;

  /** A text with fewer is no text: a letterhead, a stamp. */
  static final int FEWEST = 20;

  /** What hands the pages of a text to a sink, in their order. */
  @FunctionalInterface
  public interface Pages {
    void each(Consumer<String> sink);
  }

  public static Sketch of(Pages pages) {
    var gathering = new Gathering();
    pages.each(new Shingler(gathering::add)::page);
    return gathering.sketch();
  }

  /** False for a text too short to be compared. */
  boolean isComparable() {
    return least.length >= FEWEST;
  }

  /** Keeps the least of all that comes by. */
  private static final class Gathering {
    private final long[] buffer = new long[16 * SIZE];
    private int size;
    private long bound = Long.MAX_VALUE;

    void add(long hash) {
      if (hash > bound) {
        return;
      }
      buffer[size++] = hash;
      if (size == buffer.length) {
        shrink();
      }
    }

    private void shrink() {
      Arrays.sort(buffer, 0, size);
      int kept = 0;
      for (int i = 0; i < size && kept < SIZE; i++) {
        if (kept == 0 || buffer[kept - 1] != buffer[i]) {
          buffer[kept++] = buffer[i];
        }
      }
      size = kept;
      if (kept == SIZE) {
        bound = buffer[SIZE - 1];
      }
    }

    Sketch sketch() {
      shrink();
      double shingles =
          size < SIZE ? size : (SIZE - 1) * (double) Long.MAX_VALUE / buffer[SIZE - 1];
      return new Sketch(Arrays.copyOf(buffer, size), shingles);
    }
  }
}
