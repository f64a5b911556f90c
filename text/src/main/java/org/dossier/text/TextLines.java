package org.dossier.text;

import java.util.ArrayList;
import java.util.List;

/** The bands of a level page in which lines of text stand. */
final class TextLines {
  static final int INK = 140;

  private TextLines() {}

  /** A band, from the first row of pixels to before the last, and how much ink is in it. */
  record Band(int from, int to, int ink) {}

  static List<Band> of(GrayImage image) {
    List<Band> bands = new ArrayList<>();
    int from = -1;
    int sum = 0;
    int least = Math.max(3, image.width() / 200);
    for (int y = 0; y <= image.height(); y++) {
      int ink = y < image.height() ? ink(image, y) : 0;
      if (ink >= least) {
        from = from < 0 ? y : from;
        sum += ink;
      } else if (from >= 0) {
        if (y - from > 8) {
          bands.add(new Band(from, y, sum));
        }
        from = -1;
        sum = 0;
      }
    }
    return bands;
  }

  static int ink(GrayImage image, int y) {
    byte[] pixels = image.pixels();
    int ink = 0;
    int end = (y + 1) * image.width();
    for (int at = y * image.width(); at < end; at++) {
      ink += ((pixels[at] & 0xFF) - INK) >>> 31; // one where it's less
    }
    return ink;
  }

  /**
   * True when most signs are as tall as their line, as ideographs are; letters are half as tall.
   */
  static boolean looksHan(GrayImage image, List<Band> bands) {
    int tall = 0;
    int all = 0;
    for (Band band : bands) {
      int height = band.to() - band.from();
      int start = -1;
      for (int x = 0; x <= image.width(); x++) {
        boolean inked = x < image.width() && inked(image, x, band) > 0;
        if (inked && start < 0) {
          start = x;
        } else if (!inked && start >= 0) {
          int signs = Math.max(1, (x - start) / Math.max(1, height));
          if (x - start > height / 3) {
            all += signs;
            tall += tallness(image, start, x, band) >= 0.8 ? signs : 0;
          }
          start = -1;
        }
      }
    }
    return all > 20 && tall * 10 > all * 6;
  }

  private static int inked(GrayImage image, int x, Band band) {
    int ink = 0;
    for (int y = band.from(); y < band.to(); y++) {
      ink += image.at(x, y) < INK ? 1 : 0;
    }
    return ink;
  }

  private static double tallness(GrayImage image, int x0, int x1, Band band) {
    int top = band.to();
    int bottom = band.from();
    for (int y = band.from(); y < band.to(); y++) {
      for (int x = x0; x < x1; x++) {
        if (image.at(x, y) < INK) {
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return (double) Math.max(0, bottom - top) / (band.to() - band.from());
  }
}
