package org.dossier.language.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.dossier.language.zh.script.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a glossary in a text, the longest first, in whatever form they stand.
 * Immutable.
 */
public final class Translations {
  /** No term of the glossary has more words, nor more Chinese characters. */
  private static final int LONGEST = 12;

  private final @Nullable Translations base;
  private final Map<String, List<Meaning>> byStems = new HashMap<>();
  private final Map<String, List<Meaning>> byCharacters = new HashMap<>();

  /** An entry, met by its name in one language. */
  private record Meaning(Glossary.Entry entry, int language) {}

  /**
   * A term of the text.
   *
   * @param from where it begins, in words or characters; {@code to} is exclusive
   * @param names in the other languages
   */
  public record Found(int from, int to, List<Name> names) {}

  /**
   * What a term is called.
   *
   * @param origin where that is known from, as {@link Glossary.Entry} has it
   */
  public record Name(String text, String language, String origin) {}

  /**
   * @param stems the stems of a term's words
   */
  public Translations(List<Glossary.Entry> entries, Function<String, List<String>> stems) {
    this(null, entries, stems);
  }

  /**
   * @param base what is known besides, and comes first
   */
  public Translations(
      @Nullable Translations base,
      List<Glossary.Entry> entries,
      Function<String, List<String>> stems) {
    this.base = base;
    for (Glossary.Entry entry : entries) {
      for (int language = 0; language < entry.names().size(); language++) {
        var meaning = new Meaning(entry, language);
        for (String name : entry.names().get(language)) {
          if (language == 2) {
            add(byCharacters, Simplified.fold(name), meaning);
          } else {
            add(byStems, String.join(" ", stems.apply(name)), meaning);
          }
        }
      }
    }
  }

  private static void add(Map<String, List<Meaning>> by, String key, Meaning meaning) {
    List<Meaning> meanings = by.computeIfAbsent(key, _ -> new ArrayList<>(1));
    if (!meanings.contains(meaning)) {
      meanings.add(meaning);
    }
  }

  private List<Meaning> ofStems(String key) {
    List<Meaning> own = byStems.getOrDefault(key, List.of());
    return base == null ? own : both(base.ofStems(key), own);
  }

  private List<Meaning> ofCharacters(String key) {
    List<Meaning> own = byCharacters.getOrDefault(key, List.of());
    return base == null ? own : both(base.ofCharacters(key), own);
  }

  private static List<Meaning> both(List<Meaning> first, List<Meaning> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<Meaning> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** The terms in a row of stems; none lies within another. */
  public List<Found> inStems(List<String> stems, List<String> languages) {
    List<Found> found = new ArrayList<>();
    int covered = 0;
    for (int from = 0; from < stems.size(); from++) {
      for (int to = Math.min(stems.size(), from + LONGEST); to > Math.max(from, covered); to--) {
        List<Meaning> known = ofStems(String.join(" ", stems.subList(from, to)));
        if (!known.isEmpty()) {
          found.add(new Found(from, to, names(known, languages)));
          covered = to;
          break;
        }
      }
    }
    return found;
  }

  /** The terms in a run of Chinese; one of a single character only where the run is no longer. */
  public List<Found> inChinese(String run, List<String> languages) {
    String text = Simplified.fold(run);
    int shortest = text.length() == 1 ? 1 : 2;
    List<Found> found = new ArrayList<>();
    int covered = 0;
    for (int from = 0; from < text.length(); from++) {
      for (int to = Math.min(text.length(), from + LONGEST);
          to >= from + shortest && to > covered;
          to--) {
        List<Meaning> known = ofCharacters(text.substring(from, to));
        if (!known.isEmpty()) {
          found.add(new Found(from, to, names(known, languages)));
          covered = to;
          break;
        }
      }
    }
    return found;
  }

  private static List<Name> names(List<Meaning> known, List<String> languages) {
    SequencedMap<String, Name> names = new LinkedHashMap<>();
    for (Meaning meaning : known) {
      for (int other = 0; other < Glossary.LANGUAGES.size(); other++) {
        String language = Glossary.LANGUAGES.get(other);
        boolean wanted = languages.isEmpty() || languages.contains(language);
        if (other != meaning.language() && wanted) {
          for (String name : meaning.entry().names().get(other)) {
            names.putIfAbsent(name, new Name(name, language, meaning.entry().origin()));
          }
        }
      }
    }
    return List.copyOf(names.values());
  }
}
