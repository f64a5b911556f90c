package org.dossier.text;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/** How what a form field or a note shows is laid onto the page. */
final class PdfAppearance {
  private PdfAppearance() {}

  /** True when both what is shown and its place on the page have a size. */
  static boolean hasPlace(PDAppearanceStream shown, @Nullable PDRectangle place) {
    return place != null && isSized(place) && shown.getBBox() != null && isSized(shown.getBBox());
  }

  private static boolean isSized(PDRectangle rectangle) {
    return rectangle.getWidth() > 0 && rectangle.getHeight() > 0;
  }

  /** Lays the box of what is shown, as its own matrix turns it, onto the place on the page. */
  static PdfMatrix matrix(PDAppearanceStream shown, PDRectangle place) {
    PdfMatrix own = PdfMatrix.of(shown.getCOSObject().getCOSArray(COSName.MATRIX));
    PDRectangle box = shown.getBBox();
    var corners = new Rectangle2D.Double(0, 0, -1, -1);
    boolean first = true;
    for (double x : new double[] {box.getLowerLeftX(), box.getUpperRightX()}) {
      for (double y : new double[] {box.getLowerLeftY(), box.getUpperRightY()}) {
        if (first) {
          corners.setRect(own.x(x, y), own.y(x, y), 0, 0);
          first = false;
        } else {
          corners.add(own.x(x, y), own.y(x, y));
        }
      }
    }
    double wide = corners.getWidth() > 0 ? place.getWidth() / corners.getWidth() : 1;
    double high = corners.getHeight() > 0 ? place.getHeight() / corners.getHeight() : 1;
    return own.then(
        new PdfMatrix(
            wide,
            0,
            0,
            high,
            place.getLowerLeftX() - corners.getX() * wide,
            place.getLowerLeftY() - corners.getY() * high));
  }
}
