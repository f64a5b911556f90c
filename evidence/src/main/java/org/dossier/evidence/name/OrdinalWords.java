package org.dossier.evidence.name;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ordinals up to 99 in words: "seventeenth", "twenty second", "семнадцатого", "сорок шестой"; in
 * every form that ICU spells them in.
 */
final class OrdinalWords {
  private static final int HIGHEST = 99;

  /** In words, of which there are no more. */
  private static final int LONGEST = 2;

  /**
   * An ordinal.
   *
   * @param length in words
   */
  record Ordinal(long number, int length) {}

  private static final Map<String, Integer> NUMBERS = numbers();

  private OrdinalWords() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : List.of("en", "ru")) {
      var spelling =
          new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
      for (String rules : spelling.getRuleSetNames()) {
        if (rules.startsWith("%spellout-ordinal")) {
          for (int number = 1; number <= HIGHEST; number++) {
            String words = spelling.format(number, rules).toLowerCase(Locale.ROOT);
            numbers.putIfAbsent(words.replace('-', ' ').replace('ё', 'е'), number);
          }
        }
      }
    }
    return numbers;
  }

  /** The ordinal that begins at an index of lower-case words without "ё". */
  static Optional<Ordinal> at(List<String> words, int index) {
    for (int length = Math.min(LONGEST, words.size() - index); length > 0; length--) {
      Integer number = NUMBERS.get(String.join(" ", words.subList(index, index + length)));
      if (number != null) {
        return Optional.of(new Ordinal(number, length));
      }
    }
    return Optional.empty();
  }
}
