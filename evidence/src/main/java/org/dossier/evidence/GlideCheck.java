package org.dossier.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.check.GlideClaim;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** A range of gliding that a sentence gives together with the height that it is flown from. */
final class GlideCheck implements Check {
  private static final Pattern GLIDING =
      Pattern.compile(
          "(?iU)\\bglid(?:e|es|ed|ing)\\b|\\bplaner|планир\\w*|滑翔", Pattern.UNICODE_CASE);

  /** Without one of them there is nothing to look for. */
  private static final List<String> STEMS = List.of("glid", "planer", "планир", "滑翔");

  private static final String FIGURE = "(\\d[\\d.,\\s\u00a0]*?)\\s*";
  private static final String KILOMETRES = "(?:kilomet(?:re|er)s?|km|километр\\p{L}*|км|公里|千米)";
  private static final String METRES = "(?:met(?:re|er)s?|m|метр\\p{L}*|м|米)";
  private static final String END = "(?![\\p{L}\\p{N}/²³])";

  private static final Pattern RANGE =
      Pattern.compile(
          "(?iU)" + FIGURE + "(?:" + KILOMETRES + ")" + END + "|" + FIGURE + "(?:公里|千米)");
  private static final Pattern HEIGHT =
      Pattern.compile("(?iU)" + FIGURE + METRES + END + "|" + FIGURE + "米");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,\\s\u00a0]\\d{3})+");

  /** Lower, it is the height of a jump for practice, and the range is not meant for it. */
  private static final double LOWEST = 500;

  private static final double HIGHEST = 11_000;

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    String text = claim.quote();
    String lower = text.toLowerCase(Locale.ROOT);
    if (STEMS.stream().noneMatch(lower::contains) || !GLIDING.matcher(text).find()) {
      return Optional.empty();
    }
    OptionalDouble range = only(RANGE, text);
    OptionalDouble height = only(HEIGHT, text);
    if (range.isEmpty()
        || height.isEmpty()
        || range.getAsDouble() <= 0
        || height.getAsDouble() < LOWEST
        || height.getAsDouble() > HIGHEST) {
      return Optional.empty();
    }
    var glide = new GlideClaim(range.getAsDouble() * 1000, height.getAsDouble());
    Outcome outcome =
        switch (glide.answer()) {
          case POSSIBLE -> Outcome.CONSISTENT;
          case NEEDS_WIND -> Outcome.CONDITIONAL;
          case IMPOSSIBLE -> Outcome.INCONSISTENT;
        };
    return Optional.of(new Finding.Check("glide range", outcome, glide.explanation()));
  }

  /** Empty as well when the sentence gives several. */
  private static OptionalDouble only(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return OptionalDouble.empty();
    }
    String figure = found.group(1) == null ? found.group(2) : found.group(1);
    return found.find() ? OptionalDouble.empty() : number(figure);
  }

  private static OptionalDouble number(String written) {
    String figure = written.strip().toLowerCase(Locale.ROOT);
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
