package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** The rows of a segment that a word is in, unpacked, four bytes each. Immutable. */
final class HeldWord {
  /** Bits of a row's number that are kept for each; rows that share the others lie together. */
  private static final int LOW = Character.SIZE;

  /** A row that has a word more often is not for here. */
  private static final int MOST_TIMES = 255;

  private final char[] low;

  /** For each row how often, and the length of its text; null where neither is known. */
  private final char @Nullable [] codes;

  /** Where those end that share their higher bits, by these. */
  private final int[] ends;

  private HeldWord(char[] low, char @Nullable [] codes, int[] ends) {
    this.low = low;
    this.codes = codes;
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
    char[] codes = lengths == null ? null : new char[count];
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
        if (codes != null && lengths != null) {
          if (some.features[i] > MOST_TIMES) {
            return null;
          }
          codes[done] = (char) ((int) some.features[i] << Byte.SIZE | lengths[row] & 0xff);
        }
        done++;
      }
    }
    Arrays.fill(ends, group, ends.length, done);
    return new HeldWord(low, codes, ends);
  }

  int count() {
    return low.length;
  }

  WordRows rows(SimScorer scorer) {
    return new Rows(scorer);
  }

  private final class Rows extends WordRows {
    /** Most rows have a word less often: what those score is worked out once. */
    private static final int KNOWN = 4 << Byte.SIZE;

    private final SimScorer scorer;
    private final float[] scores = new float[codes == null ? 1 : KNOWN];
    private int first;
    private int group;

    Rows(SimScorer scorer) {
      this.scorer = scorer;
      if (codes == null) {
        scores[0] = scorer.score(1, 1);
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
        if (codes == null) {
          for (; i < end && low[i] < limit; i++) {
            sums.add(low[i] - from, scores[0]);
          }
        } else {
          for (; i < end && low[i] < limit; i++) {
            sums.add(low[i] - from, score(codes[i]));
          }
        }
        first = i;
        skipEmpty();
      }
    }

    private float score(char code) {
      if (code >= KNOWN) {
        return scorer.score(code >>> Byte.SIZE, (byte) code);
      }
      float score = scores[code];
      if (score == 0) {
        score = scorer.score(code >>> Byte.SIZE, (byte) code);
        scores[code] = score;
      }
      return score;
    }
  }
}
