package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.language.glossary.Translations;
import org.dossier.language.zh.script.Simplified;

/** Finds things in texts under any of their names, in whatever form the words stand. */
final class Sought {
  /** Between the words of a name; not a comma, nor the end of a sentence. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\"“”«»'’‐‑-]{1,8}");

  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final int MOST_REMEMBERED = 100_000;

  private final List<Name> names = new ArrayList<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, Set<String>> formsOf = new HashMap<>();
  private boolean chinese;

  /**
   * @param thing as the caller knows it
   * @param words the forms that each word may have; none in Chinese
   */
  private record Name(Object thing, String text, List<Set<String>> words) {}

  private record Word(int start, int end, String lower) {}

  /**
   * Looks for a thing under this name from now on.
   *
   * @param thing handed back where it is found
   */
  void add(Object thing, String name) {
    if (Terms.isHan(name)) {
      chinese = true;
      names.add(new Name(thing, unspaced(name), List.of()));
      return;
    }
    List<Set<String>> words = words(name).stream().map(word -> forms(word.lower)).toList();
    if (!words.isEmpty()) {
      names.add(new Name(thing, name, words));
      words.getFirst().forEach(form -> beginnings.add(beginning(form)));
    }
  }

  /** The names of a phrase in the other languages are looked for as well. */
  List<Translations.Name> addTranslated(Object thing, String phrase) {
    List<Translations.Name> translated = Terms.names(phrase);
    translated.forEach(name -> add(thing, name.text()));
    return translated;
  }

  /** The things that a page names, and the words by which it does, verbatim. */
  SequencedMap<Object, String> in(String text) {
    SequencedMap<Object, String> found = new LinkedHashMap<>();
    if (chinese && Terms.isHan(text)) {
      String folded = unspaced(text);
      for (Name name : names) {
        if (name.words.isEmpty() && folded.contains(name.text)) {
          found.putIfAbsent(name.thing, name.text);
        }
      }
    }
    if (!beginnings.isEmpty()) {
      List<Word> words = words(text);
      for (int i = 0; i < words.size(); i++) {
        if (beginnings.contains(beginning(words.get(i).lower))) {
          for (Name name : names) {
            if (!name.words.isEmpty() && !found.containsKey(name.thing)) {
              at(name, words, i, text).ifPresent(quote -> found.put(name.thing, quote));
            }
          }
        }
      }
    }
    return found;
  }

  private Optional<String> at(Name name, List<Word> words, int first, String text) {
    int count = name.words.size();
    if (first + count > words.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < count; i++) {
      Word word = words.get(first + i);
      boolean beside =
          i == 0
              || BETWEEN.matcher(text).region(words.get(first + i - 1).end, word.start).matches();
      if (!beside || Collections.disjoint(name.words.get(i), forms(word.lower))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        WHITE
            .matcher(text.substring(words.get(first).start, words.get(first + count - 1).end))
            .replaceAll(" "));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = Terms.WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(word.start(), word.end(), word.group().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private Set<String> forms(String lower) {
    if (formsOf.size() > MOST_REMEMBERED) {
      formsOf.clear();
    }
    return formsOf.computeIfAbsent(lower, Terms::forms);
  }

  /** All forms of most words have their first two letters in common. */
  private static String beginning(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  private static String unspaced(String text) {
    return WHITE.matcher(Simplified.fold(text)).replaceAll("");
  }
}
