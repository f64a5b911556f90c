package org.dossier.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dossier.evidence.check.FlightClaim;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** A range that a sentence gives together with a speed and a time. */
final class FlightCheck implements Check {
  private static final Pattern RANGE =
      Pattern.compile("(?iU)\\brange\\b|дальност|запас\\p{L}* хода|航程|续航|射程");

  private static final double KNOT = 1.852;

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    String text = claim.quote();
    if (!claim.kind().equals("capability") || !RANGE.matcher(text).find()) {
      return Optional.empty();
    }
    OptionalDouble speed = Readings.only(Readings.KILOMETRES_AN_HOUR, text);
    OptionalDouble knots = Readings.only(Readings.KNOTS, text);
    if (speed.isPresent() == knots.isPresent()) {
      return Optional.empty();
    }
    double fast = speed.isPresent() ? speed.getAsDouble() : knots.getAsDouble() * KNOT;
    String rest = Readings.KILOMETRES_AN_HOUR.matcher(text).replaceAll(" ");
    OptionalDouble hours = Readings.only(Readings.HOURS, rest);
    OptionalDouble range = Readings.only(Readings.KILOMETRES, rest);
    if (hours.isEmpty()
        || range.isEmpty()
        || fast <= 0
        || hours.getAsDouble() <= 0
        || range.getAsDouble() <= 0) {
      return Optional.empty();
    }
    var flight = new FlightClaim(fast, hours.getAsDouble(), range.getAsDouble());
    Outcome outcome =
        switch (flight.answer()) {
          case TOGETHER -> Outcome.CONSISTENT;
          case SHORTER -> Outcome.CONDITIONAL;
          case TOO_FAR -> Outcome.INCONSISTENT;
        };
    return Optional.of(new Finding.Check("range", outcome, flight.explanation()));
  }
}
