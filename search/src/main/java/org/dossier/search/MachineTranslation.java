package org.dossier.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.language.glossary.Glossary;

/**
 * What words side by side are by machine, and how that is looked for: any of the words, by stems.
 */
final class MachineTranslation {
  /** A translation's words are guesses, and some of them are everywhere. */
  private static final float BY_MACHINE = 0.4f;

  /** Characters of a query that are translated; a longer one is no query any more. */
  private static final int MOST = 200;

  private static final int MOST_WORDS = 24;

  private final Translator translator;
  private final Cutter cutter;

  /** A translation. */
  record Found(String language, String text) {}

  MachineTranslation(Translator translator, Cutter cutter) {
    this.translator = translator;
    this.cutter = cutter;
  }

  /**
   * In each language but its own.
   *
   * @param languages wanted; empty: all
   */
  List<Found> of(String words, List<String> languages) {
    if (translator == Translator.NONE || words.isBlank() || words.length() > MOST) {
      return List.of();
    }
    String own = QueryValues.language(words);
    List<Found> found = new ArrayList<>();
    for (String other : Glossary.LANGUAGES) {
      if (!other.equals(own) && (languages.isEmpty() || languages.contains(other))) {
        translator
            .translate(words, own, other)
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase(words))
            .ifPresent(text -> found.add(new Found(other, text)));
      }
    }
    return found;
  }

  List<Query> queries(String translation) {
    SequencedSet<BytesRef> stems = new LinkedHashSet<>();
    for (String word : translation.split("[^\\p{L}\\p{N}\\p{M}'’-]+")) {
      if (AskQueries.tells(new Ask.Word(word))) {
        stems.addAll(cutter.terms(Analysis.STEMS, word));
      }
    }
    return stems.stream()
        .limit(MOST_WORDS)
        .<Query>map(
            stem -> new BoostQuery(new TermQuery(new Term(Analysis.STEMS, stem)), BY_MACHINE))
        .toList();
  }
}
