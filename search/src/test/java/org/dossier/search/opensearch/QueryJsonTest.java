package org.dossier.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class QueryJsonTest {
  private static final Query BOAT = new TermQuery(new Term("stems", "boat"));
  private static final Query RED = new TermQuery(new Term("stems", "red"));

  @Test
  void aWordIsLookedForAsItIs() {
    assertThat(json(BOAT)).isEqualTo("{'term':{'stems':{'value':'boat'}}}");
    assertThat(json(new BoostQuery(BOAT, 0.5f)))
        .isEqualTo("{'term':{'stems':{'value':'boat','boost':0.5}}}");
  }

  @Test
  void whatMustAndMustNotBeStaysThat() {
    Query query =
        new BooleanQuery.Builder()
            .add(BOAT, Occur.MUST)
            .add(RED, Occur.MUST_NOT)
            .add(new ConstantScoreQuery(RED), Occur.FILTER)
            .build();

    assertThat(json(query))
        .isEqualTo(
            "{'bool':{'must':[{'term':{'stems':{'value':'boat'}}}],"
                + "'must_not':[{'term':{'stems':{'value':'red'}}}],"
                + "'filter':[{'constant_score':{'filter':{'term':{'stems':{'value':'red'}}}}}]}}");
  }

  /** For the server it would be everything, or everything else. */
  @Test
  void nothingAskedIsNothingFound() {
    assertThat(json(new BooleanQuery.Builder().build())).isEqualTo("{'match_none':{}}");
    assertThat(json(new BooleanQuery.Builder().add(RED, Occur.MUST_NOT).build()))
        .isEqualTo("{'match_none':{}}");
    assertThat(json(new PhraseQuery("stems", new String[0]))).isEqualTo("{'match_none':{}}");
  }

  @Test
  void bracketsAroundOneThingAreLeftOut() {
    Query query = BOAT;
    for (int i = 0; i < 20; i++) {
      query = new BooleanQuery.Builder().add(query, Occur.SHOULD).build();
    }
    assertThat(json(query)).isEqualTo(json(BOAT));
  }

  @Test
  void wordsOfAPhraseKeepTheirOrderAndDistance() {
    assertThat(json(new PhraseQuery(2, "stems", "red", "boat")))
        .isEqualTo("{'match_phrase':{'stems':{'slop':2,'query':'red boat'}}}");
  }

  @Test
  void synonymsStandAtOnePlace() {
    Query query =
        new SynonymQuery.Builder("words")
            .addTerm(new Term("words", "龙"))
            .addTerm(new Term("words", "龍"))
            .build();

    assertThat(json(query))
        .isEqualTo("{'match':{'words':{'analyzer':'same','query':'龍\\u0002龙'}}}");
  }

  @Test
  void daysAreARange() {
    assertThat(json(IntField.newRangeQuery("date", -3, 5)))
        .isEqualTo("{'range':{'date':{'gte':-3,'lte':5}}}");
  }

  @Test
  void aMarkInAWordIsNoOperator() {
    Query query = new TermQuery(new Term("stems", "\"}]\\"));
    assertThat(new QueryJson(QueryJson.UNWEIGHED).of(query))
        .hasToString("{\"term\":{\"stems\":{\"value\":\"\\\"}]\\\\\"}}}");
  }

  @Test
  void whatTheServerWasNeverTaughtIsNotGuessed() {
    assertThatThrownBy(() -> json(MatchAllDocsQuery.INSTANCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MatchAllDocsQuery");
  }

  private static String json(Query query) {
    return new QueryJson(QueryJson.UNWEIGHED).of(query).toString().replace('"', '\'');
  }
}
