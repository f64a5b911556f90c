package org.dossier.text;

import java.util.Arrays;

/**
 * The noise of a scan, from pixel to pixel, and its smoothing. On noisy paper Tesseract takes the
 * grain for ink: the layout goes wrong and costs many times the time.
 */
final class Grain {
  /** In shades, between neighbors: paper that is rougher than this is smoothed. */
  private static final int ROUGH = 5;

  /** More would blur letters of few pixels into each other. */
  private static final int MOST = 2;

  /** What the paper and the palest ink become. */
  private static final int PAPER = 215;

  private static final int INK = 140;

  /** On darker pages the letters may be the light ones: their grain is left. */
  private static final int LIGHT = 170;

  /** The grain that's left of a blank page must not become ink. */
  private static final double STEEPEST = 2.5;

  private Grain() {}

  /** The page with the grain of its paper smoothed; as it is where there's little of it. */
  static GrayImage smoothed(GrayImage page) {
    if (of(page) < ROUGH || paper(counts(page)) < LIGHT) {
      return page;
    }
    GrayImage smooth = page.blurred();
    for (int i = 1; i < MOST && of(smooth) >= ROUGH; i++) {
      smooth = smooth.blurred();
    }
    return stretched(smooth);
  }

  /** Smoothing makes ink paler: it's brought back to what is taken for ink. */
  private static GrayImage stretched(GrayImage page) {
    int[] counts = counts(page);
    int paper = paper(counts);
    double steeper = Math.clamp((double) (PAPER - INK) / (paper - threshold(counts)), 1, STEEPEST);
    var shades = new byte[256];
    for (int shade = 0; shade < 256; shade++) {
      shades[shade] = (byte) Math.clamp(Math.round(PAPER + (shade - paper) * steeper), 0, 255);
    }
    var stretched = new byte[page.pixels().length];
    for (int i = 0; i < stretched.length; i++) {
      stretched[i] = shades[page.pixels()[i] & 0xFF];
    }
    return new GrayImage(page.width(), page.height(), stretched);
  }

  private static int[] counts(GrayImage page) {
    var counts = new int[256];
    for (byte pixel : page.pixels()) {
      counts[pixel & 0xFF]++;
    }
    return counts;
  }

  /** The shade in the middle. */
  private static int paper(int[] counts) {
    int all = Arrays.stream(counts).sum();
    int paper = 0;
    for (int less = counts[0]; less * 2 < all; less += counts[paper]) {
      paper++;
    }
    return paper;
  }

  /** The shade that parts the shades best in two (Otsu 1979). */
  private static int threshold(int[] counts) {
    double all = 0;
    double sum = 0;
    for (int shade = 0; shade < 256; shade++) {
      all += counts[shade];
      sum += (double) shade * counts[shade];
    }
    double most = -1;
    int best = 0;
    double dark = 0;
    double darkSum = 0;
    for (int shade = 0; shade < 255; shade++) {
      dark += counts[shade];
      darkSum += (double) shade * counts[shade];
      double light = all - dark;
      if (dark > 0 && light > 0) {
        double apart = darkSum / dark - (sum - darkSum) / light;
        double between = dark * light * apart * apart;
        if (between > most) {
          most = between;
          best = shade;
        }
      }
    }
    return best;
  }

  /** In shades: half of all pixels differ by less from their neighbor to the right. */
  static int of(GrayImage page) {
    byte[] pixels = page.pixels();
    var counts = new int[256];
    int all = 0;
    for (int y = 0; y < page.height(); y += 2) {
      int row = y * page.width();
      for (int x = 1; x < page.width(); x += 2) {
        counts[Math.abs((pixels[row + x] & 0xFF) - (pixels[row + x - 1] & 0xFF))]++;
        all++;
      }
    }
    int shade = 0;
    int less = counts[0];
    while (less * 2 < all) {
      shade++;
      less += counts[shade];
    }
    return shade;
  }
}
