package org.dossier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * A passage that was found and where it stands. In one segment paths are compared by their numbers:
 * to read the paths costs more than all else.
 *
 * @param number of the path in the segment's order of paths; -1 for none
 */
record Place(ScoreDoc row, LeafReaderContext leaf, int number, long page, long start) {
  private static final int NONE = -1;

  /** The better first; those that score the same by path, page and start. */
  static final Comparator<Place> BEST_FIRST =
      Comparator.<Place>comparingDouble(place -> -place.row.score)
          .thenComparing(Place::byPath)
          .thenComparingLong(Place::page)
          .thenComparingLong(Place::start);

  /** Reads places of one segment's passages, in the order in which the segment has them. */
  static final class Reader {
    private final LeafReaderContext leaf;
    private final SortedDocValues paths;
    private final NumericDocValues pages;
    private final NumericDocValues starts;

    Reader(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.paths = DocValues.getSorted(leaf.reader(), PassageFields.PATH);
      this.pages = DocValues.getNumeric(leaf.reader(), PassageFields.PAGE);
      this.starts = DocValues.getNumeric(leaf.reader(), PassageFields.START);
    }

    Place place(ScoreDoc row) throws IOException {
      int inLeaf = row.doc - leaf.docBase;
      return new Place(
          row,
          leaf,
          paths.advanceExact(inLeaf) ? paths.ordValue() : NONE,
          pages.advanceExact(inLeaf) ? pages.longValue() : 0,
          starts.advanceExact(inLeaf) ? starts.longValue() : 0);
    }
  }

  private int byPath(Place other) {
    return leaf == other.leaf
        ? Integer.compare(number, other.number)
        : path().compareTo(other.path());
  }

  private BytesRef path() {
    try {
      return number == NONE
          ? new BytesRef()
          : BytesRef.deepCopyOf(
              DocValues.getSorted(leaf.reader(), PassageFields.PATH).lookupOrd(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
