package org.dossier.evidence.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A range beside a speed and the time that it is kept up: the way is their product.
 *
 * @param speed kilometers an hour, above 0
 * @param hours above 0
 * @param range kilometers, above 0
 */
public record FlightClaim(double speed, double hours, double range) {
  /** Figures of a leaflet are rounded. */
  private static final double ROUNDED = 0.1;

  /** Out and back again takes twice the way. */
  private static final double RADIUS = 2;

  public FlightClaim {
    if (!(speed > 0) || !(hours > 0) || !(range > 0)) {
      throw new IllegalArgumentException(
          "not above 0: " + speed + " km/h, " + hours + " h, " + range + " km");
    }
  }

  /** How the three go together. */
  public enum Answer {
    TOGETHER,
    /** The way is longer than the range: the range may be one of out and back, or of a link. */
    SHORTER,
    /** At this speed the time isn't enough. */
    TOO_FAR
  }

  public Answer answer() {
    double way = speed * hours;
    if (range > way * (1 + ROUNDED)) {
      return Answer.TOO_FAR;
    }
    return range * RADIUS < way * (1 - ROUNDED) ? Answer.SHORTER : Answer.TOGETHER;
  }

  /** One or two sentences. */
  public String explanation() {
    String way =
        plain(speed) + " km/h for " + plain(hours) + " h makes " + plain(speed * hours) + " km";
    return switch (answer()) {
      case TOGETHER -> way + ", and the range is given as " + plain(range) + " km.";
      case SHORTER ->
          way
              + ", more than twice the range of "
              + plain(range)
              + " km: it holds if the range is that of a link, or of work far from the base.";
      case TOO_FAR ->
          way
              + ". For "
              + plain(range)
              + " km it would need "
              + plain(range / speed)
              + " h, or "
              + plain(range / hours)
              + " km/h.";
    };
  }

  private static String plain(double figure) {
    BigDecimal rounded =
        BigDecimal.valueOf(figure).setScale(figure < 100 ? 1 : 0, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
