package org.dossier.text;

/**
 * What the page is written in.
 *
 * @param turn clockwise, that brings it upright
 */
record PageScript(String name, int turn) {
  static final PageScript UNKNOWN = new PageScript("", 0);

  /** Below this the detected turn is more often wrong than right. */
  private static final double SURE_TURN = 2;

  static PageScript of(String found) {
    String name = value(found, "Script:");
    double sure = number(value(found, "Orientation confidence:"));
    int turn = (int) number(value(found, "Rotate:"));
    return new PageScript(name, sure >= SURE_TURN ? Math.floorMod(turn, 360) : 0);
  }

  private static String value(String found, String key) {
    return found
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
