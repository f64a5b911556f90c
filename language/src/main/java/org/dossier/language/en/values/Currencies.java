package org.dossier.language.en.values;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names, signs and codes of currencies (ISO 4217). */
final class Currencies {
  private static final Map<String, String> SIGNS =
      Map.of(
          "$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₽", "RUB", "₴", "UAH", "₹", "INR", "₩",
          "KRW", "￥", "CNY");
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("us", "USD"),
          Map.entry("u.s.", "USD"),
          Map.entry("u.s", "USD"),
          Map.entry("a", "AUD"),
          Map.entry("au", "AUD"),
          Map.entry("c", "CAD"),
          Map.entry("ca", "CAD"),
          Map.entry("hk", "HKD"),
          Map.entry("s", "SGD"),
          Map.entry("nz", "NZD"),
          Map.entry("nt", "TWD"),
          Map.entry("r", "BRL"));
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Set<String> CODES = new TreeSet<>();

  static {
    String[][] names = {
      {
        "USD",
        "dollar",
        "dollars",
        "us dollar",
        "us dollars",
        "u.s. dollar",
        "u.s. dollars",
        "american dollars",
        "bucks",
        "united states dollars",
        "united states dollar"
      },
      {"EUR", "euro", "euros"},
      {"GBP", "pound sterling", "pounds sterling", "british pound", "british pounds", "sterling"},
      {
        "RUB",
        "ruble",
        "rubles",
        "rouble",
        "roubles",
        "russian rubles",
        "russian roubles",
        "russian ruble"
      },
      {"CNY", "yuan", "renminbi", "chinese yuan", "rmb"},
      {"JPY", "yen", "japanese yen"},
      {"UAH", "hryvnia", "hryvnias"},
      {"INR", "rupee", "rupees", "indian rupees"},
      {"CHF", "swiss franc", "swiss francs"},
      {"AUD", "australian dollar", "australian dollars"},
      {"CAD", "canadian dollar", "canadian dollars"},
      {"HKD", "hong kong dollars", "hong kong dollar"},
      {"SGD", "singapore dollars", "singapore dollar"},
      {"KRW", "won", "south korean won", "korean won"},
      {"BRL", "real", "reais", "brazilian reais"},
      {"MXN", "mexican pesos", "mexican peso"},
      {"SEK", "swedish krona", "swedish kronor", "kronor"},
      {"NOK", "norwegian kroner", "norwegian krone"},
      {"DKK", "danish kroner", "danish krone"},
      {"PLN", "zloty", "zlotys"},
      {"TRY", "lira", "liras", "turkish lira"},
      {"ILS", "shekel", "shekels"},
      {"ZAR", "rand", "south african rand"},
      {"THB", "baht"},
      {"KZT", "tenge"},
      {"BYN", "belarusian rubles"},
      {"IDR", "rupiah"},
      {"MYR", "ringgit"},
      {"VND", "dong"},
      {"PHP", "philippine pesos", "philippine peso"},
      {"IRR", "iranian rial", "iranian rials"},
      {"SAR", "riyal", "riyals", "saudi riyals"},
      {"AED", "dirham", "dirhams"},
      {"DEM", "deutsche mark", "deutsche marks", "deutschmarks", "d-marks"},
      {"FRF", "french francs", "french franc"},
      {"ITL", "italian lire", "lire"},
    };
    for (String[] row : names) {
      for (int i = 1; i < row.length; i++) {
        NAMES.put(row[i], row[0]);
      }
    }
    for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies()) {
      CODES.add(currency.getCurrencyCode());
    }
    // codes that are English words when shouted
    CODES.removeAll(
        Set.of(
            "ALL", "TOP", "TRY", "CUP", "MOP", "BAM", "LAK", "GEL", "XXX", "XTS", "PEN", "SOS",
            "COP", "ANG", "FIM", "MAD"));
  }

  /**
   * A currency at its place.
   *
   * @param code null where it is a "pound" or a "peso" of nobody knows where
   * @param cents the hundredth part
   */
  record Money(@Nullable String code, int to, boolean cents) {}

  private Currencies() {}

  /** A sign or a code that goes before its figure: "$", "US$", "EUR". */
  static @Nullable Money before(List<Lexeme> in, int at) {
    Lexeme first = in.get(at);
    String sign = SIGNS.get(first.text());
    if (sign != null) {
      return new Money(sign, at + 1, false);
    }
    Lexeme next = at + 1 < in.size() ? in.get(at + 1) : null;
    if (next != null && next.is("$") && next.glued() && PREFIXES.containsKey(first.lower())) {
      return new Money(PREFIXES.get(first.lower()), at + 2, false);
    }
    String code = first.text().toUpperCase(Locale.ROOT);
    boolean figure = next != null && (next.isFigure() || SIGNS.containsKey(next.text()));
    if (figure && first.text().equals(code) && (CODES.contains(code) || code.equals("RMB"))) {
      int to = SIGNS.containsKey(in.get(at + 1).text()) ? at + 2 : at + 1;
      return new Money(code.equals("RMB") ? "CNY" : code, to, false);
    }
    return null;
  }

  /** A name, a code or a sign that follows its figure. */
  static @Nullable Money after(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (SIGNS.containsKey(first.text()) && !first.is("$")) {
      return new Money(SIGNS.get(first.text()), at + 1, false);
    }
    if (first.is("cent") || first.is("cents")) {
      return new Money("USD", at + 1, true);
    }
    Money best = null;
    var words = new StringBuilder();
    for (int i = at;
        i < in.size() && i < at + 3 && (in.get(i).isWord() || in.get(i).is("-"));
        i++) {
      words.append(words.isEmpty() || in.get(i).glued() ? "" : " ").append(in.get(i).lower());
      String code = NAMES.get(words.toString());
      if (code != null) {
        best = new Money(code, i + 1, false);
      }
    }
    if (best == null
        && (first.is("peso")
            || first.is("pesos")
            || first.is("franc")
            || first.is("francs")
            || first.is("kroner")
            || first.is("dinar")
            || first.is("dinars")
            || first.is("rial")
            || first.is("rials"))) {
      return new Money(null, at + 1, false);
    }
    if (best == null
        && first.isWord()
        && first.text().length() == 3
        && CODES.contains(first.text())) {
      return new Money(first.text(), at + 1, false);
    }
    return best;
  }
}
