package org.dossier.outputs.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates as SVG writes them, to a tenth of a point. */
final class Places {
  private Places() {}

  static String of(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String viewBox(double x, double y, double width, double height) {
    return of(x) + " " + of(y) + " " + of(width) + " " + of(height);
  }
}
