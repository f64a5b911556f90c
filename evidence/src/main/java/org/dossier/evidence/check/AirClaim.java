package org.dossier.evidence.check;

import java.util.Locale;

/**
 * A temperature given beside a height, against the standard atmosphere (ICAO Doc 7488).
 *
 * @param height meters, 0 to 11,000
 * @param temperature degrees Celsius
 */
public record AirClaim(double height, double temperature) {
  private static final double ZERO = 273.15;

  /** Real air is seldom farther from the standard, in kelvin, than this. */
  private static final double USUAL = 25;

  /** Whether the air up there is as cold. */
  public enum Answer {
    AS_USUAL,
    WARMER,
    COLDER
  }

  /** Degrees Celsius; throws {@link IllegalArgumentException} for a height out of bounds. */
  public double standard() {
    return Atmosphere.temperature(height) - ZERO;
  }

  public Answer answer() {
    double off = temperature - standard();
    return Math.abs(off) <= USUAL ? Answer.AS_USUAL : off > 0 ? Answer.WARMER : Answer.COLDER;
  }

  /** One or two sentences. */
  public String explanation() {
    String air =
        String.format(
            Locale.ROOT,
            "At %,.0f m the standard atmosphere has %.1f °C, and the text %.0f °C",
            height,
            standard(),
            temperature);
    return switch (answer()) {
      case AS_USUAL -> air + ": air is often that far from the standard.";
      case WARMER ->
          air
              + ". If that is the least that it stands, it doesn't stand the air of that height;"
              + " the two may come from different tests.";
      case COLDER ->
          air + ". As a limit of the design it may hold; as the air of that height hardly.";
    };
  }
}
