package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dossier.language.glossary.Translations;

/**
 * A query as the index can look for it.
 *
 * @param finding finds passages and scores them
 * @param preferring adds to the scores of the best of them
 * @param fields what narrows it
 */
public record Prepared(
    Query finding, Query preferring, List<Ask.Field> fields, List<Expansion> expansions) {
  static Prepared of(
      org.dossier.search.Query asked, Cutter cutter, Translations glossary, Aids aids)
      throws QuerySyntaxException {
    var abroad = new Abroad(cutter, glossary, aids, asked);
    Query finding;
    Query preferring = new MatchNoDocsQuery("nothing is preferred");
    List<Ask.Field> fields = new ArrayList<>();
    if (asked.text().isBlank() && !asked.only().isEmpty()) {
      finding = new FieldExistsQuery(PassageFields.PATH);
    } else {
      Ask ask = AskParser.parse(asked.text());
      fields(ask, fields);
      var queries = new AskQueries(cutter, abroad, asked);
      finding = queries.query(ask);
      preferring = queries.preferring();
    }
    var narrow = new BooleanQuery.Builder();
    boolean narrowed = false;
    if (!asked.languages().isEmpty()) {
      var any = new BooleanQuery.Builder();
      asked
          .languages()
          .forEach(
              code -> any.add(new TermQuery(new Term(PassageFields.LANGUAGE, code)), Occur.SHOULD));
      narrow.add(any.build(), Occur.FILTER);
      narrowed = true;
    }
    for (Map.Entry<String, String> only : asked.only().entrySet()) {
      Ask.Field field = FieldQueries.read(only.getKey(), only.getValue());
      narrow.add(FieldQueries.of(field, cutter, abroad), Occur.FILTER);
      narrowed = true;
    }
    BooleanQuery by = narrow.build();
    return new Prepared(narrowed ? both(finding, by) : finding, preferring, fields, abroad.told());
  }

  private static Query both(Query asked, BooleanQuery by) {
    var both = new BooleanQuery.Builder().add(asked, Occur.MUST);
    by.clauses().forEach(both::add);
    return both.build();
  }

  private static void fields(Ask ask, List<Ask.Field> into) {
    switch (ask) {
      case Ask.Field field -> into.add(field);
      case Ask.AnyOf(var parts) -> parts.forEach(part -> fields(part, into));
      case Ask.Together(var parts) -> parts.forEach(part -> fields(part.ask(), into));
      case Ask.Word _, Ask.Phrase _, Ask.Pattern _, Ask.Fuzzy _ -> {}
    }
  }

  /**
   * Refuses a value that no passage has, with those that some have.
   *
   * @throws QuerySyntaxException with a message for the user
   */
  public void check(Vocabulary known) throws IOException, QuerySyntaxException {
    for (Ask.Field field : fields) {
      FieldQueries.requireKnown(field, known);
    }
  }
}
