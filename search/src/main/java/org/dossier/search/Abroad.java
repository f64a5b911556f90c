package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.search.Ask.Need;
import org.dossier.search.Ask.Part;

/**
 * What the words of a query are in other languages and scripts; they weigh less than those typed.
 */
final class Abroad {
  private static final float TRANSLATED = 0.6f;
  private static final float SOUNDS_LIKE = 0.5f;

  /** The further names of a thing count less than the first. */
  private static final float FURTHER = 0.8f;

  private static final int MOST_NAMES = 24;

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

  /** The shipped glossary by stems, read on first use. */
  private static final class Loaded {
    static final Translations GLOSSARY = load();

    private static Translations load() {
      try (Analyzer analyzer = Analysis.ofQueries()) {
        return new Translations(Glossary.standard(), name -> stems(analyzer, name));
      }
    }
  }

  private final Analyzer analyzer;
  private final List<String> languages;

  /**
   * @param languages only into these; empty: all
   */
  Abroad(Analyzer analyzer, List<String> languages) {
    this.analyzer = analyzer;
    this.languages = languages;
  }

  /** The shipped glossary by stems. */
  static Translations glossary() {
    return Loaded.GLOSSARY;
  }

  static List<String> stems(Analyzer analyzer, String text) {
    return AskQueries.terms(analyzer, Analysis.STEMS, text).stream()
        .map(BytesRef::utf8ToString)
        .toList();
  }

  /** For a phrase that a glossary knows as a whole. */
  List<Query> ofWhole(String text) {
    List<Query> queries = new ArrayList<>();
    if (AskQueries.isHan(text)) {
      int length = text.strip().length();
      for (var found : Loaded.GLOSSARY.inChinese(text.strip(), languages)) {
        if (found.to() - found.from() == length) {
          add(found, queries);
        }
      }
      return queries;
    }
    List<String> stems = stems(analyzer, text);
    for (var found : Loaded.GLOSSARY.inStems(stems, languages)) {
      if (found.to() - found.from() == stems.size()) {
        add(found, queries);
      }
    }
    return queries;
  }

  /** For words side by side: what each stands for, at the first of the words of a term. */
  Map<Integer, List<Query>> of(List<Part> parts) {
    var byPart = new TreeMap<Integer, List<Query>>();
    List<String> stems = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i <= parts.size(); i++) {
      if (i == parts.size()
          || parts.get(i).need() == Need.FORBIDDEN
          || !(parts.get(i).ask() instanceof Ask.Word(var text))) {
        row(parts, stems, owners, byPart);
        stems.clear();
        owners.clear();
        continue;
      }
      if (AskQueries.isHan(text)) {
        List<Query> queries = byPart.computeIfAbsent(i, _ -> new ArrayList<>());
        CHINESE
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .flatMap(run -> Loaded.GLOSSARY.inChinese(run, languages).stream())
            .forEach(found -> add(found, queries));
      }
      for (String stem : stems(analyzer, text)) {
        stems.add(stem);
        owners.add(i);
      }
    }
    return byPart;
  }

  private void row(
      List<Part> parts, List<String> stems, List<Integer> owners, Map<Integer, List<Query>> into) {
    var known = new boolean[parts.size()];
    for (var found : Loaded.GLOSSARY.inStems(stems, languages)) {
      int first = owners.get(found.from());
      boolean single = found.to() - found.from() == 1;
      if (single && !AskQueries.tells(parts.get(first).ask())) {
        continue;
      }
      for (int i = found.from(); i < found.to(); i++) {
        known[owners.get(i)] = true;
      }
      add(found, into.computeIfAbsent(first, _ -> new ArrayList<>()));
    }
    for (int i : owners.stream().distinct().toList()) {
      if (!known[i] && parts.get(i).ask() instanceof Ask.Word(var text)) {
        String word = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String sounds = Sounds.looksLikeName(word) ? Sounds.of(word) : "";
        if (!sounds.isEmpty()) {
          into.computeIfAbsent(i, _ -> new ArrayList<>())
              .add(new BoostQuery(new TermQuery(new Term(Analysis.SOUNDS, sounds)), SOUNDS_LIKE));
        }
      }
    }
  }

  /** Single words count as one word, so that a rare translation does not outweigh the usual one. */
  private void add(Translations.Found found, List<Query> into) {
    var words = new SynonymQuery.Builder(Analysis.STEMS);
    boolean hasWords = false;
    List<Query> any = new ArrayList<>();
    List<String> names = found.names();
    for (int i = 0; i < Math.min(names.size(), MOST_NAMES); i++) {
      float weight = i == 0 ? 1 : FURTHER;
      List<BytesRef> terms = AskQueries.terms(analyzer, Analysis.STEMS, names.get(i));
      if (terms.size() == 1) {
        words.addTerm(new Term(Analysis.STEMS, terms.getFirst()), weight);
        hasWords = true;
      } else if (!terms.isEmpty()) {
        int slop = AskQueries.isHan(names.get(i)) ? 0 : 1;
        any.add(new PhraseQuery(slop, Analysis.STEMS, terms.toArray(BytesRef[]::new)));
      }
    }
    if (hasWords) {
      any.add(words.build());
    }
    if (!any.isEmpty()) {
      into.add(
          new BoostQuery(
              any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0.1f), TRANSLATED));
    }
  }
}
