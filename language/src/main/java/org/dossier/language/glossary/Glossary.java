package org.dossier.language.glossary;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What things are called in English, Russian and Chinese: the glossary that ships with Dossier, and
 * the names of countries, languages, currencies and cities that ICU knows.
 */
public final class Glossary {
  /** ISO 639-1, in the order of the columns. */
  public static final List<String> LANGUAGES = List.of("en", "ru", "zh");

  private static final String RESOURCE = "glossary.txt";

  /**
   * One thing.
   *
   * @param names for each of {@link #LANGUAGES} in that order its names, the commonest first; none
   *     in a language that a dictionary lacks
   * @param origin where it is known from, for a person: glossary, country, place ...
   */
  public record Entry(List<List<String>> names, String origin) {
    public Entry {
      names = names.stream().map(List::copyOf).toList();
      if (names.size() != LANGUAGES.size()
          || names.stream().filter(List::isEmpty).count() > LANGUAGES.size() - 2) {
        throw new IllegalArgumentException("names in two of " + LANGUAGES + ", not " + names);
      }
    }
  }

  private Glossary() {}

  /** The shipped terms, then what ICU knows. */
  public static List<Entry> standard() {
    List<Entry> all = new ArrayList<>(shipped());
    all.addAll(displayed());
    return Collections.unmodifiableList(all);
  }

  /** The entries of the shipped file. */
  public static List<Entry> shipped() {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line));
      }
    }
    return entries;
  }

  static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(Glossary.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  /** One line of the file: "court; tribunal | суд; трибунал | 法院; 法庭". */
  public static Entry entry(String line) {
    List<List<String>> names = new ArrayList<>();
    for (String column : line.split("\\|", -1)) {
      names.add(
          Arrays.stream(column.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList());
    }
    if (names.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a name in each of " + LANGUAGES + ", not " + names);
    }
    return new Entry(names, "glossary");
  }

  private static List<Entry> displayed() {
    List<LocaleDisplayNames> shown =
        LANGUAGES.stream()
            .map(l -> LocaleDisplayNames.getInstance(ULocale.forLanguageTag(l)))
            .toList();
    List<Entry> entries = new ArrayList<>();
    for (String country : new TreeSet<>(List.of(Locale.getISOCountries()))) {
      add(entries, "country", country, shown, names -> names.regionDisplayName(country));
    }
    for (String language : new TreeSet<>(List.of(Locale.getISOLanguages()))) {
      add(entries, "language", language, shown, names -> names.languageDisplayName(language));
    }
    List<ULocale> locales = LANGUAGES.stream().map(ULocale::forLanguageTag).toList();
    for (String code : List.of("USD", "EUR", "RUB", "CNY", "GBP", "JPY", "CHF", "INR", "KRW")) {
      Currency currency = Currency.getInstance(code);
      add(
          entries,
          "currency",
          code,
          locales,
          locale -> currency.getName(locale, Currency.LONG_NAME, null));
    }
    List<TimeZoneNames> cities = locales.stream().map(TimeZoneNames::getInstance).toList();
    for (String zone :
        new TreeSet<>(
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      add(entries, "place", zone, cities, names -> names.getExemplarLocationName(zone));
    }
    return entries;
  }

  private static <T> void add(
      List<Entry> entries,
      String origin,
      String code,
      List<T> sources,
      Function<T, @Nullable String> name) {
    List<List<String>> names = new ArrayList<>();
    for (T source : sources) {
      String known = name.apply(source);
      if (known == null || known.isBlank() || known.equals(code)) {
        return;
      }
      names.add(List.of(known));
    }
    entries.add(new Entry(names, origin));
  }
}
