package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** The rows that a word is in, in their order, also deleted ones, and what each scores for it. */
abstract class WordRows {
  /** The first that was not passed; {@link DocIdSetIterator#NO_MORE_DOCS} after the last. */
  abstract int row();

  /** Passes those before one. */
  abstract void advance(int row) throws IOException;

  /** Passes those before one, and adds what they score to sums. */
  abstract void add(TermAtATime.Sums sums, int before) throws IOException;

  /** Those that a scorer finds. */
  static WordRows of(Scorer scorer) {
    return new Read(scorer);
  }

  /**
   * Some are read at a time, as many as Lucene packs together, however few of them are looked at
   * next.
   */
  private static final class Read extends WordRows {
    private final Scorer scorer;
    private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    private int first;

    Read(Scorer scorer) {
      this.scorer = scorer;
    }

    @Override
    int row() {
      return first < some.size ? some.docs[first] : scorer.docID();
    }

    @Override
    void advance(int row) throws IOException {
      while (first < some.size && some.docs[first] < row) {
        first++;
      }
      if (first == some.size && scorer.docID() < row) {
        scorer.iterator().advance(row);
      }
    }

    @Override
    void add(TermAtATime.Sums sums, int before) throws IOException {
      while (row() < before) {
        if (first == some.size) {
          scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
          first = 0;
        }
        int end = end(before);
        int from = sums.from();
        for (int i = first; i < end; i++) {
          sums.add(some.docs[i] - from, some.features[i]);
        }
        first = end;
      }
    }

    /** Where, of those that were read, the ones end that are before a row. */
    private int end(int row) {
      if (some.docs[some.size - 1] < row) {
        return some.size;
      }
      int end = Arrays.binarySearch(some.docs, first, some.size, row);
      return end < 0 ? -1 - end : end;
    }
  }
}
