package org.dossier.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.check.AirClaim;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** A temperature that a sentence gives together with a height. */
final class AirCheck implements Check {
  private static final Pattern TEMPERATURE =
      Pattern.compile(
          "(?iU)(?:(?<minus>(?<![\\p{N}])[-–−]|\\bminus |минус |零下)\\s*)?(?<figure>\\d{1,3}(?:[.,]\\d)?)\\s*"
              + "(?:°\\s*[CС]|℃|degrees(?! north| south| east| west| of lat| of long)|градус|摄氏度|度)");

  private static final Pattern HEIGHT =
      Pattern.compile("(?iU)altitude|height|above sea|высот|高度|海拔|高空");

  /** Lower, weather counts for more than height. */
  private static final double LOWEST = 3000;

  private static final double HIGHEST = 11_000;

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    String text = claim.quote();
    if (!HEIGHT.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher found = TEMPERATURE.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    double degrees = Double.parseDouble(found.group("figure").replace(',', '.'));
    double signed = found.group("minus") == null ? degrees : -degrees;
    OptionalDouble height = Readings.only(Readings.METRES, text);
    if (found.find()
        || height.isEmpty()
        || height.getAsDouble() < LOWEST
        || height.getAsDouble() > HIGHEST) {
      return Optional.empty();
    }
    var air = new AirClaim(height.getAsDouble(), signed);
    Outcome outcome =
        switch (air.answer()) {
          case AS_USUAL -> Outcome.CONSISTENT;
          case WARMER -> Outcome.CONDITIONAL;
          case COLDER -> Outcome.UNDECIDABLE;
        };
    return Optional.of(new Finding.Check("air temperature", outcome, air.explanation()));
  }
}
