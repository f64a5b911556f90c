package org.dossier.language.en.values;

import java.util.Set;

/** The lexemes that a value can begin with: a quick no for all others. */
final class Starters {
  private static final Set<String> DATE_WORDS =
      Set.of(
          "the",
          "last",
          "past",
          "previous",
          "prior",
          "preceding",
          "this",
          "current",
          "next",
          "coming",
          "upcoming",
          "following",
          "early",
          "late",
          "earlier",
          "later",
          "mid",
          "week",
          "end",
          "start",
          "middle",
          "close",
          "weekend",
          "black",
          "earth",
          "boxing",
          "martin",
          "presidents",
          "columbus",
          "st",
          "st.",
          "saint",
          "victory",
          "may",
          "women",
          "juneteenth",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "a",
          "an",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "first",
          "second",
          "third",
          "fourth",
          "final",
          "q",
          "h",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "fiscal",
          "calendar",
          "fy",
          "cy",
          "since",
          "starting",
          "beginning",
          "from",
          "between",
          "christmas",
          "new",
          "thanksgiving",
          "halloween",
          "independence",
          "labor",
          "memorial",
          "veterans",
          "valentine",
          "good",
          "easter",
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
          "nineteenth",
          "twentieth",
          "thirtieth",
          "'",
          "’");
  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "a",
          "an",
          "half");

  private Starters() {}

  static boolean date(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case FIGURE -> true;
      case MARK -> DATE_WORDS.contains(lexeme.lower());
      case WORD ->
          DATE_WORDS.contains(lexeme.lower())
              || DateBounds.begins(lexeme)
              || Calendar.month(lexeme) != null
              || Calendar.weekday(lexeme) != null;
    };
  }

  static boolean amount(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case FIGURE -> true;
      case MARK ->
          !Character.isLetterOrDigit(lexeme.text().charAt(0))
              && "$€£¥₽₴₹₩￥".contains(lexeme.text());
      case WORD ->
          NUMBER_WORDS.contains(lexeme.lower())
              || lexeme.text().length() <= 4 && Character.isUpperCase(lexeme.text().charAt(0));
    };
  }
}
