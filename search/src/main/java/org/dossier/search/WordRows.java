package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a word is in, in their order, and what each scores for it. They are read some at a
 * time, as many as Lucene packs together, however few of them are looked at next.
 */
abstract class WordRows {
  private final Scorer scorer;
  private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
  private int first;

  private WordRows(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Those that a scorer finds. */
  static WordRows of(Scorer scorer) {
    return new WordRows(scorer) {
      @Override
      void read(@Nullable Bits accepted, DocAndFloatFeatureBuffer into) throws IOException {
        scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, accepted, into);
      }
    };
  }

  /** Those that a scorer finds, where each scores the same: Lucene looks at them one by one. */
  static WordRows alike(Scorer scorer) {
    return new Alike(scorer);
  }

  abstract void read(@Nullable Bits accepted, DocAndFloatFeatureBuffer into) throws IOException;

  /** Goes to the first at or after one, which is not before those passed. */
  final void begin(int row, @Nullable Bits accepted) throws IOException {
    while (first < some.size && some.docs[first] < row) {
      first++;
    }
    if (first == some.size && scorer.docID() < DocIdSetIterator.NO_MORE_DOCS) {
      if (scorer.docID() < row) {
        scorer.iterator().advance(row);
      }
      passed(first, accepted);
    }
  }

  /** The first that was not passed; {@link DocIdSetIterator#NO_MORE_DOCS} after the last. */
  final int row() {
    return first < some.size ? some.docs[first] : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Those that were read. */
  final int[] rows() {
    return some.docs;
  }

  final float[] scores() {
    return some.features;
  }

  /** Where, of those that were read, the ones begin that were not passed. */
  final int first() {
    return first;
  }

  /** Where, of those that were read, the ones end that are before a row. */
  final int before(int row) {
    int size = some.size;
    if (some.docs[size - 1] < row) {
      return size;
    }
    int end = Arrays.binarySearch(some.docs, first, size, row);
    return end < 0 ? -1 - end : end;
  }

  /** Goes on behind some of those that were read. */
  final void passed(int end, @Nullable Bits accepted) throws IOException {
    first = end;
    if (end == some.size) {
      read(accepted, some);
      first = 0;
    }
  }

  private static final class Alike extends WordRows {
    private static final int SOME = 256;

    private final Scorer scorer;

    Alike(Scorer scorer) {
      super(scorer);
      this.scorer = scorer;
    }

    @Override
    void read(@Nullable Bits accepted, DocAndFloatFeatureBuffer into) throws IOException {
      DocIdSetIterator rows = scorer.iterator();
      int row = rows.docID();
      if (into.docs.length < SOME && row < DocIdSetIterator.NO_MORE_DOCS) {
        into.growNoCopy(SOME);
        Arrays.fill(into.features, scorer.score());
      }
      int size = 0;
      for (; size < SOME && row < DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
        if (accepted == null || accepted.get(row)) {
          into.docs[size++] = row;
        }
      }
      into.size = size;
    }
  }
}
