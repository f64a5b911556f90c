package org.dossier.evidence.check;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The steady glide of a parachute from a height down to sea level, opened at once, in the standard
 * atmosphere (Knacke, ch. 4; Lingard 1995). In still air the range is glide ratio times height,
 * whatever the density; a wind carries it on for as long as it is in the air.
 *
 * @param height of exit, in metres
 * @param ratio lift over drag: metres forward for each metre down, in the air
 * @param speed along the path at sea level, in metres a second
 */
public record Glide(double height, double ratio, double speed) {
  /** Metres a second: 190 kg under 30 square metres with a resultant force coefficient of 0.6. */
  public static final double USUAL_SPEED = 13;

  /** What gliding parachutes reach; beyond begin wings. */
  public static final List<Integer> USUAL_RATIOS = List.of(3, 4, 5, 6);

  /** Even, as Simpson's rule wants it. */
  private static final int STEPS = 800;

  public Glide {
    if (!(height > 0) || height > Atmosphere.TOP) {
      throw new IllegalArgumentException("height not in 0.." + Atmosphere.TOP + " m: " + height);
    }
    if (!(ratio > 0) || !(speed > 0)) {
      throw new IllegalArgumentException("ratio and speed above 0: " + ratio + ", " + speed);
    }
  }

  /** Metres a second downwards, at sea level. */
  public double sink() {
    return speed * Math.sin(Math.atan(1 / ratio));
  }

  /** Seconds in the air. */
  public double time() {
    return integral(Atmosphere::thinness) / sink();
  }

  /** Metres over the ground without wind. */
  public double stillAirRange() {
    return ratio * height;
  }

  /** Metres over the ground with the same tailwind, in metres a second, at every height. */
  public double range(double tailwind) {
    return stillAirRange() + tailwind * time();
  }

  /**
   * Metres over the ground with a tailwind that changes with height.
   *
   * @param profile metres a second at equal steps from the ground to the height of exit
   */
  public double range(List<Double> profile) {
    if (profile.size() < 2) {
      throw new IllegalArgumentException("a profile has two winds or more: " + profile);
    }
    DoubleUnaryOperator drift = h -> wind(profile, h) * Atmosphere.thinness(h);
    return stillAirRange() + integral(drift) / sink();
  }

  /** The same tailwind at every height, in metres a second, that a range in metres needs. */
  public double tailwindFor(double range) {
    return (range - stillAirRange()) / time();
  }

  private double wind(List<Double> profile, double h) {
    double at = h / height * (profile.size() - 1);
    int below = Math.min((int) at, profile.size() - 2);
    return profile.get(below) + (profile.get(below + 1) - profile.get(below)) * (at - below);
  }

  private double integral(DoubleUnaryOperator f) {
    double step = height / STEPS;
    double sum = f.applyAsDouble(0) + f.applyAsDouble(height);
    for (int i = 1; i < STEPS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(i * step);
    }
    return sum * step / 3;
  }
}
