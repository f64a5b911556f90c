package org.dossier.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Tells which characters an opaque image hides that is drawn after them. */
final class PdfCover {
  /** Characters held against images, on one page: a page of ten thousand images is let be. */
  private static final long MOST_LOOKS = 20_000_000;

  private static final int FIRST_SIZE = 256;

  /** Within which alone something is drawn, in the page's own units. */
  record Clip(double x0, double y0, double x1, double y1) {
    private boolean holds(double x, double y) {
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    private Clip within(@Nullable Clip outer) {
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
  private final Deque<Clip[]> saved = new ArrayDeque<>();
  private float[] xs = new float[FIRST_SIZE];
  private float[] ys = new float[FIRST_SIZE];
  private int size;
  private long looks;
  private @Nullable Clip clip;

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

  void start() {
    saved.clear();
    clip = null;
  }

  void save() {
    saved.push(clip == null ? new Clip[0] : new Clip[] {clip});
  }

  void restore() {
    Clip[] before = saved.isEmpty() ? new Clip[0] : saved.pop();
    clip = before.length == 0 ? null : before[0];
  }

  /** Follows what a page's program says of clipping. */
  void add(String operator, PdfRulings drawn) {
    switch (operator) {
      case "q" -> save();
      case "Q" -> restore();
      case "W", "W*" -> {
        Clip path = drawn.path();
        clip = path == null ? clip : path.within(clip);
      }
      default -> {}
    }
  }

  /** An opaque image is drawn into the unit square as {@code matrix} lays it. */
  void image(Matrix matrix) {
    double a = matrix.getScaleX();
    double b = matrix.getShearY();
    double c = matrix.getShearX();
    double d = matrix.getScaleY();
    double area = a * d - b * c;
    looks += size;
    if (area == 0 || looks > MOST_LOOKS) {
      return;
    }
    for (int i = hidden.nextClearBit(0); i < size; i = hidden.nextClearBit(i + 1)) {
      double x = xs[i] - matrix.getTranslateX();
      double y = ys[i] - matrix.getTranslateY();
      double u = (d * x - c * y) / area;
      double v = (a * y - b * x) / area;
      if (u >= 0 && u <= 1 && v >= 0 && v <= 1 && (clip == null || clip.holds(xs[i], ys[i]))) {
        hidden.set(i);
      }
    }
  }

  /** How many characters it hides. */
  int hidden() {
    return hidden.cardinality();
  }
}
