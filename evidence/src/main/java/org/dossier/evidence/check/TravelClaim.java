package org.dossier.evidence.check;

import java.util.Locale;

/**
 * Two places at which somebody is said to have been on one calendar day, each by its own clocks.
 *
 * @param from where
 * @param to where
 */
public record TravelClaim(Place from, Place to) {
  /** Kilometers; the mean radius of the earth (IUGG). */
  private static final double RADIUS = 6371;

  /** Kilometers an hour, of an airliner. */
  private static final double FAST = 900;

  /** Hours to get to an airport, aboard, and from the other one. */
  private static final double AROUND = 3;

  private static final double DAY = 24;
  private static final double DEGREES_AN_HOUR = 15;

  /** Hours; as much as this in one day is worth a word. */
  private static final double LONG = 5;

  /**
   * A point of the earth.
   *
   * @param latitude degrees, north is positive
   * @param longitude degrees, east is positive
   */
  public record Place(double latitude, double longitude) {
    public Place {
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
      }
    }
  }

  /** Whether one day is enough. */
  public enum Answer {
    EASY,
    /** Only by air, and with most of the day spent on it. */
    ONLY_BY_AIR,
    NO
  }

  /** Along a great circle, by the haversine formula; kilometers. */
  public double distance() {
    double north = Math.toRadians(to.latitude - from.latitude) / 2;
    double east = Math.toRadians(to.longitude - from.longitude) / 2;
    double half =
        Math.sin(north) * Math.sin(north)
            + Math.cos(Math.toRadians(from.latitude))
                * Math.cos(Math.toRadians(to.latitude))
                * Math.sin(east)
                * Math.sin(east);
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  /** The least that an airliner needs, with getting aboard and off; hours. */
  public double hours() {
    return distance() / FAST + AROUND;
  }

  /** The day is as much longer as the sun is behind on the way west. */
  private double available() {
    double apart = Math.abs(to.longitude - from.longitude);
    return DAY + Math.min(apart, 360 - apart) / DEGREES_AN_HOUR;
  }

  public Answer answer() {
    if (hours() > available()) {
      return Answer.NO;
    }
    return hours() >= LONG ? Answer.ONLY_BY_AIR : Answer.EASY;
  }

  /** To be read after "to have been in two places on one day". */
  public String explanation() {
    String way =
        String.format(
            Locale.ROOT,
            "%,.0f km lie between the two, %.0f hours by airliner",
            distance(),
            hours());
    return switch (answer()) {
      case EASY -> way + ".";
      case ONLY_BY_AIR -> way + ": it holds only with a flight between the two on that day.";
      case NO -> way + ", and no day has that many.";
    };
  }
}
