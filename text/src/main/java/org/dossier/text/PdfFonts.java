package org.dossier.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** The fonts that one document's pages used last: those of a long document don't pile up. */
final class PdfFonts {
  private static final int MOST = 64;

  private final Map<PDFont, PdfFont> fonts =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PDFont, PdfFont> eldest) {
          return size() > MOST;
        }
      };

  private @Nullable PdfFont standard;

  /** The font that a page calls by a name. */
  PdfFont of(PDResources resources, COSName name) throws IOException {
    PDFont font = resources.getFont(name);
    return font == null ? standard() : of(font);
  }

  PdfFont of(PDFont font) throws IOException {
    PdfFont known = fonts.get(font);
    if (known == null) {
      known = new PdfFont(font);
      fonts.put(font, known);
    }
    return known;
  }

  /** What text is drawn with before a font is chosen. */
  PdfFont standard() throws IOException {
    if (standard == null) {
      standard = new PdfFont(new PDType1Font(FontName.HELVETICA));
    }
    return standard;
  }
}
