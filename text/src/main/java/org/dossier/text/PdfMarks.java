package org.dossier.text;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Annotations that are to hide text: marks for redacting, and black markers without a look. */
final class PdfMarks {
  private static final COSName QUADS = COSName.getPDFName("QuadPoints");
  private static final int QUAD = 8;
  private static final double BLACK = 0.15;

  private PdfMarks() {}

  static void on(PDAnnotation annotation, PdfRedactions redactions) {
    String type = String.valueOf(annotation.getSubtype());
    boolean toRemove = type.equals("Redact");
    boolean marker =
        annotation.getNormalAppearanceStream() == null
            && (type.equals("Highlight") && isBlack(annotation, COSName.C)
                || type.equals("Square") && isBlack(annotation, COSName.IC));
    if (annotation.isHidden() || !toRemove && !marker) {
      return;
    }
    PdfArea area = area(annotation);
    if (toRemove) {
      redactions.mark(area);
    } else {
      redactions.fill(area, 0, null);
    }
  }

  private static boolean isBlack(PDAnnotation annotation, COSName key) {
    COSArray color = annotation.getCOSObject().getCOSArray(key);
    return color != null
        && color.size() == 3
        && PdfColors.luma(number(color, 0), number(color, 1), number(color, 2)) <= BLACK;
  }

  private static PdfArea area(PDAnnotation annotation) {
    var area = new PdfArea(false);
    COSArray quads = annotation.getCOSObject().getCOSArray(QUADS);
    for (int i = 0; quads != null && i + QUAD <= quads.size(); i += QUAD) {
      // two upper corners, then two lower ones, whatever the standard says
      area.rectangle(
          number(quads, i), number(quads, i + 1), number(quads, i + 6), number(quads, i + 7));
    }
    PDRectangle place = annotation.getRectangle();
    if (area.isThin() && place != null) {
      area.rectangle(
          place.getLowerLeftX(),
          place.getLowerLeftY(),
          place.getUpperRightX(),
          place.getUpperRightY());
    }
    return area;
  }

  private static double number(COSArray array, int at) {
    return array.getObject(at) instanceof COSNumber number ? number.floatValue() : 0;
  }
}
