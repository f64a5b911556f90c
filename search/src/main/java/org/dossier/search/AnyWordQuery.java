package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds and scores what another query does. Where that asks for any of some words of which no more
 * than half as many passages have one as there are, it does so {@linkplain TermAtATime word by
 * word}: Lucene looks at all words at once and works out, window by window, what it may pass over,
 * which costs more than it spares unless there is much to pass over.
 */
final class AnyWordQuery extends Query {
  /** Passages with a word, for each passage of the index. */
  private static final double MOST = 0.5;

  /** To see whether a passage has neighbors costs so much more than to see that it has a word. */
  private static final int OTHER = 8;

  private final Query asked;
  private final HeldWords held;

  AnyWordQuery(Query asked, HeldWords held) {
    this.asked = asked;
    this.held = held;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = asked.rewrite(searcher);
    return rewritten == asked ? this : new AnyWordQuery(rewritten, held);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (mode != ScoreMode.TOP_SCORES || !(asked instanceof BooleanQuery any) || !isAnyOf(any)) {
      return asked.createWeight(searcher, mode, boost);
    }
    List<Word> words = new ArrayList<>();
    for (BooleanClause clause : any) {
      words.add(word(clause.query(), searcher, boost));
    }
    return new Each(words, () -> asked.createWeight(searcher, mode, boost));
  }

  private static boolean isAnyOf(BooleanQuery any) {
    return any.getMinimumNumberShouldMatch() <= 1
        && any.clauses().size() > 1
        && any.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  /** A part of the query. */
  interface Word {
    /** What of it is in a segment; null for nothing. */
    @Nullable Rows in(LeafReaderContext leaf) throws IOException;
  }

  /**
   * The rows of a segment that a part finds.
   *
   * @param cost as of so many rows with a word
   */
  record Rows(long cost, IOSupplier<WordRows> rows) {}

  private Word word(Query query, IndexSearcher searcher, float boost) throws IOException {
    if (query instanceof BoostQuery weighed) {
      return word(weighed.getQuery(), searcher, boost * weighed.getBoost());
    }
    if (query instanceof TermQuery word) {
      return CountedWord.of(word, searcher, boost, held);
    }
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, boost);
    int each = query instanceof SynonymQuery ? 1 : OTHER;
    return leaf -> {
      ScorerSupplier there = weight.scorerSupplier(leaf);
      return there == null
          ? null
          : new Rows(there.cost() * each, () -> WordRows.of(there.get(Long.MAX_VALUE)));
    };
  }

  private final class Each extends Weight {
    private final List<Word> words;
    private final IOSupplier<Weight> together;

    Each(List<Word> words, IOSupplier<Weight> together) {
      super(AnyWordQuery.this);
      this.words = words;
      this.together = together;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<Rows> there = new ArrayList<>();
      for (Word word : words) {
        Rows rows = word.in(leaf);
        if (rows != null) {
          there.add(rows);
        }
      }
      if (there.isEmpty()) {
        return null;
      }
      long cost = there.stream().mapToLong(Rows::cost).sum();
      return cost > MOST * leaf.reader().maxDoc()
          ? together.get().scorerSupplier(leaf)
          : new InTurn(there, cost, () -> together.get().scorer(leaf));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int row) throws IOException {
      return together.get().explain(leaf, row);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  /** Word by word where all rows are looked for; Lucene's way where a row at a time is. */
  private static final class InTurn extends ScorerSupplier {
    private final List<Rows> words;
    private final long cost;
    private final IOSupplier<Scorer> together;

    InTurn(List<Rows> words, long cost, IOSupplier<Scorer> together) {
      this.words = words;
      this.cost = cost;
      this.together = together;
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      List<WordRows> rows = new ArrayList<>();
      for (Rows word : words) {
        rows.add(word.rows().get());
      }
      return new TermAtATime(rows, cost);
    }

    @Override
    public Scorer get(long lead) throws IOException {
      return together.get();
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    asked.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return asked.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyWordQuery any && asked.equals(any.asked);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + asked.hashCode();
  }
}
