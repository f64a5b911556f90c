package org.dossier.language.ru.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, signs and codes of currencies (ISO 4217). */
final class Currencies {
  private static final Map<String, String> SIGNS =
      Map.of(
          "$", "USD", "€", "EUR", "£", "GBP", "¥", "CNY", "₽", "RUB", "₴", "UAH", "₹", "INR", "₩",
          "KRW", "₸", "KZT");
  private static final Set<String> CODES =
      Set.of(
          "USD", "EUR", "RUB", "RUR", "CNY", "UAH", "GBP", "JPY", "CHF", "KZT", "BYN", "BYR", "INR",
          "TRY", "AED", "KRW");

  /** Citation form of the noun: its code, or several by the adjective before it. */
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    String[] rows = {
      "рубль RUB", "руб RUB", "доллар USD", "долл USD", "евро EUR", "юань CNY", "гривна UAH",
      "гривня UAH", "грн UAH", "фунт GBP", "иена JPY", "йена JPY", "франк CHF", "тенге KZT",
      "рупия INR", "лира TRY", "вона KRW", "злотый PLN", "крона SEK", "дирхам AED", "риал IRR",
      "лари GEL", "сом KGS", "сум UZS", "манат AZN", "шекель ILS", "драм AMD", "песо MXN",
      "реал BRL", "марка DEM", "лей MDL", "форинт HUF", "сомони TJS", "динар RSD", "бат THB",
      "биткоин XBT", "тугрик MNT"
    };
    for (String row : rows) {
      int blank = row.indexOf(' ');
      NAMES.put(row.substring(0, blank), row.substring(blank + 1));
    }
  }

  private static final Map<String, String> ADJECTIVES =
      Map.ofEntries(
          Map.entry("белорусский рубль", "BYN"),
          Map.entry("российский рубль", "RUB"),
          Map.entry("американский доллар", "USD"),
          Map.entry("австралийский доллар", "AUD"),
          Map.entry("канадский доллар", "CAD"),
          Map.entry("гонконгский доллар", "HKD"),
          Map.entry("сингапурский доллар", "SGD"),
          Map.entry("тайваньский доллар", "TWD"),
          Map.entry("новозеландский доллар", "NZD"),
          Map.entry("китайский юань", "CNY"),
          Map.entry("украинский гривна", "UAH"),
          Map.entry("японский иена", "JPY"),
          Map.entry("швейцарский франк", "CHF"),
          Map.entry("индийский рупия", "INR"),
          Map.entry("турецкий лира", "TRY"),
          Map.entry("шведский крона", "SEK"),
          Map.entry("норвежский крона", "NOK"),
          Map.entry("датский крона", "DKK"),
          Map.entry("чешский крона", "CZK"),
          Map.entry("иранский риал", "IRR"),
          Map.entry("сербский динар", "RSD"),
          Map.entry("египетский фунт", "EGP"),
          Map.entry("британский фунт", "GBP"));

  /** Names that are common words or of several countries when nothing tells more. */
  private static final Set<String> UNSURE =
      Set.of("сом", "сум", "марка", "реал", "лей", "песо", "динар", "крона");

  /** A currency at its place. */
  record Money(String code, int to) {}

  private Currencies() {}

  static @Nullable Money before(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.kind() == Lexeme.Kind.MARK) {
      String sign = SIGNS.get(first.text());
      return sign == null ? null : new Money(sign, at + 1);
    }
    if (first.isWord() && at + 1 < in.size()) {
      if ((first.is("us") || first.is("usd")) && in.get(at + 1).is("$")) {
        return new Money("USD", at + 2);
      }
      if (CODES.contains(first.text()) && in.get(at + 1).isFigure()) {
        return new Money(code(first.text()), at + 1);
      }
    }
    return null;
  }

  static @Nullable Money after(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.kind() == Lexeme.Kind.MARK) {
      String sign = SIGNS.get(first.text());
      return sign == null ? null : new Money(sign, at + 1);
    }
    if (!first.isWord()) {
      return null;
    }
    if (CODES.contains(first.text())) {
      return new Money(code(first.text()), at + 1);
    }
    String name = name(first);
    if (name != null) {
      boolean sure = !UNSURE.contains(name) && (!name.equals("фунт") || isSterling(in, at + 1));
      return sure ? new Money(NAMES.getOrDefault(name, ""), afterState(in, at + 1)) : null;
    }
    if (at + 1 < in.size() && first.whole() && in.get(at + 1).isWord()) {
      String noun = name(in.get(at + 1));
      if (noun != null) {
        String code = ADJECTIVES.get(first.token().lemma() + " " + noun);
        return code == null ? null : new Money(code, afterState(in, at + 2));
      }
    }
    return null;
  }

  /** Kopecks, cents and their like: hundredths. */
  static boolean isHundredth(Lexeme lexeme) {
    return lexeme.isForm("копейка") || lexeme.is("коп") || lexeme.isForm("цент");
  }

  private static String code(String text) {
    return text.equals("RUR") ? "RUB" : text.equals("BYR") ? "BYN" : text;
  }

  private static @Nullable String name(Lexeme lexeme) {
    if (NAMES.containsKey(lexeme.lower())) {
      return lexeme.lower();
    }
    if (lexeme.whole()) {
      for (var reading : lexeme.token().readings()) {
        if (NAMES.containsKey(reading.lemma())) {
          return reading.lemma();
        }
      }
    }
    return null;
  }

  private static boolean isSterling(List<Lexeme> in, int at) {
    return at < in.size() && in.get(at).isForm("стерлинг");
  }

  /** "долларов США", "фунтов стерлингов", "рублей РФ". */
  private static int afterState(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return at;
    }
    Lexeme next = in.get(at);
    return next.is("сша") || next.is("рф") || next.isForm("стерлинг") ? at + 1 : at;
  }
}
