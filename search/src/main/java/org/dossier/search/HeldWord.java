package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** The rows of a segment that a word is in, unpacked, four bytes each. Immutable. */
final class HeldWord {
  /** Bits of a row's number that are kept for each; rows that share the others lie together. */
  private static final int LOW = Character.SIZE;

  /** A row that has a word more often is not for here. */
  private static final int MOST_TIMES = 255;

  private final char[] low;

  /** For each row which of the kinds it is; null where all are of one. */
  private final char @Nullable [] kindOf;

  /** How often a row has the word, and in eight bits the length of its text: one for each kind. */
  private final int[] kinds;

  /** Where those end that share their higher bits, by these. */
  private final int[] ends;

  private HeldWord(char[] low, char @Nullable [] kindOf, int[] kinds, int[] ends) {
    this.low = low;
    this.kindOf = kindOf;
    this.kinds = kinds;
    this.ends = ends;
  }

  /**
   * Reads all.
   *
   * @param lengths by row; null where a field has none, nor tells how often
   * @return null where some row has the word too often
   */
  static @Nullable HeldWord of(PostingsEnum rows, int count, byte @Nullable [] lengths, int last)
      throws IOException {
    char[] low = new char[count];
    char[] kindOf = lengths == null ? null : new char[count];
    var kinds = new Kinds();
    int[] ends = new int[(last >>> LOW) + 1];
    var some = new DocAndFloatFeatureBuffer();
    int done = 0;
    int group = 0;
    rows.nextDoc();
    for (rows.nextPostings(DocIdSetIterator.NO_MORE_DOCS, some);
        some.size > 0;
        rows.nextPostings(DocIdSetIterator.NO_MORE_DOCS, some)) {
      for (int i = 0; i < some.size; i++) {
        int row = some.docs[i];
        for (; group < row >>> LOW; group++) {
          ends[group] = done;
        }
        low[done] = (char) row;
        if (kindOf != null && lengths != null) {
          if (some.features[i] > MOST_TIMES) {
            return null;
          }
          kindOf[done] = kinds.number((int) some.features[i] << Byte.SIZE | lengths[row] & 0xff);
        }
        done++;
      }
    }
    Arrays.fill(ends, group, ends.length, done);
    int[] all = lengths == null ? new int[] {1 << Byte.SIZE | 1} : kinds.all();
    return new HeldWord(low, kindOf, all, ends);
  }

  /** Numbers kinds as they are met: there are few. */
  private static final class Kinds {
    private char[] numbers = new char[4 << Byte.SIZE];
    private int[] all = new int[64];
    private int count;

    char number(int kind) {
      numbers = ArrayUtil.grow(numbers, kind + 1);
      if (numbers[kind] == 0) {
        all = ArrayUtil.grow(all, count + 1);
        all[count++] = kind;
        numbers[kind] = (char) count; // one more, since 0 is none
      }
      return (char) (numbers[kind] - 1);
    }

    int[] all() {
      return Arrays.copyOf(all, count);
    }
  }

  int count() {
    return low.length;
  }

  WordRows rows(SimScorer scorer) {
    return new Rows(scorer);
  }

  private final class Rows extends WordRows {
    private final float[] scores = new float[kinds.length];
    private int first;
    private int group;

    Rows(SimScorer scorer) {
      for (int i = 0; i < kinds.length; i++) {
        scores[i] = scorer.score(kinds[i] >>> Byte.SIZE, (byte) kinds[i]);
      }
      skipEmpty();
    }

    private void skipEmpty() {
      while (group < ends.length && first == ends[group]) {
        group++;
      }
    }

    @Override
    int row() {
      return first < low.length ? group << LOW | low[first] : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    void advance(int row) {
      while (row() < row) {
        first++;
        skipEmpty();
      }
    }

    @Override
    void add(TermAtATime.Sums sums, int before) {
      while (row() < before) {
        int base = group << LOW;
        int limit = Math.min(before - base, 1 << LOW);
        int from = sums.from() - base;
        int end = ends[group];
        int i = first;
        if (kindOf == null) {
          for (; i < end && low[i] < limit; i++) {
            sums.add(low[i] - from, scores[0]);
          }
        } else {
          for (; i < end && low[i] < limit; i++) {
            sums.add(low[i] - from, scores[kindOf[i]]);
          }
        }
        first = i;
        skipEmpty();
      }
    }
  }
}
