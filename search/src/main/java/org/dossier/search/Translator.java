package org.dossier.search;

import java.util.Optional;

/**
 * Translates by machine what is asked. A query is then looked for in other languages by its
 * translation, too, which weighs less than words of the glossary, and is told as what it is.
 */
@FunctionalInterface
public interface Translator {
  Translator NONE = (_, _, _) -> Optional.empty();

  /**
   * A text in another language; empty where it can't be had, or not in time: a search doesn't fail
   * for it.
   *
   * @param text some words
   * @param from ISO 639-1, as {@code to}
   */
  Optional<String> translate(String text, String from, String to);
}
