package org.dossier.evidence.name;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ordinals up to 99 in words: "seventeenth", "twenty second", "семнадцатого", "сорок шестой". */
final class OrdinalWords {
  /**
   * An ordinal.
   *
   * @param length in words
   */
  record Ordinal(long number, int length) {}

  private static final List<String> ENGLISH =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");
  private static final List<String> RUSSIAN =
      List.of(
          "перв",
          "втор",
          "трет",
          "четверт",
          "пят",
          "шест",
          "седьм",
          "восьм",
          "девят",
          "десят",
          "одиннадцат",
          "двенадцат",
          "тринадцат",
          "четырнадцат",
          "пятнадцат",
          "шестнадцат",
          "семнадцат",
          "восемнадцат",
          "девятнадцат");
  private static final List<String> ENGLISH_TENS =
      List.of("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");
  private static final List<String> RUSSIAN_TENS =
      List.of(
          "двадцат",
          "тридцат",
          "сороков",
          "пятидесят",
          "шестидесят",
          "семидесят",
          "восьмидесят",
          "девяност");
  private static final List<String> RUSSIAN_CARDINAL_TENS =
      List.of(
          "двадцать",
          "тридцать",
          "сорок",
          "пятьдесят",
          "шестьдесят",
          "семьдесят",
          "восемьдесят",
          "девяносто");
  private static final Pattern RUSSIAN_ENDING =
      Pattern.compile(
          "(\\p{L}+?)(?:ый|ий|ой|ая|ья|ое|ье|ого|ьего|ому|ьему|ом|ьем|ым|ьим|ей|ьей|ую|ью)");

  private OrdinalWords() {}

  /** The ordinal that begins at an index of lower-case words without "ё". */
  static Optional<Ordinal> at(List<String> words, int index) {
    String word = words.get(index);
    int tens = tens(word);
    if (tens > 0 && index + 1 < words.size()) {
      int unit = below(words.get(index + 1));
      if (unit > 0 && unit < 10) {
        return Optional.of(new Ordinal(tens + unit, 2));
      }
    }
    int one = below(word);
    int round = one > 0 ? one : round(word);
    return round > 0 ? Optional.of(new Ordinal(round, 1)) : Optional.empty();
  }

  /** "twenty", "сорок" before a unit; 0 for another word. */
  private static int tens(String word) {
    int english = word.endsWith("y") ? ENGLISH_TENS.indexOf(word.replaceFirst("y$", "")) : -1;
    int index = english >= 0 ? english : RUSSIAN_CARDINAL_TENS.indexOf(word);
    return index < 0 ? 0 : 10 * (index + 2);
  }

  /** First to nineteenth; 0 for another word. */
  private static int below(String word) {
    int english = ENGLISH.indexOf(word);
    return 1 + (english >= 0 ? english : RUSSIAN.indexOf(russianStem(word)));
  }

  /** "twentieth", "сороковой"; 0 for another word. */
  private static int round(String word) {
    int english = word.endsWith("ieth") ? ENGLISH_TENS.indexOf(word.replaceFirst("ieth$", "")) : -1;
    int index = english >= 0 ? english : RUSSIAN_TENS.indexOf(russianStem(word));
    return index < 0 ? 0 : 10 * (index + 2);
  }

  private static String russianStem(String word) {
    Matcher ending = RUSSIAN_ENDING.matcher(word);
    return ending.matches() ? ending.group(1) : "";
  }
}
