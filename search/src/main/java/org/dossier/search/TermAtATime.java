package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what each word gives to each row, one word after the other, over so many rows at a time
 * that sums stay in the processor's cache. Collects the rows that score well enough, in their
 * order.
 */
final class TermAtATime extends BulkScorer {
  /** Rows of which sums are kept at a time. */
  private static final int WINDOW = 1 << 12;

  private static final Lent<Sums> SUMS = new Lent<>(Sums::new);

  private final List<WordRows> words;
  private final long cost;

  TermAtATime(List<WordRows> words, long cost) {
    this.words = words;
    this.cost = cost;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
      throws IOException {
    for (WordRows word : words) {
      word.advance(min);
    }
    var row = new Row();
    collector.setScorer(row);
    Sums sums = SUMS.take();
    int from = next();
    while (from < max) {
      int to = (int) Math.min(max, (long) from + WINDOW);
      sums.begin(from, row.least);
      for (WordRows word : words) {
        word.add(sums, to);
      }
      sums.collect(collector, row, accepted, to);
      from = next();
    }
    SUMS.giveBack(sums);
    return from;
  }

  private int next() {
    int next = Integer.MAX_VALUE;
    for (WordRows word : words) {
      next = Math.min(next, word.row());
    }
    return next;
  }

  @Override
  public long cost() {
    return cost;
  }

  /** The row that is collected just now. */
  private static final class Row extends Scorable {
    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) {
      this.least = least;
    }
  }

  /** Of the rows of a window. All zero between windows. */
  static final class Sums {
    /** Of floats, which doubles add up the same in whatever order. */
    private final double[] sums = new double[WINDOW];

    /** Those rows, a bit each, whose sum came to be large enough. */
    private final long[] enough = new long[WINDOW / Long.SIZE];

    private int from;
    private double bound;

    private void begin(int from, float least) {
      this.from = from;
      this.bound = Math.nextDown(least); // a sum just below becomes it when rounded
    }

    /** The first row. */
    int from() {
      return from;
    }

    /** Adds to a row's sum, by its place from the first. */
    void add(int at, float score) {
      double sum = sums[at] + score;
      sums[at] = sum;
      if (sum >= bound) {
        enough[at >> 6] |= 1L << at;
      }
    }

    void collect(LeafCollector collector, Row row, @Nullable Bits accepted, int to)
        throws IOException {
      int words = (to - from + Long.SIZE - 1) / Long.SIZE;
      for (int i = 0; i < words; i++) {
        for (long left = enough[i]; left != 0; left &= left - 1) {
          int at = i * Long.SIZE + Long.numberOfTrailingZeros(left);
          row.score = (float) sums[at];
          if (row.score >= row.least && (accepted == null || accepted.get(from + at))) {
            collector.collect(from + at);
          }
        }
      }
      Arrays.fill(enough, 0, words, 0);
      Arrays.fill(sums, 0, to - from, 0);
    }
  }
}
