package org.dossier.evidence.alike;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The shingles of a text, each once. Of a text with more than a quarter of a million the half, the
 * quarter and so on are kept, chosen by their hashes, so that two texts are compared by the same
 * choice.
 */
public final class Shingles {
  private static final int MOST = 1 << 18;

  private long[] hashes = new long[1024];
  private int size;

  /** Only hashes with none of these bits are kept. */
  private long left;

  private Shingles() {}

  public static Shingles of(Sketch.Pages pages) {
    var shingles = new Shingles();
    pages.each(new Shingler(shingles::add)::page);
    shingles.tidy();
    return shingles;
  }

  private void add(long hash) {
    if ((hash & left) != 0) {
      return;
    }
    if (size == hashes.length) {
      tidy();
      while (size > MOST) {
        left = left << 1 | 1;
        size = keep(hashes, size, left);
      }
      if (size > hashes.length / 2) {
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      }
    }
    hashes[size++] = hash;
  }

  private void tidy() {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || hashes[kept - 1] != hashes[i]) {
        hashes[kept++] = hashes[i];
      }
    }
    size = kept;
  }

  private static int keep(long[] hashes, int size, long left) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if ((hashes[i] & left) == 0) {
        hashes[kept++] = hashes[i];
      }
    }
    return kept;
  }

  /**
   * How much two texts share.
   *
   * @param jaccard shared shingles through all shingles of the two
   * @param inOther the part of this text's shingles that the other has
   * @param ofOther the part of the other's shingles that this text has
   */
  public record Overlap(double jaccard, double inOther, double ofOther) implements Serializable {}

  public Overlap overlap(Shingles other) {
    long coarser = left | other.left;
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < other.size) {
      long one = i < size ? hashes[i] : Long.MAX_VALUE;
      long two = j < other.size ? other.hashes[j] : Long.MAX_VALUE;
      long least = Math.min(one, two);
      boolean counts = (least & coarser) == 0;
      if (one == least && i < size) {
        i++;
        mine += counts ? 1 : 0;
      }
      if (two == least && j < other.size) {
        j++;
        theirs += counts ? 1 : 0;
      }
      shared += counts && one == two ? 1 : 0;
    }
    return mine == 0 || theirs == 0
        ? new Overlap(0, 0, 0)
        : new Overlap(
            (double) shared / (mine + theirs - shared),
            (double) shared / mine,
            (double) shared / theirs);
  }
}
