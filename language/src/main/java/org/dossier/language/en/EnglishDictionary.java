package org.dossier.language.en;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** The readings of English word forms: LanguageTool's part-of-speech dictionary. */
final class EnglishDictionary {
  private static final String RESOURCE = "/org/languagetool/resource/en/english.dict";

  /** One reading of a form: its citation form and its Penn Treebank tag. */
  record Reading(String lemma, String tag) {}

  private final Dictionary dictionary;
  private final ThreadLocal<DictionaryLookup> lookup;

  private EnglishDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
  }

  static EnglishDictionary load() {
    URL resource = Objects.requireNonNull(EnglishDictionary.class.getResource(RESOURCE), RESOURCE);
    try {
      return new EnglishDictionary(Dictionary.read(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  /** Every reading of a form as it is written; none when the dictionary does not hold it. */
  List<Reading> readings(String form) {
    return lookup.get().lookup(form).stream().map(EnglishDictionary::reading).toList();
  }

  boolean knows(String form) {
    return !lookup.get().lookup(form).isEmpty();
  }

  private static Reading reading(WordData word) {
    String tag = word.getTag().toString();
    int detail = tag.indexOf(':');
    return new Reading(word.getStem().toString(), detail < 0 ? tag : tag.substring(0, detail));
  }
}
