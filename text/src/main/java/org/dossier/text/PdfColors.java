package org.dossier.text;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/** How light the colours of a page's program are, without the profiles that would tell exactly. */
final class PdfColors {
  private static final Set<COSName> INKS = Set.of(COSName.SEPARATION, COSName.DEVICEN);
  private static final COSName COLOR_SPACES = COSName.COLORSPACE;

  private PdfColors() {}

  /** True where a number of this colour space says how much ink there is, not how much light. */
  static boolean isInk(PDResources resources, COSName name) {
    var spaces = resources.getCOSObject().getCOSDictionary(COLOR_SPACES);
    return spaces != null
        && spaces.getDictionaryObject(name) instanceof COSArray space
        && space.size() > 0
        && space.getObject(0) instanceof COSName family
        && INKS.contains(family);
  }

  /**
   * From 0 (black) to 1 (white), by how many numbers there are; NaN for patterns and what isn't a
   * colour.
   */
  static double light(PdfTokens o, boolean inked) {
    for (int i = 0; i < o.size(); i++) {
      if (!o.isNumber(i)) {
        return Double.NaN;
      }
    }
    if (inked) {
      return o.size() == 1 ? 1 - o.number(0) : Double.NaN;
    }
    return switch (o.size()) {
      case 1 -> o.number(0) <= 1 ? o.number(0) : Double.NaN; // more: a place in a palette
      case 3 -> luma(o.number(0), o.number(1), o.number(2));
      case 4 -> (1 - o.number(3)) * luma(1 - o.number(0), 1 - o.number(1), 1 - o.number(2));
      default -> Double.NaN;
    };
  }

  /** ITU-R BT.601. */
  static double luma(double red, double green, double blue) {
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }
}
