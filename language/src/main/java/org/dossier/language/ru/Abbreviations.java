package org.dossier.language.ru;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Abbreviations that are written with a period. */
final class Abbreviations {
  /** A name or a figure follows these: the period ends no sentence. */
  static final Set<String> TITLES =
      Set.of(
          "г-н.", "г-жа.", "гн.", "гр.", "тов.", "проф.", "акад.", "ген.", "полк.", "подп.", "кап.",
          "лейт.", "серж.", "ул.", "пр.", "просп.", "пер.", "пл.", "д.", "кв.", "корп.", "стр.",
          "оф.", "обл.", "р-н.", "пос.", "дер.", "с.", "ст.", "п.", "пп.", "ч.", "гл.", "рис.",
          "табл.", "см.", "ср.", "напр.", "т.е.", "т.н.", "т.к.", "т.", "тт.", "им.", "св.", "янв.",
          "февр.", "фев.", "апр.", "авг.", "сент.", "окт.", "нояб.", "дек.", "доп.", "прил.",
          "разд.", "абз.", "изд.", "зам.", "нач.", "ком.", "мл.", "о.", "оз.", "р.", "б.", "бул.",
          "наб.", "ш.", "тел.", "факс.", "ред.", "сост.", "н.", "вып.");

  /** A capital after these begins a sentence. */
  static final Set<String> ENDINGS =
      Set.of(
          "руб.", "коп.", "т.д.", "т.п.", "др.", "пр.д.", "тыс.", "млн.", "млрд.", "трлн.", "гг.",
          "вв.", "долл.", "чел.", "экз.", "шт.", "мин.", "сек.", "час.", "кг.", "км.", "см.кв.",
          "проч.", "н.э.", "л.с.", "с.г.", "т.г.", "евр.", "грн.");

  /** These end a sentence only where a word follows that begins one. */
  static final Set<String> OTHERS =
      Set.of("г.", "в.", "к.", "м.", "гос.", "мест.", "адм.", "воен.");

  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("г", "год"),
          Map.entry("гг", "год"),
          Map.entry("тыс", "тысяча"),
          Map.entry("млн", "миллион"),
          Map.entry("млрд", "миллиард"),
          Map.entry("трлн", "триллион"),
          Map.entry("руб", "рубль"),
          Map.entry("долл", "доллар"),
          Map.entry("проф", "профессор"),
          Map.entry("ген", "генерал"),
          Map.entry("акад", "академик"),
          Map.entry("ул", "улица"),
          Map.entry("обл", "область"),
          Map.entry("чел", "человек"),
          Map.entry("шт", "штука"),
          Map.entry("экз", "экземпляр"),
          Map.entry("зам", "заместитель"));

  private Abbreviations() {}

  /** All of them without their last period, for the tokenizer. */
  static Set<String> forTokenizer() {
    var all = new TreeSet<String>();
    for (Set<String> some : java.util.List.of(TITLES, ENDINGS, OTHERS)) {
      some.forEach(one -> all.add(one.substring(0, one.length() - 1)));
    }
    return all;
  }

  /** The word that an abbreviation stands for; itself where that is not sure. */
  static String whole(String form) {
    return WHOLE.getOrDefault(form, form);
  }
}
