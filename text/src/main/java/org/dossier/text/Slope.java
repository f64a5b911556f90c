package org.dossier.text;

/** By how much the lines of a page fall to the right. */
final class Slope {
  private static final double WIDEST = 6;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;
  private static final int INK = 140;
  private static final int LOOKED_AT = 900;

  private final int[] xs;
  private final int[] ys;
  private final int count;
  private final int height;

  private Slope(GrayImage image, boolean upright) {
    int step = Math.max(1, Math.max(image.width(), image.height()) / LOOKED_AT);
    int most = (image.width() / step + 1) * (image.height() / step + 1);
    this.xs = new int[most];
    this.ys = new int[most];
    int n = 0;
    byte[] pixels = image.pixels();
    int width = image.width();
    for (int y = 0; y < image.height(); y += step) {
      int at = y * width;
      for (int x = 0; x < width; x += step) {
        if ((pixels[at + x] & 0xFF) < INK) {
          xs[n] = (upright ? y : x) / step;
          ys[n] = (upright ? x : y) / step;
          n++;
        }
      }
    }
    this.count = n;
    this.height = Math.max(image.width(), image.height()) / step + 1;
  }

  /** In degrees, clockwise; 0 where there are no lines to tell it. */
  static double of(GrayImage image) {
    var slope = new Slope(image, false);
    double best = slope.best(0, WIDEST, COARSE);
    return slope.best(best, COARSE, FINE);
  }

  /** True when the lines of text run from top to bottom: the page lies on its side. */
  static boolean isOnItsSide(GrayImage image) {
    var level = new Slope(image, false);
    var upright = new Slope(image, true);
    return upright.sharpness(0) > 1.6 * level.sharpness(0);
  }

  private double best(double around, double reach, double step) {
    double best = around;
    double most = sharpness(around) * 1.01;
    int steps = (int) Math.round(reach / step);
    for (int i = -steps; i <= steps; i++) {
      double sharp = sharpness(around + i * step);
      if (sharp > most) {
        most = sharp;
        best = around + i * step;
      }
    }
    return best;
  }

  /** How much the ink gathers in lines: the sum of the squared steps from row to row. */
  private double sharpness(double degrees) {
    double tangent = Math.tan(Math.toRadians(degrees));
    int margin = (int) (height * Math.abs(tangent)) + 2;
    var rows = new int[height + 2 * margin];
    double middle = margin + 0.5; // so that the whole part is the nearest row
    for (int i = 0; i < count; i++) {
      int row = (int) (ys[i] - xs[i] * tangent + middle);
      if (row >= 0 && row < rows.length) {
        rows[row]++;
      }
    }
    double sum = 0;
    for (int i = 1; i < rows.length; i++) {
      double change = rows[i] - rows[i - 1];
      sum += change * change;
    }
    return sum;
  }
}
