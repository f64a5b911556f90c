package org.dossier.evidence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a gliding parachute comes as far as is claimed.
 *
 * @param range over the ground, in metres
 * @param height of exit, in metres
 */
public record GlideClaim(double range, double height) {
  /** Metres a second; a jet stream of this strength over the whole height is rare. */
  private static final double STRONGEST_WIND = 40;

  /** What the physics says of the claim. */
  public enum Answer {
    /** Within reach in still air. */
    POSSIBLE,
    /** Only with a tailwind. */
    NEEDS_WIND,
    /** Not even with a strong one. */
    IMPOSSIBLE
  }

  public GlideClaim {
    if (!(range > 0)) {
      throw new IllegalArgumentException("range not above 0: " + range);
    }
    var _ = new Glide(height, 1, 1);
  }

  /** The glide ratio that it would take in still air. */
  public double ratio() {
    return range / height;
  }

  public Answer answer() {
    int best = Glide.USUAL_RATIOS.getLast();
    if (ratio() <= best) {
      return Answer.POSSIBLE;
    }
    return glide(best).tailwindFor(range) <= STRONGEST_WIND ? Answer.NEEDS_WIND : Answer.IMPOSSIBLE;
  }

  /** One or two sentences with the figures. */
  public String explanation() {
    String start =
        String.format(
            Locale.ROOT,
            "%s from %s takes a glide ratio of %.1f in still air; gliding parachutes reach %d to %d.",
            kilometres(range),
            metres(height),
            ratio(),
            Glide.USUAL_RATIOS.getFirst(),
            Glide.USUAL_RATIOS.getLast());
    List<String> winds = new ArrayList<>();
    for (int ratio : Glide.USUAL_RATIOS) {
      double wind = glide(ratio).tailwindFor(range);
      if (wind > 0) {
        winds.add(String.format(Locale.ROOT, "%.1f m/s at a ratio of %d", wind, ratio));
      }
    }
    return winds.isEmpty()
        ? start
        : start
            + " A steady tailwind at all heights must make up for the rest: "
            + String.join(", ", winds)
            + " (standard atmosphere, 13 m/s of air speed at sea level, opened at exit).";
  }

  private Glide glide(int ratio) {
    return new Glide(height, ratio, Glide.USUAL_SPEED);
  }

  private static String kilometres(double metres) {
    return number(metres / 1000) + " km";
  }

  private static String metres(double metres) {
    return number(metres) + " m";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
