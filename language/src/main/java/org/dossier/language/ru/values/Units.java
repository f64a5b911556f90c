package org.dossier.language.ru.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measure and their symbols: SI and accepted ones. */
final class Units {
  private static final Map<String, String> SYMBOLS = new HashMap<>();
  private static final Map<String, String> SHORT = new HashMap<>();

  static {
    String[] words = {
      "метр m",
      "километр km",
      "сантиметр cm",
      "миллиметр mm",
      "дециметр dm",
      "миля mi",
      "фут ft",
      "дюйм in",
      "килограмм kg",
      "грамм g",
      "миллиграмм mg",
      "тонна t",
      "центнер q",
      "литр l",
      "миллилитр ml",
      "гектар ha",
      "баррель bbl",
      "час h",
      "минута min",
      "секунда s",
      "узел kn",
      "герц Hz",
      "килогерц kHz",
      "мегагерц MHz",
      "гигагерц GHz",
      "ватт W",
      "киловатт kW",
      "мегаватт MW",
      "гигаватт GW",
      "вольт V",
      "ампер A",
      "байт byte",
      "килобайт KB",
      "мегабайт MB",
      "гигабайт GB",
      "терабайт TB",
      "паскаль Pa",
      "градус °",
      "килотонна kt",
      "мегатонна Mt",
      "кельвин K"
    };
    for (String row : words) {
      int blank = row.indexOf(' ');
      SYMBOLS.put(row.substring(0, blank), row.substring(blank + 1));
    }
    String[] letters = {
      "м m",
      "км km",
      "см cm",
      "мм mm",
      "кг kg",
      "г g",
      "гр g",
      "мг mg",
      "т t",
      "тн t",
      "ц q",
      "л l",
      "мл ml",
      "га ha",
      "ч h",
      "мин min",
      "сек s",
      "с s",
      "гц Hz",
      "кгц kHz",
      "мгц MHz",
      "ггц GHz",
      "вт W",
      "квт kW",
      "мвт MW",
      "гвт GW",
      "кв kV",
      "мпа MPa",
      "кпа kPa",
      "гб GB",
      "мб MB",
      "кб KB",
      "тб TB",
      "л.с hp",
      "км/ч km/h",
      "м/с m/s",
      "куб.м m³",
      "кв.м m²",
      "кв.км km²"
    };
    for (String row : letters) {
      int blank = row.indexOf(' ');
      SHORT.put(row.substring(0, blank), row.substring(blank + 1));
    }
  }

  /** A unit at its place. */
  record Unit(String symbol, int to) {}

  private Units() {}

  static @Nullable Unit at(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return null;
    }
    Lexeme first = in.get(at);
    if (first.is("°")) {
      return degrees(in, at + 1);
    }
    if (!first.isWord()) {
      return null;
    }
    Unit power = power(in, at);
    if (power != null) {
      return power;
    }
    String symbol = symbol(first);
    if (symbol == null) {
      return horse(in, at);
    }
    if (symbol.equals("°")) {
      return degrees(in, at + 1);
    }
    return rate(in, raised(in, new Unit(symbol, at + 1)));
  }

  private static @Nullable Unit horse(List<Lexeme> in, int at) {
    return in.get(at).isForm("лошадиный") && at + 1 < in.size() && in.get(at + 1).isForm("сила")
        ? new Unit("hp", at + 2)
        : null;
  }

  private static Unit degrees(List<Lexeme> in, int at) {
    if (at < in.size()) {
      Lexeme next = in.get(at);
      if (next.is("c") || next.is("с") || next.isForm("цельсий")) {
        return new Unit("°C", at + 1);
      }
      if (next.is("f") || next.isForm("фаренгейт")) {
        return new Unit("°F", at + 1);
      }
      boolean by = next.is("по") && at + 1 < in.size() && in.get(at + 1).isForm("цельсий");
      if (by) {
        return new Unit("°C", at + 2);
      }
      if (next.isForm("мороз") || next.isForm("тепло")) {
        return new Unit("°C", at + 1);
      }
    }
    return new Unit("°", at);
  }

  /** "квадратных километров", "кв. м", "кубометров". */
  private static @Nullable Unit power(List<Lexeme> in, int at) {
    Lexeme first = in.get(at);
    if (first.isForm("кубометр")) {
      return new Unit("m³", at + 1);
    }
    boolean square = first.is("кв") || first.isForm("квадратный");
    boolean cubic = first.is("куб") || first.isForm("кубический");
    if ((square || cubic) && at + 1 < in.size()) {
      String symbol = symbol(in.get(at + 1));
      return symbol == null ? null : new Unit(symbol + (square ? "²" : "³"), at + 2);
    }
    return null;
  }

  /** Whether this is written without a period: "кг", "км". */
  static boolean isSymbol(String lower) {
    return SHORT.containsKey(lower) && !lower.equals("сек") && !lower.equals("мин");
  }

  private static @Nullable String symbol(Lexeme lexeme) {
    if (!lexeme.isWord()) {
      return null;
    }
    String letters = SHORT.get(lexeme.lower());
    if (letters != null) {
      return letters;
    }
    if (lexeme.whole() && lexeme.lower().length() > 2) {
      for (var reading : lexeme.token().readings()) {
        String symbol = SYMBOLS.get(reading.lemma());
        if (symbol != null) {
          return symbol;
        }
      }
    }
    return null;
  }

  private static Unit raised(List<Lexeme> in, Unit unit) {
    if (unit.to() < in.size() && in.get(unit.to()).glued() && unit.symbol().endsWith("m")) {
      String next = in.get(unit.to()).text();
      if (next.equals("2") || next.equals("²")) {
        return new Unit(unit.symbol() + "²", unit.to() + 1);
      }
      if (next.equals("3") || next.equals("³")) {
        return new Unit(unit.symbol() + "³", unit.to() + 1);
      }
    }
    return unit;
  }

  /** "км/ч", "километров в час", "м/с". */
  private static Unit rate(List<Lexeme> in, Unit unit) {
    int at = unit.to();
    if (at + 1 < in.size() && (in.get(at).is("/") || in.get(at).is("в"))) {
      String below = symbol(in.get(at + 1));
      boolean time = "h".equals(below) || "s".equals(below) || "min".equals(below);
      boolean words = in.get(at).is("в");
      if (time && (!words || in.get(at + 1).lower().length() > 2)) {
        return new Unit(unit.symbol() + "/" + below, at + 2);
      }
    }
    return unit;
  }
}
