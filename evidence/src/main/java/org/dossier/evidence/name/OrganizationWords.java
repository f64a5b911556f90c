package org.dossier.evidence.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the common words of organizations' names mean, in English, Russian and Chinese. The list and
 * its sources: {@code organization-words.md}.
 */
final class OrganizationWords {
  /** What a word says of an organization. */
  enum Role {
    /** Which sort of organization it is: two sorts are two organizations. */
    SORT,
    /** That it is a firm, which says little. */
    FIRM,
    /** What it deals with. */
    BRANCH,
    PLACE,
    /** A legal form or a tie between words: says nothing. */
    DROP
  }

  /**
   * One way of writing a meaning.
   *
   * @param words with a star where an ending may follow; in Chinese one
   */
  record Entry(Role role, List<String> meanings, List<String> words) {}

  /** An entry found, and how many words or characters of the name it covers. */
  record Found(Entry entry, int length) {}

  /** Letters by which entries are looked up. */
  private static final int INDEXED = 3;

  /** An ending is no longer; "radio" is no word of "radiozavod". */
  private static final int LONGEST_ENDING = 5;

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern PLUS = Pattern.compile("\\+");
  private static final Pattern GAP = Pattern.compile("[ -]+");
  private static final Pattern LAST_VOWEL = Pattern.compile("[аеиоуыэюяьй]$");

  private static final OrganizationWords SHIPPED = load();

  private final Map<String, List<Entry>> byBeginning = new HashMap<>();
  private final Map<String, Entry> chinese = new HashMap<>();
  private int longestChinese;

  private OrganizationWords() {}

  static OrganizationWords shipped() {
    return SHIPPED;
  }

  private static OrganizationWords load() {
    var words = new OrganizationWords();
    for (String[] row : rows("organization-words.tsv")) {
      Role role = Role.valueOf(row[0].toUpperCase(Locale.ROOT));
      List<String> meanings = List.of(PLUS.split(row[1]));
      for (String form : (row[2] + "|" + row[3]).split("\\|")) {
        words.add(new Entry(role, meanings, List.of(GAP.split(form))));
      }
      for (String form : BAR.split(row[4])) {
        words.addChinese(new Entry(role, meanings, List.of(form)));
      }
    }
    for (String[] row : rows("/org/dossier/evidence/cities.tsv")) {
      words.addCity(row[2], row[3], row[4]);
    }
    return words;
  }

  private static List<String[]> rows(String resource) {
    var stream = Objects.requireNonNull(OrganizationWords.class.getResourceAsStream(resource));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(row -> row.length >= 5)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addCity(String english, String russian, String inChinese) {
    String name = english.toLowerCase(Locale.ROOT);
    List<String> meaning = List.of(String.join("-", GAP.split(name)));
    add(new Entry(Role.PLACE, meaning, List.of(GAP.split(name))));
    String lower = russian.toLowerCase(Locale.ROOT).replace('ё', 'е');
    add(new Entry(Role.PLACE, meaning, List.of(GAP.split(lower))));
    if (!GAP.matcher(lower).find()) {
      // the adjective: "уфимский" goes its own way, "брянский", "тульский" and "омский" don't
      String stem = LAST_VOWEL.matcher(lower).replaceFirst("");
      List<String> endings =
          stem.endsWith("ск") ? List.of("*") : List.of("ск*", "ьск*", "овск*", "инск*");
      for (String ending : endings) {
        add(new Entry(Role.PLACE, meaning, List.of(stem + ending)));
      }
    }
    if (!inChinese.isEmpty()) {
      addChinese(new Entry(Role.PLACE, meaning, List.of(inChinese)));
    }
  }

  private void add(Entry entry) {
    String first = entry.words().getFirst();
    if (first.isEmpty()) {
      return;
    }
    byBeginning
        .computeIfAbsent(beginning(first.replace("*", "")), b -> new ArrayList<>())
        .add(entry);
  }

  private void addChinese(Entry entry) {
    String word = entry.words().getFirst();
    if (!word.isEmpty()) {
      chinese.putIfAbsent(word, entry);
      longestChinese = Math.max(longestChinese, word.length());
    }
  }

  /** The words that name a sort alone. */
  Set<String> sorts() {
    Set<String> sorts = new TreeSet<>();
    chinese.values().stream()
        .filter(entry -> entry.role() == Role.SORT && entry.meanings().size() == 1)
        .forEach(entry -> sorts.add(entry.meanings().getFirst()));
    return sorts;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(INDEXED, word.length()));
  }

  /** The longest entry that the words begin with at an index. */
  Optional<Found> at(List<String> words, int index) {
    Entry best = null;
    for (Entry entry : byBeginning.getOrDefault(beginning(words.get(index)), List.of())) {
      if ((best == null || entry.words().size() > best.words().size())
          && covers(entry.words(), words, index)) {
        best = entry;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Found(best, best.words().size()));
  }

  private static boolean covers(List<String> pattern, List<String> words, int index) {
    if (index + pattern.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      String form = pattern.get(i);
      String word = words.get(index + i);
      boolean covers =
          form.endsWith("*")
              ? word.startsWith(form.substring(0, form.length() - 1))
                  && word.length() < form.length() + LONGEST_ENDING
              : word.equals(form);
      if (!covers) {
        return false;
      }
    }
    return true;
  }

  /** The longest Chinese entry at an index; one character counts only at the end of a name. */
  Optional<Found> at(String text, int index) {
    for (int length = Math.min(longestChinese, text.length() - index); length > 0; length--) {
      Entry entry = chinese.get(text.substring(index, index + length));
      if (entry != null
          && (length > 1 || index + 1 == text.length() || entry.role() == Role.DROP)) {
        return Optional.of(new Found(entry, length));
      }
    }
    return Optional.empty();
  }
}
