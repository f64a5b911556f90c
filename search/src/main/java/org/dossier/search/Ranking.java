package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * Finds the best passages. Those that score the same come in the order of where they stand, so that
 * it is nothing how they came into the index.
 */
final class Ranking {
  /**
   * At most so many are put in order anew by what is too costly to look for in all passages,
   * however few are asked for: pages of results follow one another.
   */
  private static final int MOST = 30;

  /** As many as a page of results has. */
  private static final int FEWEST = 10;

  private static final Comparator<ScoreDoc> BY_SCORE =
      Comparator.comparingDouble(row -> -row.score);

  private final IndexSearcher searcher;
  private final Prepared prepared;
  private final Query finding;

  private Ranking(IndexSearcher searcher, Prepared prepared, HeldWords held) {
    this.searcher = searcher;
    this.prepared = prepared;
    this.finding = new AnyWordQuery(prepared.finding(), held);
  }

  /** As many as asked for, where so many are found. */
  static TopDocs best(IndexSearcher searcher, Prepared prepared, HeldWords held, int most)
      throws IOException {
    return new Ranking(searcher, prepared, held).best(most);
  }

  private TopDocs best(int most) throws IOException {
    TopDocs found = searcher.search(finding, Math.max(most, MOST) + 1);
    ScoreDoc[] rows = found.scoreDocs;
    int apart = before(rows, MOST);
    boolean alike = apart < Math.min(FEWEST, rows.length);
    int anew = alike ? MOST : apart;
    int wanted = Math.max(most, anew);
    if (before(rows, wanted) < Math.min(wanted, rows.length)) {
      rows = byPlace(wanted, rows[wanted].score);
    } else if (alike) {
      order(rows, anew);
    }
    TopDocs first = new TopDocs(found.totalHits, Arrays.copyOf(rows, anew));
    // Adds to scores only, so that none of the others would come before them.
    ScoreDoc[] again = new Preferring(prepared).rescore(searcher, first, anew).scoreDocs;
    System.arraycopy(again, 0, rows, 0, anew);
    order(rows, most);
    return new TopDocs(found.totalHits, Arrays.copyOf(rows, Math.min(most, rows.length)));
  }

  /** How many of the first rows, at most so many, score better than all that come after them. */
  private static int before(ScoreDoc[] rows, int most) {
    if (rows.length <= most) {
      return rows.length;
    }
    int before = most;
    while (before > 0 && rows[before - 1].score == rows[most].score) {
      before--;
    }
    return before;
  }

  /** Costs more than by score alone: each that scores as the last one does is looked at. */
  private ScoreDoc[] byPlace(int most, float least) throws IOException {
    return searcher.search(finding, new OneCollector<>(new BestPlaces(most, least))).rows();
  }

  private static final class Preferring extends QueryRescorer {
    Preferring(Prepared prepared) {
      super(prepared.preferring());
    }

    @Override
    protected float combine(float score, boolean preferred, float more) {
      return preferred ? score + more : score;
    }
  }

  /** The first of them, so many; of the others only which score better. */
  private void order(ScoreDoc[] rows, int first) throws IOException {
    Arrays.sort(rows, BY_SCORE);
    for (int from = 0; from < Math.min(first, rows.length); ) {
      int to = from + 1;
      while (to < rows.length && rows[to].score == rows[from].score) {
        to++;
      }
      if (to - from > 1) {
        byPlace(rows, from, to);
      }
      from = to;
    }
  }

  private void byPlace(ScoreDoc[] rows, int from, int to) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    var places = new Place[to - from];
    for (int i = from; i < to; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(rows[i].doc, leaves));
      places[i - from] = new Place.Reader(leaf).place(rows[i]);
    }
    Arrays.sort(places, Place.BEST_FIRST);
    for (int i = from; i < to; i++) {
      rows[i] = places[i - from].row();
    }
  }
}
