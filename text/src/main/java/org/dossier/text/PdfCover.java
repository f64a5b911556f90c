package org.dossier.text;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Tells which characters an opaque image hides that is drawn after them. */
final class PdfCover {
  /** Characters held against images, on one page: a page of ten thousand images is let be. */
  private static final long MOST_LOOKS = 20_000_000;

  private static final int FIRST_SIZE = 256;

  /** Within which alone something is drawn, in the page's own units. */
  record Clip(double x0, double y0, double x1, double y1) {
    boolean holds(double x, double y) {
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    Clip within(@Nullable Clip outer) {
      return outer == null
          ? this
          : new Clip(
              Math.max(x0, outer.x0),
              Math.max(y0, outer.y0),
              Math.min(x1, outer.x1),
              Math.min(y1, outer.y1));
    }
  }

  private final BitSet hidden = new BitSet();
  private float[] xs = new float[FIRST_SIZE];
  private float[] ys = new float[FIRST_SIZE];
  private int size;
  private long looks;

  /** The middle of a character that shows. */
  void shows(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
    }
    xs[size] = (float) x;
    ys[size] = (float) y;
    size++;
  }

  /** An opaque image is drawn into the unit square as {@code matrix} lays it, within the clip. */
  void image(PdfMatrix matrix, @Nullable Clip clip) {
    double area = matrix.area();
    looks += size;
    if (area == 0 || looks > MOST_LOOKS) {
      return;
    }
    for (int i = hidden.nextClearBit(0); i < size; i = hidden.nextClearBit(i + 1)) {
      if (isWithin(matrix, xs[i], ys[i]) && (clip == null || clip.holds(xs[i], ys[i]))) {
        hidden.set(i);
      }
    }
  }

  /** True for a place in the unit square as {@code matrix} lays it. */
  static boolean isWithin(PdfMatrix matrix, double atX, double atY) {
    double x = atX - matrix.e();
    double y = atY - matrix.f();
    double u = (matrix.d() * x - matrix.c() * y) / matrix.area();
    double v = (matrix.a() * y - matrix.b() * x) / matrix.area();
    return u >= 0 && u <= 1 && v >= 0 && v <= 1;
  }

  /** How many characters it hides. */
  int hidden() {
    return hidden.cardinality();
  }
}
