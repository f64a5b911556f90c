package org.dossier.language.en;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** The readings of English word forms: LanguageTool's part-of-speech dictionary. */
final class EnglishDictionary {
  private static final String RESOURCE = "/org/languagetool/resource/en/english.dict";

  /** One reading of a form: its citation form and its Penn Treebank tag. */
  record Reading(String lemma, String tag) {}

  /** Bounds of what is kept of forms looked up. */
  private static final int MOST = 40_000;

  private static final int LONGEST = 30;

  private final Map<String, List<Reading>> seen = new ConcurrentHashMap<>();
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
    List<Reading> known = seen.get(form);
    if (known == null) {
      List<Reading> found = new ArrayList<>();
      for (WordData word : lookup.get().lookup(form)) {
        found.add(reading(word));
      }
      known = List.copyOf(found);
      if (seen.size() < MOST && form.length() < LONGEST) {
        seen.put(form, known);
      }
    }
    return known;
  }

  boolean knows(String form) {
    return !readings(form).isEmpty();
  }

  private static Reading reading(WordData word) {
    String tag = word.getTag().toString();
    int detail = tag.indexOf(':');
    return new Reading(word.getStem().toString(), detail < 0 ? tag : tag.substring(0, detail));
  }
}
