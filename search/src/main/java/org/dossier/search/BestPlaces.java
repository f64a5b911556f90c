package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * The best passages of those that score as well as the last of them is known to score: the others
 * are passed over from the start.
 */
final class BestPlaces implements Collector {
  private final int most;
  private final float least;
  private final PriorityQueue<Place> best = new PriorityQueue<>(Place.BEST_FIRST.reversed());

  /**
   * @param most passages that are wanted
   * @param score so well scores each of them
   */
  BestPlaces(int most, float score) {
    this.most = most;
    // Clauses may be added up in another order than when the score was found.
    this.least = Math.nextDown(score);
  }

  /** The best first. */
  ScoreDoc[] rows() {
    Place[] places = best.toArray(Place[]::new);
    Arrays.sort(places, Place.BEST_FIRST);
    return Arrays.stream(places).map(Place::row).toArray(ScoreDoc[]::new);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Segment(leaf.docBase, new Place.Reader(leaf));
  }

  private final class Segment implements LeafCollector {
    private final int base;
    private final Place.Reader places;
    private @Nullable Scorable scorer;

    Segment(int base, Place.Reader places) {
      this.base = base;
      this.places = places;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      scorer.setMinCompetitiveScore(least);
    }

    @Override
    public void collect(int row) throws IOException {
      float score = Objects.requireNonNull(scorer).score();
      if (score >= least) {
        best.add(places.place(new ScoreDoc(base + row, score)));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
  }
}
