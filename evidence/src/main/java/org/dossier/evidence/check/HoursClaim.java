package org.dossier.evidence.check;

import java.util.Locale;
import org.dossier.evidence.check.TravelClaim.Place;

/**
 * Two places at which somebody is said to have been at two times of day.
 *
 * @param least hours between the two; lower than {@code most} where a local time isn't sure
 * @param most hours between the two
 */
public record HoursClaim(Place from, Place to, double least, double most) {
  /** Kilometers; cities are known to a tenth of a degree, and are themselves so large. */
  private static final double SAME_PLACE = 50;

  /** Kilometers an hour of a car, on roads that are longer than the way of the crow. */
  private static final double BY_CAR = 90;

  private static final double DETOUR = 1.3;

  public HoursClaim {
    if (!(least >= 0 && most >= least)) {
      throw new IllegalArgumentException("not hours between: " + least + " to " + most);
    }
  }

  /** Whether the hours are enough. */
  public enum Answer {
    EASY,
    /** Only by air, or only where the local time was such that there were hours enough. */
    CONDITIONAL,
    NO
  }

  private TravelClaim way() {
    return new TravelClaim(from, to);
  }

  private double byCar() {
    return way().distance() * DETOUR / BY_CAR;
  }

  public Answer answer() {
    double car = byCar();
    if (way().distance() <= SAME_PLACE || car <= least) {
      return Answer.EASY;
    }
    return Math.min(car, way().hours()) > most ? Answer.NO : Answer.CONDITIONAL;
  }

  /** To be read after "to have been in two places at two times". */
  public String explanation() {
    double air = way().hours();
    String there =
        String.format(
            Locale.ROOT,
            "%,.0f km and %s lie between the two; a car needs %.1f h, an airliner with the time to"
                + " board %.1f h",
            way().distance(),
            least == most
                ? String.format(Locale.ROOT, "%.1f h", least)
                : String.format(Locale.ROOT, "%.1f to %.1f h", least, most),
            byCar(),
            air);
    return switch (answer()) {
      case EASY -> there + ".";
      case CONDITIONAL ->
          there
              + (Math.min(byCar(), air) <= least
                  ? ": it holds only with a flight just then."
                  : ": it holds only if the local time was as late as it may have been.");
      case NO -> there + ": neither is quick enough.";
    };
  }
}
