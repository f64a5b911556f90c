package org.dossier.evidence.check;

/** The ICAO standard atmosphere (Doc 7488) up to the tropopause. */
final class Atmosphere {
  /** Metres; above it temperature no longer falls, and these formulas end. */
  static final double TOP = 11_000;

  private static final double SEA_LEVEL_TEMPERATURE = 288.15;
  private static final double LAPSE = 0.0065;
  private static final double SEA_LEVEL_PRESSURE = 101_325;
  private static final double EXPONENT = 5.25588;
  private static final double GAS_CONSTANT = 287.053;

  private Atmosphere() {}

  /** Kelvin. */
  static double temperature(double metres) {
    if (metres < 0 || metres > TOP) {
      throw new IllegalArgumentException("height not in 0.." + TOP + " m: " + metres);
    }
    return SEA_LEVEL_TEMPERATURE - LAPSE * metres;
  }

  /** Kilograms a cubic metre. */
  static double density(double metres) {
    double temperature = temperature(metres);
    double pressure = SEA_LEVEL_PRESSURE * Math.pow(temperature / SEA_LEVEL_TEMPERATURE, EXPONENT);
    return pressure / (GAS_CONSTANT * temperature);
  }

  /**
   * The square root of the density as a part of that at sea level: true air speed falls with it.
   */
  static double thinness(double metres) {
    return Math.sqrt(density(metres) / density(0));
  }
}
