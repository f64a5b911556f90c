package org.dossier.search;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene's {@link TermQuery} finds, and scores it the same: of words that are held, faster.
 */
final class CountedWord implements AnyWordQuery.Word {
  private final TermQuery query;
  private final TermStates states;
  private final IndexSearcher searcher;
  private final float boost;
  private final HeldWords held;

  private CountedWord(
      TermQuery query, TermStates states, IndexSearcher searcher, float boost, HeldWords held) {
    this.query = query;
    this.states = states;
    this.searcher = searcher;
    this.boost = boost;
    this.held = held;
  }

  static CountedWord of(TermQuery asked, IndexSearcher searcher, float boost, HeldWords held)
      throws IOException {
    Term term = asked.getTerm();
    TermStates known = asked.getTermStates();
    TermStates states =
        known != null && known.wasBuiltFor(searcher.getTopReaderContext())
            ? known
            : TermStates.build(searcher, term, true);
    return new CountedWord(new TermQuery(term, states), states, searcher, boost, held);
  }

  @Override
  public AnyWordQuery.@Nullable Rows in(LeafReaderContext leaf) throws IOException {
    IOSupplier<TermState> supplier = states.get(leaf);
    TermState state = supplier == null ? null : supplier.get();
    Term term = query.getTerm();
    Terms terms = state == null ? null : leaf.reader().terms(term.field());
    if (terms == null) {
      return null;
    }
    TermsEnum dictionary = terms.iterator();
    dictionary.seekExact(term.bytes(), state);
    return new AnyWordQuery.Rows(dictionary.docFreq(), () -> rows(dictionary, leaf));
  }

  private WordRows rows(TermsEnum dictionary, LeafReaderContext leaf) throws IOException {
    HeldWord word = held.isWorth(dictionary.docFreq()) ? held(dictionary, leaf) : null;
    return word == null
        ? WordRows.of(searcher.createWeight(query, ScoreMode.COMPLETE, boost).scorer(leaf))
        : word.rows(scorer());
  }

  /** Null where scores depend on what is not held. */
  private @Nullable HeldWord held(TermsEnum dictionary, LeafReaderContext leaf) throws IOException {
    Term term = query.getTerm();
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    HeldWord word = segment == null ? null : held.of(segment, term);
    if (word != null || segment == null) {
      return word;
    }
    FieldInfo field = leaf.reader().getFieldInfos().fieldInfo(term.field());
    byte[] lengths = field.hasNorms() ? HeldNorms.lengths(leaf.reader(), field.name) : null;
    boolean counted = field.getIndexOptions() != IndexOptions.DOCS;
    if (counted != (lengths != null)) {
      return null;
    }
    int flags = counted ? PostingsEnum.FREQS : PostingsEnum.NONE;
    word =
        HeldWord.of(
            dictionary.postings(null, flags),
            dictionary.docFreq(),
            lengths,
            leaf.reader().maxDoc() - 1);
    if (word != null) {
      held.hold(segment, term, word);
    }
    return word;
  }

  private SimScorer scorer() throws IOException {
    Term term = query.getTerm();
    return searcher
        .getSimilarity()
        .scorer(
            boost,
            searcher.collectionStatistics(term.field()),
            searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
  }
}
