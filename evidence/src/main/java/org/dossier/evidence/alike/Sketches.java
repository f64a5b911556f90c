package org.dossier.evidence.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The sketches of a trove, and which pairs of them may be of texts that are alike. Near-linear: of
 * the texts that share a shingle each is paired with all only when they are few; else with the
 * first and with the one before it, so that a thousand copies make two thousand pairs.
 */
public final class Sketches {
  /** So many texts that share a shingle are all compared with one another. */
  private static final int FEW = 16;

  /** Pairs counted at a time; more are counted in several rounds. */
  private static final int MOST_PAIRS = 1 << 22;

  /** A hash is kept with its text's number in one long. */
  private static final int NUMBER_BITS = 24;

  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** The part of the expected shared hashes that must be there; the rest is left to chance. */
  private static final double SLACK = 0.4;

  private static final int FEWEST_SHARED = 2;

  private final double jaccard;
  private final double containment;
  private long[] entries = new long[1 << 10];
  private int size;
  private float[] shingles = new float[64];
  private int count;

  /**
   * @param jaccard texts that share as much are alike
   * @param containment so is a text of which the other has as much
   */
  public Sketches(double jaccard, double containment) {
    this.jaccard = jaccard;
    this.containment = containment;
  }

  /** Two texts by their numbers, the lower first. */
  public record Candidate(int one, int other) {}

  /** Takes in the next text; they are numbered from 0. */
  public void add(Sketch sketch) {
    if (count > NUMBER) {
      throw new IllegalStateException("more than " + NUMBER + " texts");
    }
    if (count == shingles.length) {
      shingles = Arrays.copyOf(shingles, 2 * count);
    }
    shingles[count] = (float) sketch.shingles();
    if (sketch.isComparable()) {
      for (long hash : sketch.least()) {
        if (size == entries.length) {
          entries = Arrays.copyOf(entries, size + size / 2);
        }
        // mixed again: the least hashes have their leading bits in common
        entries[size++] = Shingler.mixed(hash) & ~NUMBER | count;
      }
    }
    count++;
  }

  /** Ordered by number. */
  public List<Candidate> candidates() {
    Arrays.sort(entries, 0, size);
    int rounds = (int) (pairs(1, 0, new long[0]) / MOST_PAIRS) + 1;
    List<Candidate> candidates = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long[] pairs = new long[(int) pairs(rounds, round, new long[0])];
      pairs(rounds, round, pairs);
      Arrays.sort(pairs);
      for (int i = 0, end; i < pairs.length; i = end) {
        end = i + 1;
        while (end < pairs.length && pairs[end] == pairs[i]) {
          end++;
        }
        int one = (int) (pairs[i] >>> 32);
        int other = (int) pairs[i];
        if (end - i >= needed(one, other)) {
          candidates.add(new Candidate(one, other));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::one).thenComparingInt(Candidate::other));
    return candidates;
  }

  /** How many of a sketch's hashes two texts share at least, if they are alike. */
  private double needed(int one, int other) {
    double fewer = Math.min(shingles[one], shingles[other]);
    double more = Math.max(shingles[one], shingles[other]);
    double ifAlike = jaccard / (1 + jaccard) * (fewer + more);
    double ifContained = containment * fewer;
    double shared = Math.min(ifAlike, ifContained) / Math.max(more, 1);
    return Math.max(FEWEST_SHARED, SLACK * Math.min(Sketch.SIZE, more) * shared);
  }

  /** Pairs whose first number falls to this round; written while there is room, and counted. */
  private long pairs(int rounds, int round, long[] into) {
    long pairs = 0;
    for (int i = 0, end; i < size; i = end) {
      end = i + 1;
      while (end < size && (entries[end] ^ entries[i]) >>> NUMBER_BITS == 0) {
        end++;
      }
      for (int j = i + 1; j < end; j++) {
        for (int k = end - i <= FEW ? i : j - 1; k < j; k++) {
          pairs += put(k, j, rounds, round, into, pairs);
        }
        if (end - i > FEW && j > i + 1) {
          pairs += put(i, j, rounds, round, into, pairs);
        }
      }
    }
    return pairs;
  }

  private int put(int first, int second, int rounds, int round, long[] into, long at) {
    long one = entries[first] & NUMBER;
    long other = entries[second] & NUMBER;
    if (one % rounds != round || one == other) {
      return 0;
    }
    if (at < into.length) {
      into[(int) at] = one << 32 | other;
    }
    return 1;
  }
}
