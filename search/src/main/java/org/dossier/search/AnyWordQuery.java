package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
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
 * word}: Lucene looks at all words at once, in windows so small that most of its time goes by
 * between them, unless there is much to pass over.
 */
final class AnyWordQuery extends Query {
  /** Passages with a word, for each passage of the index. */
  private static final double MOST = 0.5;

  /** To see whether a passage has neighbors costs so much more than to see that it has a word. */
  private static final int OTHER = 8;

  private final Query asked;

  AnyWordQuery(Query asked) {
    this.asked = asked;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = asked.rewrite(searcher);
    return rewritten == asked ? this : new AnyWordQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    if (mode != ScoreMode.TOP_SCORES || !(asked instanceof BooleanQuery any) || !isAnyOf(any)) {
      return asked.createWeight(searcher, mode, boost);
    }
    List<Weight> words = new ArrayList<>();
    for (BooleanClause clause : any) {
      words.add(searcher.createWeight(clause.query(), ScoreMode.COMPLETE, boost));
    }
    return new Each(words, () -> asked.createWeight(searcher, mode, boost));
  }

  private static boolean isAnyOf(BooleanQuery any) {
    return any.getMinimumNumberShouldMatch() <= 1
        && any.clauses().size() > 1
        && any.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  private final class Each extends Weight {
    private final List<Weight> words;
    private final IOSupplier<Weight> together;

    Each(List<Weight> words, IOSupplier<Weight> together) {
      super(AnyWordQuery.this);
      this.words = words;
      this.together = together;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<Rows> there = new ArrayList<>();
      long passages = 0;
      for (Weight word : words) {
        ScorerSupplier supplier = word.scorerSupplier(leaf);
        if (supplier != null) {
          there.add(new Rows(supplier, isAlike(word.getQuery(), leaf)));
          passages += supplier.cost() * (isWord(word.getQuery()) ? 1 : OTHER);
        }
      }
      if (there.isEmpty()) {
        return null;
      }
      return passages > MOST * leaf.reader().maxDoc()
          ? together.get().scorerSupplier(leaf)
          : new InTurn(there, () -> together.get().scorer(leaf));
    }

    private static boolean isWord(Query query) {
      Query word = bare(query);
      return word instanceof TermQuery || word instanceof SynonymQuery;
    }

    /** A field that tells neither how often its words are there nor how long it is. */
    private static boolean isAlike(Query query, LeafReaderContext leaf) {
      FieldInfo field =
          bare(query) instanceof TermQuery word
              ? leaf.reader().getFieldInfos().fieldInfo(word.getTerm().field())
              : null;
      return field != null && !field.hasNorms() && field.getIndexOptions() == IndexOptions.DOCS;
    }

    private static Query bare(Query query) {
      return query instanceof BoostQuery weighed ? weighed.getQuery() : query;
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

  /**
   * The rows of a segment that a word is in.
   *
   * @param alike whether each scores the same for it
   */
  private record Rows(ScorerSupplier supplier, boolean alike) {}

  /** Word by word where all rows are looked for; Lucene's way where a row at a time is. */
  private static final class InTurn extends ScorerSupplier {
    private final List<Rows> words;
    private final IOSupplier<Scorer> together;

    InTurn(List<Rows> words, IOSupplier<Scorer> together) {
      this.words = words;
      this.together = together;
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      List<WordRows> rows = new ArrayList<>();
      for (Rows word : words) {
        Scorer scorer = word.supplier().get(Long.MAX_VALUE);
        rows.add(word.alike() ? WordRows.alike(scorer) : WordRows.of(scorer));
      }
      return new TermAtATime(rows, cost());
    }

    @Override
    public Scorer get(long lead) throws IOException {
      return together.get();
    }

    @Override
    public long cost() {
      return words.stream().mapToLong(word -> word.supplier().cost()).sum();
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
