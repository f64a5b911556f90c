package org.dossier.outputs.wording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is counted, as English says it beside a figure: "1 tank", "40 tanks", "40 km". */
final class Counted {
  /** Symbols that are written like words; all with a capital, a figure or a sign are no words. */
  private static final Set<String> SYMBOLS =
      Set.of(
          "m", "km", "cm", "mm", "dm", "pm", "nm", "mi", "nmi", "ft", "in", "yd", "kg", "g", "mg",
          "t", "kt", "q", "lb", "oz", "ha", "mu", "l", "ml", "gal", "bbl", "mph", "kn", "hp", "rad",
          "h", "min", "s", "ms", "px", "dpi");

  private static final Set<String> ALIKE =
      Set.of(
          "aircraft",
          "spacecraft",
          "watercraft",
          "hovercraft",
          "rotorcraft",
          "craft",
          "personnel",
          "staff",
          "crew",
          "equipment",
          "ammunition",
          "ordnance",
          "offspring",
          "deer",
          "fish",
          "sheep",
          "cattle",
          "people",
          "police",
          "percent",
          "euro",
          "yuan",
          "yen",
          "won",
          "dozen",
          "men",
          "women",
          "children");

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "man",
          "men",
          "woman",
          "women",
          "child",
          "children",
          "person",
          "people",
          "foot",
          "feet",
          "tooth",
          "teeth",
          "mouse",
          "mice",
          "life",
          "lives",
          "knife",
          "knives",
          "leaf",
          "leaves");

  private static final Pattern WORD = Pattern.compile("[a-z][a-z -]*[a-z]");
  private static final Pattern HISSING = Pattern.compile(".*(?:ss|us|x|z|ch|sh)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

  private Counted() {}

  /**
   * @param most the last figure that is told
   * @return the unit as it is where it is a symbol, a word of another language, or stands beside
   *     one
   */
  static String beside(@Nullable BigDecimal most, String unit) {
    boolean one = most != null && most.abs().compareTo(BigDecimal.ONE) == 0;
    return one || SYMBOLS.contains(unit) || !WORD.matcher(unit).matches() ? unit : plural(unit);
  }

  private static String plural(String unit) {
    int gap = Math.max(unit.lastIndexOf(' '), unit.lastIndexOf('-')) + 1;
    String before = unit.substring(0, gap);
    String word = unit.substring(gap).toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return before + irregular;
    }
    if (word.endsWith("man")
        && word.length() > 4
        && !word.endsWith("human")
        && !word.endsWith("german")) {
      return before + word.substring(0, word.length() - 2) + "en";
    }
    if (ALIKE.contains(word) || word.endsWith("craft")) {
      return unit;
    }
    if (HISSING.matcher(word).matches()) {
      return unit + "es";
    }
    if (word.endsWith("s")) {
      return unit; // "troops" is told in the plural alone
    }
    return CONSONANT_Y.matcher(word).matches()
        ? unit.substring(0, unit.length() - 1) + "ies"
        : unit + "s";
  }
}
