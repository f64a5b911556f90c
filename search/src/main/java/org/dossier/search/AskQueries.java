package org.dossier.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.language.zh.script.Simplified;
import org.dossier.search.Ask.Need;
import org.dossier.search.Ask.Part;

/** What the user meant, as the index can look for it. */
final class AskQueries {
  /** A wildcard stands for at most so many different words, the shortest first. */
  private static final int MAX_EXPANSIONS = 512;

  /** How much two neighbors of the query that are also neighbors in the text add. */
  private static final float PAIR = 0.3f;

  /** How much the very form that was typed adds to its stem. */
  private static final float SAME_FORM = 0.2f;

  /** Chinese runs up to this length are words; longer ones are sentences. */
  private static final int HAN_WORD = 4;

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that a question is made of, and that say nothing of what is asked. */
  private static final Set<String> EMPTY =
      Set.copyOf(
          Arrays.asList(
              ("a an and are as at be been but by can did do does for from had has have how if in into is"
                      + " it its many much no not of on or s such t that the their then there these"
                      + " they this to was were what when where which who whom whose why will with would"
                      + " и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по"
                      + " только ее мне было вот от меня еще нет о из ему когда кто какой какая какие"
                      + " каких какое каком сколько где почему чем чего который которая которые для был"
                      + " была были это при")
                  .split(" ")));

  private final Cutter cutter;
  private final boolean exact;
  private final Abroad abroad;
  private final BooleanQuery.Builder preferring = new BooleanQuery.Builder();

  AskQueries(Cutter cutter, Abroad abroad, org.dossier.search.Query asked) {
    this.cutter = cutter;
    this.exact = asked.exact();
    this.abroad = abroad;
  }

  /** What the passages are preferred for that have it, of all that was asked so far. */
  Query preferring() {
    return preferring.build();
  }

  /** What finds the passages that a user meant. */
  Query query(Ask ask) {
    return switch (ask) {
      case Ask.Word(var text) -> word(text);
      case Ask.Phrase(var text, var slop) ->
          either(phrase(field(), text, slop), exact ? List.of() : abroad.ofWhole(text));
      case Ask.Pattern(var text) ->
          new WildcardQuery(
              new Term(isHan(text) ? Analysis.STEMS : Analysis.WORDS, normal(text)),
              100_000,
              new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MAX_EXPANSIONS));
      case Ask.Fuzzy(var text, var edits) -> fuzzy(text, edits);
      case Ask.Field field -> FieldQueries.of(field, cutter, abroad);
      case Ask.AnyOf(var parts) -> {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(query(part), Occur.SHOULD));
        yield any.build();
      }
      case Ask.Together(var parts) -> together(parts);
    };
  }

  static Query language(String code) {
    return new ConstantScoreQuery(new TermQuery(new Term(PassageFields.LANGUAGE, code)));
  }

  private Query together(List<Part> parts) {
    var all = new BooleanQuery.Builder();
    boolean telling = parts.stream().anyMatch(p -> p.need() == Need.WISHED && tells(p.ask()));
    int ranking = 0;
    boolean required = false;
    Map<Integer, List<Query>> translated = exact ? Map.of() : abroad.of(parts);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<Query> others = translated.getOrDefault(i, List.of());
      switch (part.need()) {
        case REQUIRED -> {
          all.add(either(query(part.ask()), others), Occur.MUST);
          required = true;
        }
        case FORBIDDEN -> all.add(query(part.ask()), Occur.MUST_NOT);
        case WISHED -> {
          if (part.ask() instanceof Ask.Field field) {
            all.add(FieldQueries.of(field, cutter, abroad), Occur.FILTER);
            continue;
          }
          others.forEach(other -> all.add(other, Occur.SHOULD));
          ranking += others.size();
          if (telling && !tells(part.ask())) {
            continue;
          }
          all.add(query(part.ask()), Occur.SHOULD);
          ranking++;
        }
      }
    }
    if (!required && ranking > 0) {
      all.setMinimumNumberShouldMatch(1);
    }
    if (!exact) {
      pairs(parts);
    }
    return all.build();
  }

  private static Query either(Query asked, List<Query> others) {
    if (others.isEmpty()) {
      return asked;
    }
    var any = new BooleanQuery.Builder().add(asked, Occur.SHOULD);
    others.forEach(other -> any.add(other, Occur.SHOULD));
    return any.build();
  }

  /** Neighbors, so that passages which keep the query's own order come first. */
  private void pairs(List<Part> parts) {
    String last = null;
    for (Part part : parts) {
      String term = null;
      if (part.need() != Need.FORBIDDEN
          && part.ask() instanceof Ask.Word(var text)
          && tells(part.ask())) {
        List<BytesRef> terms = terms(Analysis.STEMS, text);
        term = terms.size() == 1 ? terms.getFirst().utf8ToString() : null;
      } else if (part.ask() instanceof Ask.Word) {
        continue;
      }
      if (last != null && term != null) {
        prefer(new PhraseQuery(2, Analysis.STEMS, last, term), PAIR);
      }
      last = term;
    }
  }

  static boolean tells(Ask ask) {
    return !(ask instanceof Ask.Word(var text) && EMPTY.contains(bare(text)));
  }

  private static String bare(String word) {
    return MARKS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Query word(String text) {
    if (exact) {
      return phrase(Analysis.WORDS, text, 0);
    }
    if (isSingleHan(text)) {
      return single(text);
    }
    List<BytesRef> stems = terms(Analysis.STEMS, text);
    if (stems.size() > 1) {
      if (isHan(text) && text.codePointCount(0, text.length()) > HAN_WORD) {
        var any = new BooleanQuery.Builder();
        stems.forEach(stem -> any.add(new TermQuery(new Term(Analysis.STEMS, stem)), Occur.SHOULD));
        return any.build();
      }
      return phrase(Analysis.STEMS, text, 0);
    }
    if (stems.isEmpty()) {
      return new BooleanQuery.Builder().build();
    }
    List<BytesRef> forms = terms(Analysis.WORDS, text);
    if (forms.size() == 1) {
      prefer(new TermQuery(new Term(Analysis.WORDS, forms.getFirst())), SAME_FORM);
    }
    return new TermQuery(new Term(Analysis.STEMS, stems.getFirst()));
  }

  private void prefer(Query query, float weight) {
    preferring.add(new BoostQuery(query, weight), Occur.SHOULD);
  }

  private Query fuzzy(String text, int edits) {
    List<BytesRef> forms = terms(Analysis.WORDS, text);
    if (forms.size() != 1 || edits == 0) {
      return word(text);
    }
    return new FuzzyQuery(new Term(Analysis.WORDS, forms.getFirst()), edits, 1, 50, true);
  }

  private Query phrase(String field, String text, int slop) {
    if (!exact && isSingleHan(text)) {
      return single(text);
    }
    List<BytesRef> terms = terms(field, text);
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    BytesRef whole = exact || slop > 0 ? null : Compounds.standard().term(terms);
    if (whole != null) {
      return new TermQuery(new Term(Analysis.TERMS, whole));
    }
    return new PhraseQuery(slop, field, terms.toArray(BytesRef[]::new));
  }

  private String field() {
    return exact ? Analysis.WORDS : Analysis.STEMS;
  }

  private String normal(String text) {
    return Analysis.folded(text);
  }

  private List<BytesRef> terms(String field, String text) {
    return cutter.terms(field, text);
  }

  static boolean isSingleHan(String text) {
    String bare = bare(text);
    return bare.length() == 1 && isHan(bare);
  }

  /** One Chinese character, also as the other script has it: {@link Analysis#STEMS} has pairs. */
  private static Query single(String text) {
    var any = new SynonymQuery.Builder(Analysis.WORDS);
    singles(text).forEach(any::addTerm);
    return any.build();
  }

  /** The words of the index that one Chinese character is found by. */
  static List<Term> singles(String text) {
    return Simplified.variants(bare(text).charAt(0))
        .chars()
        .mapToObj(c -> Analysis.folded(Character.toString(c)))
        .distinct()
        .map(form -> new Term(Analysis.WORDS, form))
        .toList();
  }

  static boolean isHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
