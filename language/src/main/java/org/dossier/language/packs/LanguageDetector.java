package org.dossier.language.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells languages apart by script, by letters that only one has, and by the commonest small words.
 */
final class LanguageDetector {
  /** As much of a page as decides. */
  private static final int ENOUGH = 4000;

  private static final Map<String, Set<String>> SMALL_WORDS =
      new TreeMap<>(
          Map.of(
              "en",
                  Set.of(
                      "the", "of", "and", "to", "in", "is", "for", "that", "with", "on", "by",
                      "was", "from", "at", "has", "be", "are", "will", "not"),
              "de",
                  Set.of(
                      "der", "die", "das", "und", "ist", "nicht", "mit", "von", "den", "ein",
                      "eine", "zu", "auf"),
              "fr",
                  Set.of(
                      "le", "la", "les", "et", "des", "est", "une", "du", "pour", "dans", "que",
                      "au", "sur"),
              "es",
                  Set.of(
                      "el", "los", "las", "y", "que", "una", "del", "por", "con", "para", "se",
                      "su", "al")));

  private static final Map<String, List<String>> LANGUAGES_BY_WORD = new HashMap<>();

  static {
    SMALL_WORDS.forEach(
        (language, words) ->
            words.forEach(
                word ->
                    LANGUAGES_BY_WORD.computeIfAbsent(word, _ -> new ArrayList<>()).add(language)));
  }

  private LanguageDetector() {}

  static Optional<String> detect(String text) {
    String head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    int latin = 0;
    int cyrillic = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int arabic = 0;
    for (int at = 0; at < head.length(); at += Character.charCount(head.codePointAt(at))) {
      int c = head.codePointAt(at);
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c < 0x80) {
        latin++;
        continue;
      }
      switch (Character.UnicodeScript.of(c)) {
        case LATIN -> latin++;
        case CYRILLIC -> cyrillic++;
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        case ARABIC -> arabic++;
        default -> {}
      }
    }
    // an ideograph stands for about two letters of an alphabet
    int most =
        List.of(latin, cyrillic, 2 * han, kana, hangul, arabic).stream()
            .max(Integer::compare)
            .orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    if (kana * 5 > han + kana) {
      return Optional.of("ja");
    }
    if (most == 2 * han) {
      return Optional.of("zh");
    }
    if (most == cyrillic) {
      return Optional.of(cyrillicLanguage(head));
    }
    if (most == hangul) {
      return Optional.of("ko");
    }
    return most == arabic ? Optional.of("ar") : latinLanguage(head);
  }

  private static String cyrillicLanguage(String text) {
    int ukrainian = 0;
    int russian = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (c == 'і' || c == 'ї' || c == 'є' || c == 'ґ') {
        ukrainian++;
      } else if (c == 'ы' || c == 'э' || c == 'ъ' || c == 'ё') {
        russian++;
      }
    }
    return ukrainian > russian ? "uk" : "ru";
  }

  /** Without any small word, as in a table of names, Latin letters count as English. */
  private static Optional<String> latinLanguage(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < lower.length()) {
      int end = start;
      while (end < lower.length() && Character.isLetter(lower.codePointAt(end))) {
        end += Character.charCount(lower.codePointAt(end));
      }
      if (end > start) {
        for (String language :
            LANGUAGES_BY_WORD.getOrDefault(lower.substring(start, end), List.of())) {
          counts.merge(language, 1, Integer::sum);
        }
      }
      start = end < lower.length() ? end + Character.charCount(lower.codePointAt(end)) : end;
    }
    int english = counts.getOrDefault("en", 0);
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() > english)
        .map(Map.Entry::getKey)
        .or(() -> Optional.of("en"));
  }
}
