package org.dossier.language.en.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "first" to "thirty-first". */
final class Ordinals {
  private static final Map<String, Integer> UNITS = new HashMap<>();
  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  static {
    String[] words =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
            .split(" ");
    for (int i = 0; i < words.length; i++) {
      UNITS.put(words[i], i + 1);
    }
    UNITS.put("thirtieth", 30);
  }

  private Ordinals() {}

  /** 1 to 31, or -1. */
  static int day(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return -1;
    }
    Integer simple = UNITS.get(in.get(at).lower());
    if (simple != null) {
      return simple;
    }
    int tens = in.get(at).is("twenty") ? 20 : in.get(at).is("thirty") ? 30 : -1;
    int unit = at + length(in, at) - 1;
    if (tens < 0 || unit <= at) {
      return -1;
    }
    int day = tens + UNITS.getOrDefault(in.get(unit).lower(), 99);
    return day <= 31 ? day : -1;
  }

  /** How many lexemes {@link #day} read. */
  static int length(List<Lexeme> in, int at) {
    if (!in.get(at).is("twenty") && !in.get(at).is("thirty")) {
      return 1;
    }
    int next = at + 1 < in.size() && in.get(at + 1).is("-") ? at + 2 : at + 1;
    return next < in.size() && UNITS.getOrDefault(in.get(next).lower(), 99) < 10
        ? next - at + 1
        : 1;
  }

  /** "first", "1st" and their like up to twenty, or -1. */
  static int small(List<Lexeme> in, int at) {
    if (at >= in.size()) {
      return -1;
    }
    if (in.get(at).hasDigits(1, 2)
        && at + 1 < in.size()
        && in.get(at + 1).glued()
        && ENDINGS.contains(in.get(at + 1).lower())) {
      return Integer.parseInt(in.get(at).text());
    }
    return UNITS.getOrDefault(in.get(at).lower(), -1);
  }

  /** How many lexemes {@link #small} read. */
  static int smallLength(List<Lexeme> in, int at) {
    return in.get(at).isFigure() ? 2 : 1;
  }
}
