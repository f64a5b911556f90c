package org.dossier.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word or term of the query was looked for as, besides itself.
 *
 * @param term as typed
 * @param language ISO 639-1; null for what has none: a value, a sound
 * @param names in that language
 * @param why where they come from: {@code glossary}, {@code country}, {@code place}, {@code
 *     language}, {@code currency}, {@code sound}, {@code value}, {@code machine}, or the name of a
 *     dictionary
 * @param on false where it was switched off
 */
public record Expansion(
    String term, @Nullable String language, List<String> names, String why, boolean on) {
  static final String SOUND = "sound";
  static final String VALUE = "value";
  static final String MACHINE = "machine";

  public Expansion {
    names = List.copyOf(names);
  }

  /** By what it can be switched off, the same for the same query. */
  public String key() {
    return key(term, language, why);
  }

  static String key(String term, @Nullable String language, String why) {
    String of = language == null ? why : language;
    return term + "~" + (why.equals(MACHINE) ? of + "~" + why : of);
  }
}
