package org.dossier.language.ru.values;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words before a figure make of it: "более", "не менее", "до", "около". */
enum Bounds {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT;

  /**
   * The words, and where they begin.
   *
   * @param from the first of their lexemes
   */
  record Prefix(Bounds bounds, int from) {}

  private record Words(String[] parts, Bounds bounds) {}

  private static final List<Words> ALL =
      List.of(
          words("не менее чем", AT_LEAST),
          words("не меньше чем", AT_LEAST),
          words("не менее", AT_LEAST),
          words("не меньше", AT_LEAST),
          words("не ниже", AT_LEAST),
          words("более чем", AT_LEAST),
          words("больше чем", AT_LEAST),
          words("чуть более", AT_LEAST),
          words("чуть больше", AT_LEAST),
          words("более", AT_LEAST),
          words("больше", AT_LEAST),
          words("свыше", AT_LEAST),
          words("выше", AT_LEAST),
          words("как минимум", AT_LEAST),
          words("минимум", AT_LEAST),
          words("по меньшей мере", AT_LEAST),
          words("по крайней мере", AT_LEAST),
          words("от", AT_LEAST),
          words("не более чем", AT_MOST),
          words("не больше чем", AT_MOST),
          words("не более", AT_MOST),
          words("не больше", AT_MOST),
          words("не выше", AT_MOST),
          words("не свыше", AT_MOST),
          words("менее чем", AT_MOST),
          words("менее", AT_MOST),
          words("меньше", AT_MOST),
          words("чуть менее", AT_MOST),
          words("чуть меньше", AT_MOST),
          words("до", AT_MOST),
          words("максимум", AT_MOST),
          words("в пределах", AT_MOST),
          words("не превышает", AT_MOST),
          words("не превышающей", AT_MOST),
          words("около", ABOUT),
          words("примерно", ABOUT),
          words("приблизительно", ABOUT),
          words("порядка", ABOUT),
          words("почти", ABOUT),
          words("приблизительно до", ABOUT),
          words("ориентировочно", ABOUT),
          words("примерно в", ABOUT));

  private static Words words(String words, Bounds bounds) {
    return new Words(words.split(" "), bounds);
  }

  /** The longest such words that end before {@code at}. */
  static Prefix before(List<Lexeme> in, int at) {
    var best = new Prefix(EXACT, at);
    if (at == 0 || !in.get(at - 1).isWord()) {
      return best;
    }
    for (Words words : ALL) {
      int from = at - words.parts().length;
      if (from >= 0 && from < best.from() && matches(in, from, words.parts())) {
        best = new Prefix(words.bounds(), from);
      }
    }
    return best;
  }

  private static boolean matches(List<Lexeme> in, int from, String[] parts) {
    for (int i = parts.length - 1; i >= 0; i--) {
      if (!in.get(from + i).is(parts[i])) {
        return false;
      }
    }
    return true;
  }

  @Nullable BigDecimal min(BigDecimal low) {
    return this == AT_MOST ? null : low;
  }

  @Nullable BigDecimal max(BigDecimal high) {
    return this == AT_LEAST ? null : high;
  }
}
