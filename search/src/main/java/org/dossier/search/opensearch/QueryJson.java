package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.dossier.search.OneWordQuery;
import org.dossier.search.WeighedTerm;

/**
 * A query of the embedded index in the server's own language: the server makes the same Lucene
 * query of it. Only the kinds that this program asks are known.
 */
final class QueryJson {
  /** A wildcard stands for so many different words, as in the embedded index. */
  private static final String EXPANSIONS = "top_terms_blended_freqs_512";

  private static final int FUZZY_EXPANSIONS = 50;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Weights weights;

  /** How much each of the words counts that count as one. */
  @FunctionalInterface
  interface Weights {
    /** In the order of the words. */
    float[] of(List<WeighedTerm> words);
  }

  /** Where nothing is scored. */
  static final Weights UNWEIGHED =
      words -> {
        var weights = new float[words.size()];
        Arrays.fill(weights, 1);
        return weights;
      };

  QueryJson(Weights weights) {
    this.weights = weights;
  }

  ObjectNode of(Query query) {
    return of(query, 1);
  }

  private ObjectNode of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case TermQuery one -> term(one.getTerm(), boost);
      case BooleanQuery several -> bool(several, boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case OneWordQuery names -> oneWord(names, boost);
      case ConstantScoreQuery same ->
          named(
              "constant_score",
              NODES.objectNode().<ObjectNode>set("filter", of(same.getQuery())),
              boost);
      case DisjunctionMaxQuery any -> best(any, boost);
      case SynonymQuery synonyms -> synonyms(synonyms, boost);
      case WildcardQuery pattern -> wildcard(pattern, boost);
      case FuzzyQuery like -> fuzzy(like, boost);
      case IndexOrDocValuesQuery either -> of(either.getIndexQuery(), boost);
      case IndexSortSortedNumericDocValuesRangeQuery sorted -> of(sorted.getFallbackQuery(), boost);
      case PointRangeQuery range -> range(range, boost);
      case FieldExistsQuery exists ->
          named("exists", NODES.objectNode().put("field", exists.getField()), boost);
      case MatchNoDocsQuery _ -> nothing();
      default ->
          throw new IllegalArgumentException(
              "no such query is known to the server: " + query.getClass() + " " + query);
    };
  }

  private static ObjectNode named(String kind, ObjectNode body, float boost) {
    if (boost != 1) {
      body.put("boost", boost);
    }
    ObjectNode node = NODES.objectNode();
    node.set(kind, body);
    return node;
  }

  private static ObjectNode nothing() {
    return named("match_none", NODES.objectNode(), 1);
  }

  /** One that looks for a value in a field. */
  private static ObjectNode ofField(
      String kind, String field, String key, String value, ObjectNode more, float boost) {
    more.put(key, value);
    if (boost != 1) {
      more.put("boost", boost);
    }
    ObjectNode fields = NODES.objectNode();
    fields.set(field, more);
    return named(kind, fields, 1);
  }

  static ObjectNode term(Term term, float boost) {
    return ofField(
        "term",
        term.field(),
        "value",
        Wire.word(term.field(), term.text()),
        NODES.objectNode(),
        boost);
  }

  private ObjectNode bool(BooleanQuery query, float boost) {
    if (query.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
      return nothing(); // for the server it would be everything else
    }
    BooleanClause only = query.clauses().getFirst();
    if (query.clauses().size() == 1 && only.occur() != Occur.FILTER) {
      return of(only.query(), boost); // brackets: the server bounds how many may be inside others
    }
    ObjectNode body = NODES.objectNode();
    for (BooleanClause clause : query.clauses()) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
          };
      ArrayNode clauses = body.withArray(occur);
      clauses.add(of(clause.query()));
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      body.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    }
    return named("bool", body, boost);
  }

  private static ObjectNode phrase(PhraseQuery phrase, float boost) {
    Term[] terms = phrase.getTerms();
    if (terms.length == 0) {
      return nothing();
    }
    if (terms.length == 1) {
      return term(terms[0], boost);
    }
    ObjectNode more = NODES.objectNode().put("slop", phrase.getSlop());
    String words = Wire.inOrder(Arrays.stream(terms).map(Term::text).toList());
    return ofField("match_phrase", phrase.getField(), "query", words, more, boost);
  }

  private ObjectNode oneWord(OneWordQuery names, float boost) {
    List<WeighedTerm> words = names.words();
    float[] each = weights.of(words);
    if (words.size() == 1) {
      return term(words.getFirst().term(), boost * each[0]);
    }
    ObjectNode body = NODES.objectNode();
    ArrayNode any = body.putArray("should");
    for (int i = 0; i < each.length; i++) {
      any.add(term(words.get(i).term(), each[i]));
    }
    return named("bool", body, boost);
  }

  private ObjectNode best(DisjunctionMaxQuery any, float boost) {
    ObjectNode body = NODES.objectNode().put("tie_breaker", any.getTieBreakerMultiplier());
    ArrayNode queries = body.putArray("queries");
    any.getDisjuncts().forEach(one -> queries.add(of(one)));
    return named("dis_max", body, boost);
  }

  /** The server makes such a query of words that its analysis puts at one place. */
  private static ObjectNode synonyms(SynonymQuery synonyms, float boost) {
    List<Term> terms = synonyms.getTerms();
    if (terms.size() == 1) {
      return term(terms.getFirst(), boost);
    }
    ObjectNode more = NODES.objectNode().put("analyzer", "same");
    String words = Wire.atOnePlace(terms.stream().map(Term::text).toList());
    return ofField("match", synonyms.getField(), "query", words, more, boost);
  }

  private static ObjectNode wildcard(WildcardQuery pattern, float boost) {
    ObjectNode more = NODES.objectNode().put("rewrite", EXPANSIONS);
    Term term = pattern.getTerm();
    return ofField(
        "wildcard", term.field(), "value", Wire.word(term.field(), term.text()), more, boost);
  }

  private static ObjectNode fuzzy(FuzzyQuery like, float boost) {
    ObjectNode more =
        NODES
            .objectNode()
            .put("fuzziness", like.getMaxEdits())
            .put("prefix_length", like.getPrefixLength())
            .put("max_expansions", FUZZY_EXPANSIONS)
            .put("transpositions", like.getTranspositions());
    Term term = like.getTerm();
    return ofField(
        "fuzzy", term.field(), "value", Wire.word(term.field(), term.text()), more, boost);
  }

  private static ObjectNode range(PointRangeQuery range, float boost) {
    ObjectNode bounds =
        NODES
            .objectNode()
            .put("gte", IntPoint.decodeDimension(range.getLowerPoint(), 0))
            .put("lte", IntPoint.decodeDimension(range.getUpperPoint(), 0));
    if (boost != 1) {
      bounds.put("boost", boost);
    }
    ObjectNode fields = NODES.objectNode();
    fields.set(range.getField(), bounds);
    return named("range", fields, 1);
  }
}
