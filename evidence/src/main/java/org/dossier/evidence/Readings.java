package org.dossier.evidence;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures with their units as a sentence writes them, in English, Russian and Chinese. */
final class Readings {
  private static final String FIGURE = "(?<figure>\\d[\\d.,\\s\u00a0]*?)\\s*";
  private static final String END = "(?![\\p{L}\\p{N}/²³])";
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,\\s\u00a0]\\d{3})+");

  static final Pattern KILOMETRES =
      of("(?:kilomet(?:re|er)s?|km|километр\\p{L}*|км)" + END + "|公里|千米");

  static final Pattern METRES = of("(?:met(?:re|er)s?|m|метр\\p{L}*|м)" + END + "|米");

  static final Pattern HOURS = of("(?:hours?|hrs?|h|час\\p{L}*|ч)" + END + "|个?小时");

  static final Pattern KILOMETRES_AN_HOUR =
      Pattern.compile(
          "(?iU)(?:每小时|时速)(?:约|达|为)?\\s*"
              + FIGURE
              + "(?:公里|千米)|"
              + FIGURE.replace("figure", "other")
              + "(?:(?:km/h|kph|kmh|км/ч|kilomet(?:re|er)s (?:per|an) hour|километр\\p{L}* в час)"
              + END
              + "|(?:公里|千米)/(?:小时|时|h))");

  static final Pattern KNOTS = of("(?:knots?|kn|kt|узл\\p{L}+|уз)" + END + "|节");

  private Readings() {}

  private static Pattern of(String unit) {
    return Pattern.compile("(?iU)" + FIGURE + "(?:" + unit + ")");
  }

  /** Empty when the text gives none, and as well when it gives several. */
  static OptionalDouble only(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return OptionalDouble.empty();
    }
    String figure = found.group("figure");
    if (figure == null) {
      figure = found.group("other");
    }
    return found.find() ? OptionalDouble.empty() : number(figure);
  }

  private static OptionalDouble number(String written) {
    String figure = written.strip();
    String plain =
        THOUSANDS.matcher(figure).matches()
            ? figure.replaceAll("[,\\s\u00a0]", "")
            : figure.replace(',', '.');
    try {
      return OptionalDouble.of(Double.parseDouble(plain));
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}
