package org.dossier.language.en.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units of measure: every spelling and its symbol, from {@code units.tsv}. */
final class Units {
  private static final int LONGEST = 3;
  private static final Map<String, String> SYMBOLS = load();

  /** A unit at its place. */
  record Unit(String symbol, int to) {}

  private Units() {}

  private static Map<String, String> load() {
    Map<String, String> symbols = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Units.class.getResourceAsStream("units.tsv"), "units.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#") && cells.length == 2) {
          for (String spelling : cells[1].split(",")) {
            symbols.put(spelling, cells[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read units.tsv", e);
    }
    return symbols;
  }

  /**
   * The longest unit that begins at {@code at}; a letter alone ("m", "l") only right behind its
   * figure.
   */
  static @Nullable Unit at(List<Lexeme> in, int at) {
    var words = new StringBuilder();
    Unit best = letter(in, at);
    int parts = 0;
    for (int i = at; i < in.size() && parts < LONGEST; i++) {
      Lexeme lexeme = in.get(i);
      boolean exponent =
          lexeme.glued()
              && i > at
              && (lexeme.is("2") || lexeme.is("3") || lexeme.is("²") || lexeme.is("³"));
      boolean degree = lexeme.glued() && i > at && in.get(i - 1).is("°");
      if (!lexeme.isWord() && !lexeme.is("°") && !exponent) {
        break;
      }
      if (!words.isEmpty() && !exponent && !degree) {
        words.append(' ');
      }
      words.append(
          lexeme.lower().endsWith(".")
              ? lexeme.lower().substring(0, lexeme.lower().length() - 1)
              : lexeme.lower());
      parts++;
      String symbol = SYMBOLS.get(words.toString());
      if (symbol != null) {
        best = new Unit(symbol, i + 1);
      }
    }
    return best == null ? null : rate(in, best);
  }

  private static @Nullable Unit letter(List<Lexeme> in, int at) {
    if (at >= in.size()
        || at + 1 < in.size()
            && in.get(at + 1).glued()
            && in.get(at + 1).isFigure()
            && !in.get(at + 1).text().matches("[23]")) {
      return null;
    }
    String text = in.get(at).text();
    if (at + 1 < in.size() && in.get(at + 1).glued() && in.get(at + 1).text().matches("[23²³]")) {
      return null;
    }
    return switch (text) {
      case "m", "l", "g", "t" -> new Unit(text, at + 1);
      case "W" -> new Unit("W", at + 1);
      case "C" -> in.get(at).glued() ? new Unit("°C", at + 1) : null;
      case "F" -> in.get(at).glued() ? new Unit("°F", at + 1) : null;
      case "\"" -> null;
      default -> null;
    };
  }

  /** "m/s", "km/h" and their like. */
  private static Unit rate(List<Lexeme> in, Unit unit) {
    if (unit.to() + 1 < in.size()
        && in.get(unit.to()).is("/")
        && in.get(unit.to()).glued()
        && in.get(unit.to() + 1).glued()) {
      String below = in.get(unit.to() + 1).lower();
      String symbol = unit.symbol() + "/" + (below.equals("sec") ? "s" : below);
      if (below.equals("s") || below.equals("h") || below.equals("sec")) {
        return new Unit(symbol, unit.to() + 2);
      }
    }
    return unit;
  }
}
