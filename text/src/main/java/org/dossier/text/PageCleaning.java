package org.dossier.text;

import java.util.Arrays;

/** Makes a scan fit to be read: shade and specks taken off, lines laid level. */
final class PageCleaning {
  /** In parts of an inch: the paper's shade is told from squares of this size. */
  private static final double SQUARE = 0.2;

  /** Darker than this part of the paper is ink. */
  private static final int INK = 150;

  /** Of all pixels: more single ones than this are the noise of a fax. */
  private static final double SPECKLED = 0.002;

  /** In degrees: a lesser slope doesn't hurt, and turning costs sharpness. */
  private static final double LEVEL = 0.25;

  /** Of every fourth pixel: with fewer that aren't single, a page is blank. */
  private static final int LETTER = 40;

  private PageCleaning() {}

  /**
   * A page made clean.
   *
   * @param slope by how many degrees clockwise it was rotated
   * @param blank true when it holds no ink but specks
   */
  record Cleaned(GrayImage image, double slope, boolean blank) {}

  static Cleaned of(GrayImage page, double dpi) {
    GrayImage even = Grain.smoothed(evened(page, (int) Math.max(12, dpi * SQUARE)));
    if (isSpeckled(even)) {
      even = median(even);
    }
    if (isBlank(even)) {
      return new Cleaned(even, 0, true);
    }
    double slope = Slope.of(even);
    return Math.abs(slope) < LEVEL
        ? new Cleaned(even, 0, false)
        : new Cleaned(even.rotated(-slope), -slope, false);
  }

  /** Divides by the shade of the paper around. */
  private static GrayImage evened(GrayImage page, int square) {
    int columns = page.width() / square + 1;
    int rows = page.height() / square + 1;
    double[][] paper = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        paper[r][c] = paper(page, c * square, r * square, square);
      }
    }
    paper = smoothed(paper);
    double darkest = 255;
    for (double[] row : paper) {
      darkest = Math.min(darkest, Arrays.stream(row).min().orElse(255));
    }
    if (darkest > 245) {
      return page;
    }
    return lit(page, paper, square);
  }

  /** Each pixel relative to the shade of the paper there, between the middles of the squares. */
  private static GrayImage lit(GrayImage page, double[][] paper, int square) {
    int columns = paper[0].length;
    byte[] pixels = page.pixels();
    var even = new byte[pixels.length];
    var column = new int[page.width()];
    var part = new float[page.width()];
    for (int x = 0; x < page.width(); x++) {
      double u = Math.clamp((double) x / square - 0.5, 0, columns - 1);
      column[x] = (int) u;
      part[x] = (float) (u - column[x]);
    }
    var shades = new float[columns + 1];
    for (int y = 0; y < page.height(); y++) {
      double v = Math.clamp((double) y / square - 0.5, 0, paper.length - 1);
      double[] upper = paper[(int) v];
      double[] lower = paper[Math.min(paper.length - 1, (int) v + 1)];
      for (int c = 0; c <= columns; c++) {
        int at = Math.min(c, columns - 1);
        shades[c] = (float) (upper[at] + (lower[at] - upper[at]) * (v - (int) v));
      }
      int row = y * page.width();
      for (int x = 0; x < column.length; x++) {
        float left = shades[column[x]];
        float shade = left + (shades[column[x] + 1] - left) * part[x];
        int lit = (int) ((pixels[row + x] & 0xFF) * 255 / shade);
        even[row + x] = (byte) (lit > 255 ? 255 : lit);
      }
    }
    return new GrayImage(page.width(), page.height(), even);
  }

  /** The shade that all but the lightest tenth of a square's pixels are darker than. */
  private static double paper(GrayImage page, int x0, int y0, int square) {
    var counts = new int[256];
    int all = 0;
    for (int y = y0; y < Math.min(page.height(), y0 + square); y += 2) {
      for (int x = x0; x < Math.min(page.width(), x0 + square); x += 2) {
        counts[page.at(x, y)]++;
        all++;
      }
    }
    int lighter = 0;
    for (int shade = 255; shade > 0; shade--) {
      lighter += counts[shade];
      if (lighter * 10 > all) {
        return Math.max(40, shade);
      }
    }
    return 255;
  }

  /** Squares full of ink take the shade of their neighbours. */
  private static double[][] smoothed(double[][] paper) {
    int rows = paper.length;
    int columns = paper[0].length;
    double[][] smooth = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        var near = new double[9];
        int n = 0;
        for (int i = Math.max(0, r - 1); i <= Math.min(rows - 1, r + 1); i++) {
          for (int j = Math.max(0, c - 1); j <= Math.min(columns - 1, c + 1); j++) {
            near[n] = paper[i][j];
            n++;
          }
        }
        Arrays.sort(near, 0, n);
        smooth[r][c] = near[n / 2];
      }
    }
    return smooth;
  }

  private static boolean isSpeckled(GrayImage image) {
    double most = SPECKLED * image.width() * image.height();
    byte[] pixels = image.pixels();
    int single = 0;
    for (int y = 1; y < image.height() - 1 && single <= most; y++) {
      int row = y * image.width();
      for (int x = 1; x < image.width() - 1; x++) {
        if ((pixels[row + x] & 0xFF) < INK && isAlone(image, x, y)) {
          single++;
        }
      }
    }
    return single > most;
  }

  private static boolean isAlone(GrayImage image, int x, int y) {
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        if ((i != 0 || j != 0) && image.at(x + i, y + j) < INK) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Each pixel takes the middle shade of the nine around it: the middle of the greatest of the
   * three columns' least, the middle of their middles, and the least of their greatest.
   */
  private static GrayImage median(GrayImage image) {
    int width = image.width();
    byte[] pixels = image.pixels();
    byte[] clean = pixels.clone();
    var least = new int[width];
    var middles = new int[width];
    var greatest = new int[width];
    for (int y = 1; y < image.height() - 1; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        int a = pixels[row - width + x] & 0xFF;
        int b = pixels[row + x] & 0xFF;
        int c = pixels[row + width + x] & 0xFF;
        least[x] = Math.min(a, Math.min(b, c));
        greatest[x] = Math.max(a, Math.max(b, c));
        middles[x] = a + b + c - least[x] - greatest[x];
      }
      for (int x = 1; x < width - 1; x++) {
        clean[row + x] =
            (byte)
                middle(
                    Math.max(least[x - 1], Math.max(least[x], least[x + 1])),
                    middle(middles[x - 1], middles[x], middles[x + 1]),
                    Math.min(greatest[x - 1], Math.min(greatest[x], greatest[x + 1])));
      }
    }
    return new GrayImage(width, image.height(), clean);
  }

  private static int middle(int a, int b, int c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /** True when less than a letter's worth of ink is connected anywhere. */
  private static boolean isBlank(GrayImage image) {
    int inked = 0;
    for (int y = 2; y < image.height() - 2 && inked < LETTER; y += 2) {
      for (int x = 2; x < image.width() - 2; x += 2) {
        if (image.at(x, y) < INK && !isAlone(image, x, y)) {
          inked++;
        }
      }
    }
    return inked < LETTER;
  }
}
