package org.dossier.language.ru.values;

import java.util.HashMap;
import java.util.Map;

/** The lexemes that a value can begin with: a quick no for all others. */
final class Starters {
  private static final Map<String, Boolean> STEMS = new HashMap<>();

  private static final String[] WORDS = {
    "в",
    "во",
    "с",
    "со",
    "c",
    "на",
    "до",
    "за",
    "по",
    "от",
    "около",
    "через",
    "спустя",
    "к",
    "не",
    "между",
    "сегодня",
    "вчера",
    "позавчера",
    "завтра",
    "послезавтра",
    "накануне",
    "весной",
    "летом",
    "осенью",
    "зимой",
    "несколько",
    "нескольких",
    "полгода",
    "начало",
    "середина",
    "конец",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "последний",
    "сегодняшний",
    "вчерашний",
    "завтрашний",
    "ближайший",
    "день",
    "неделя",
    "месяц",
    "год",
    "us",
    "весна",
    "лето",
    "осень",
    "зима"
  };

  static {
    for (String word : WORDS) {
      STEMS.put(word, true);
    }
  }

  private Starters() {}

  static boolean any(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case FIGURE -> true;
      case MARK -> "«\"“$€£¥₽₴₹₩₸".contains(lexeme.text());
      case WORD -> word(lexeme);
    };
  }

  private static boolean word(Lexeme lexeme) {
    String lower = lexeme.lower();
    if (STEMS.containsKey(lower)
        || Calendar.month(lexeme) != null
        || Shift.of(lexeme) != Shift.NONE) {
      return true;
    }
    if (lower.length() <= 4 && DateParts.roman(lexeme.text()) > 0) {
      return true;
    }
    if (!lexeme.whole()) {
      return false;
    }
    var best = lexeme.token().readings();
    for (var reading : best) {
      if (STEMS.containsKey(reading.lemma()) || reading.has("card") || reading.has("ord")) {
        return true;
      }
    }
    return amount(lexeme);
  }

  static boolean amount(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case FIGURE -> true;
      case MARK -> "$€£¥₽₴₹₩₸".contains(lexeme.text());
      case WORD ->
          lexeme.is("от")
              || lexeme.is("между")
              || lexeme.text().length() <= 4 && lexeme.text().charAt(0) < 0x7F
              || Numerals.isScale(lexeme)
              || lexeme.token().mayHave("card")
              || lexeme.isForm("один");
    };
  }
}
