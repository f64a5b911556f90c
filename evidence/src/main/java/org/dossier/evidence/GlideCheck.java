package org.dossier.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
    OptionalDouble range = Readings.only(Readings.KILOMETRES, text);
    OptionalDouble height = Readings.only(Readings.METRES, text);
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
}
