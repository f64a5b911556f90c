package org.dossier.language.en.values;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words before a figure make of it: "more than", "up to", "about". */
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

  private static final List<String> LEAST =
      List.of(
          "more than",
          "over",
          "at least",
          "no less than",
          "not less than",
          "no fewer than",
          "in excess of",
          "as much as at least",
          "exceeding",
          "a minimum of",
          "upwards of",
          "greater than",
          "above",
          "minimum");
  private static final List<String> MOST =
      List.of(
          "up to",
          "at most",
          "no more than",
          "not more than",
          "less than",
          "fewer than",
          "as many as",
          "as much as",
          "a maximum of",
          "maximum",
          "below",
          "under",
          "not to exceed",
          "not exceeding",
          "as low as");
  private static final List<String> NEAR =
      List.of(
          "about",
          "around",
          "approximately",
          "some",
          "nearly",
          "almost",
          "roughly",
          "an estimated",
          "estimated",
          "close to",
          "circa",
          "approx.",
          "approx",
          "just over",
          "just under");

  /** The longest such words that end before {@code at}. */
  static Prefix before(List<Lexeme> in, int at) {
    var best = new Prefix(EXACT, at);
    for (Bounds bounds : values()) {
      for (String words : bounds.words()) {
        int from = matchBefore(in, at, words);
        if (from < best.from()) {
          best = new Prefix(bounds, from);
        }
      }
    }
    return best;
  }

  private List<String> words() {
    return switch (this) {
      case EXACT -> List.of();
      case AT_LEAST -> LEAST;
      case AT_MOST -> MOST;
      case ABOUT -> NEAR;
    };
  }

  private static int matchBefore(List<Lexeme> in, int at, String words) {
    String[] parts = words.split(" ");
    int from = at - parts.length;
    if (from < 0) {
      return at;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!in.get(from + i).is(parts[i])) {
        return at;
      }
    }
    return from;
  }

  @Nullable BigDecimal min(BigDecimal low) {
    return this == AT_MOST ? null : low;
  }

  @Nullable BigDecimal max(BigDecimal high) {
    return this == AT_LEAST ? null : high;
  }
}
