package org.dossier.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Dossier knows of one language. Packs are immutable and may be shared by threads. */
public interface LanguagePack {
  /** ISO 639-1. */
  String code();

  /** The sentences of a page in order; tokens cover all that isn't white space. */
  List<Sentence> analyze(String text);

  /**
   * Dates, money, measures, counted things and shares, in order, without overlaps.
   *
   * @param anchor the day that relative dates count from; without one they get no value
   */
  List<FoundValue> values(String text, List<Sentence> sentences, @Nullable LocalDate anchor);

  /**
   * A name in the form in which the language cites it.
   *
   * @param person true for a person's name, of which each word is inflected
   * @return one for each name that it may be a form of, the likeliest first; empty where that can't
   *     be told, and in languages that don't inflect names
   */
  default List<String> citations(String name, boolean person) {
    return List.of();
  }

  /**
   * Whether the language's dictionary has a form.
   *
   * @param lower in lower case
   * @return true as well in a language without a dictionary of forms
   */
  default boolean knows(String lower) {
    return true;
  }

  /** The date that a document gives itself: a date line, a message header, a signature block. */
  Optional<LocalDate> documentDate(String firstPage);
}
