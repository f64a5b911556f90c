package org.dossier.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of a passage as every index keeps them, for those that are not Lucene's own. Costly to
 * make and not for several threads.
 */
public final class PassageTerms {
  private final Tokens tokens = Analysis.tokens();
  private final Cutter cutter = new Cutter();
  private final SequencedMap<String, TokenStream> streams = new LinkedHashMap<>();

  public PassageTerms() {
    streams.put(Analysis.STEMS, Analysis.stems(tokens.stream()));
    streams.put(Analysis.WORDS, Analysis.words(tokens.stream()));
    streams.put(Analysis.TERMS, Analysis.terms(tokens.stream()));
    streams.put(Analysis.SOUNDS, Analysis.sounds(tokens.stream()));
  }

  /** Takes one word after the other. */
  @FunctionalInterface
  public interface Sink {
    /**
     * One word.
     *
     * @param step how many places after the word before it in its field, from 1
     */
    void word(String field, String word, int step) throws IOException;
  }

  /** All words of a text, a field after the other. */
  public void of(String text, Sink sink) throws IOException {
    tokens.cut(text);
    for (var field : streams.entrySet()) {
      TokenStream stream = field.getValue();
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        sink.word(field.getKey(), term.toString(), step.getPositionIncrement());
      }
      stream.end();
      stream.close();
    }
  }

  /** A name's words in {@link PassageFields#NAMES} and {@link PassageFields#FROM}. */
  public List<String> name(String name) {
    return cutter.stems(name);
  }

  /** The words of {@link PassageFields#VALUES}. */
  public static SortedSet<String> values(Noted noted) {
    var terms = new TreeSet<String>();
    noted.values().forEach(value -> terms.addAll(ValueTerms.of(value)));
    return terms;
  }

  /** The one word of a field that narrows; null where nothing is known. */
  public static @Nullable String label(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.toLowerCase(Locale.ROOT).strip();
  }

  /** Days since 1970; a date that no number of days holds counts as the nearest that one does. */
  public static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
