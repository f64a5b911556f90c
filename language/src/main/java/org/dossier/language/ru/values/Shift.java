package org.dossier.language.ru.values;

import java.util.Map;

/** Words that move a unit of the calendar: "прошлый" by one back, "следующий" by one ahead. */
final class Shift {
  static final int NONE = Integer.MIN_VALUE;

  /** "того же", "этого же": the one that was told last. */
  static final int SAME = Integer.MAX_VALUE;

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("прошлый", -1),
          Map.entry("минувший", -1),
          Map.entry("прошедший", -1),
          Map.entry("пройти", -1),
          Map.entry("минуть", -1),
          Map.entry("истекший", -1),
          Map.entry("предыдущий", -1),
          Map.entry("прежний", -1),
          Map.entry("позапрошлый", -2),
          Map.entry("этот", 0),
          Map.entry("сей", 0),
          Map.entry("текущий", 0),
          Map.entry("течь", 0),
          Map.entry("нынешний", 0),
          Map.entry("следующий", 1),
          Map.entry("следовать", 1),
          Map.entry("будущий", 1),
          Map.entry("грядущий", 1),
          Map.entry("наступающий", 1),
          Map.entry("предстоящий", 1),
          Map.entry("тот", SAME));

  private Shift() {}

  static int of(Lexeme word) {
    if (!word.isWord() || !word.whole()) {
      return NONE;
    }
    for (var reading : word.token().readings()) {
      Integer moved = WORDS.get(reading.lemma());
      boolean verb = reading.pos() == org.dossier.language.Pos.VERB && !reading.has("part");
      if (moved != null && !verb) {
        return moved;
      }
    }
    return NONE;
  }
}
