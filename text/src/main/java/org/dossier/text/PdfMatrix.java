package org.dossier.text;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Moves, scales, slants and turns: {@code x' = ax + cy + e}, {@code y' = bx + dy + f}. */
record PdfMatrix(double a, double b, double c, double d, double e, double f) {
  static final PdfMatrix NONE = new PdfMatrix(1, 0, 0, 1, 0, 0);

  private static final int SIZE = 6;

  /** A form's own matrix; {@link #NONE} where there is none, or it's damaged. */
  static PdfMatrix of(@Nullable COSArray array) {
    if (array == null || array.size() < SIZE) {
      return NONE;
    }
    var v = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      COSBase number = array.getObject(i);
      if (!(number instanceof COSNumber n)) {
        return NONE;
      }
      v[i] = n.floatValue();
    }
    return new PdfMatrix(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  /** This one first, then the other. */
  PdfMatrix then(PdfMatrix m) {
    return new PdfMatrix(
        a * m.a + b * m.c,
        a * m.b + b * m.d,
        c * m.a + d * m.c,
        c * m.b + d * m.d,
        e * m.a + f * m.c + m.e,
        e * m.b + f * m.d + m.f);
  }

  /** Moved before it applies. */
  PdfMatrix movedBy(double x, double y) {
    return new PdfMatrix(a, b, c, d, x(x, y), y(x, y));
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** How many times larger areas become; negative when turned over. */
  double area() {
    return a * d - b * c;
  }

  /** How many times longer level lines become. */
  double widening() {
    return Math.hypot(a, b);
  }

  /** How many times longer upright lines become. */
  double heightening() {
    return Math.hypot(c, d);
  }
}
