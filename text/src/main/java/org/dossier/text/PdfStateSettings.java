package org.dossier.text;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.PDFontSetting;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** What a page's program sets by a name: of these settings only some matter to text. */
final class PdfStateSettings {
  private PdfStateSettings() {}

  static void apply(@Nullable PDExtendedGraphicsState settings, PdfState state, PdfFonts fonts)
      throws IOException {
    if (settings == null) {
      return;
    }
    COSDictionary named = settings.getCOSObject();
    if (named.getDictionaryObject(COSName.CA_NS) instanceof COSNumber alpha) {
      state.alpha = alpha.floatValue();
    }
    COSBase mask = named.getDictionaryObject(COSName.SMASK);
    if (mask != null) {
      state.masked = !COSName.NONE.equals(mask);
    }
    COSBase blend = named.getDictionaryObject(COSName.BM);
    if (blend != null) {
      COSBase first = blend instanceof COSArray several ? several.getObject(0) : blend;
      state.blended = !COSName.NORMAL.equals(first) && !COSName.COMPATIBLE.equals(first);
      state.darkens = COSName.MULTIPLY.equals(first) || COSName.DARKEN.equals(first);
    }
    PDFontSetting font = settings.getFontSetting();
    if (font != null && font.getFont() != null) {
      state.font = fonts.of(font.getFont());
      state.size = font.getFontSize();
    }
  }
}
