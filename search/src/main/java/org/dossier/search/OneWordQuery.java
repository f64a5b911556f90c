package org.dossier.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Words of one field that count as one: each as often as the most frequent of them. Lucene's {@link
 * BlendedTermQuery}, which doesn't tell its words.
 */
public final class OneWordQuery extends Query {
  private final List<WeighedTerm> words;

  OneWordQuery(List<WeighedTerm> words) {
    this.words = List.copyOf(words);
  }

  public List<WeighedTerm> words() {
    return words;
  }

  private Query blended() {
    var builder = new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
    words.forEach(word -> builder.add(word.term(), word.weight()));
    return builder.build();
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    return blended().rewrite(searcher);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    Term[] terms = words.stream().map(WeighedTerm::term).toArray(Term[]::new);
    if (visitor.acceptField(terms[0].field())) {
      visitor.getSubVisitor(Occur.SHOULD, this).consumeTerms(this, terms);
    }
  }

  @Override
  public String toString(String field) {
    return words.stream()
        .map(word -> word.term() + "^" + word.weight())
        .collect(Collectors.joining(" ", "one(", ")"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OneWordQuery names && words.equals(names.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), words);
  }
}
