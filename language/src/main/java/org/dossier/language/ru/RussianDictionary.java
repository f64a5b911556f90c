package org.dossier.language.ru;

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
import org.dossier.language.Pos;
import org.dossier.language.Reading;

/**
 * The readings of Russian word forms: LanguageTool's morphological dictionary. Citation forms are
 * written without ё, as most texts are.
 */
final class RussianDictionary {
  private static final String RESOURCE = "/org/languagetool/resource/ru/russian.dict";

  /** Common words fill this; beyond it forms are looked up each time. */
  private static final int REMEMBERED = 60_000;

  private final Dictionary dictionary;
  private final ThreadLocal<DictionaryLookup> lookup;
  private final Map<String, List<Reading>> remembered = new ConcurrentHashMap<>();

  private RussianDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
  }

  static RussianDictionary load() {
    URL resource = Objects.requireNonNull(RussianDictionary.class.getResource(RESOURCE), RESOURCE);
    try {
      return new RussianDictionary(Dictionary.read(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  /** Every reading of a form in lower case; none when the dictionary does not hold it. */
  List<Reading> readings(String lower) {
    List<Reading> known = remembered.get(lower);
    if (known != null) {
      return known;
    }
    List<Reading> readings = look(lower);
    if (readings.isEmpty() && lower.indexOf('ё') >= 0) {
      readings = look(lower.replace('ё', 'е'));
    }
    if (remembered.size() < REMEMBERED) {
      remembered.put(lower, readings);
    }
    return readings;
  }

  private List<Reading> look(String form) {
    List<Reading> readings = new ArrayList<>(4);
    for (WordData word : lookup.get().lookup(form)) {
      RussianTags.Tag tag = RussianTags.of(word.getTag().toString());
      String stem = word.getStem().toString().replace('ё', 'е');
      if (tag.marks().contains("patronymic")) {
        stem = patronymic(form, tag.marks());
      }
      var reading = new Reading(stem, tag.pos(), tag.marks());
      if (tag.pos() != Pos.X && !readings.contains(reading)) {
        readings.add(reading);
      }
    }
    return List.copyOf(readings);
  }

  /** The dictionary cites a patronymic by the father's name: петровне, петровна. */
  private static String patronymic(String form, String marks) {
    int stem = Math.max(form.lastIndexOf("ович"), form.lastIndexOf("евич"));
    if (stem > 0) {
      return form.substring(0, stem + 4);
    }
    int woman = Math.max(form.lastIndexOf("овн"), form.lastIndexOf("евн"));
    if (woman > 0 && marks.contains("f")) {
      return form.substring(0, woman + 3) + "а";
    }
    int ich = form.lastIndexOf("ич");
    int inichna = form.lastIndexOf("ичн");
    if (inichna > 0) {
      return form.substring(0, inichna + 3) + "а";
    }
    return ich > 0 ? form.substring(0, ich + 2) : form;
  }
}
