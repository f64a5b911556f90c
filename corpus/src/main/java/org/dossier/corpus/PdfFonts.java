package org.dossier.corpus;

import java.io.IOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The subset fonts of the trove, parsed once for all its PDFs. */
final class PdfFonts {
  /** A font and the characters that it has. */
  record Face(TrueTypeFont font, CmapLookup characters) {
    boolean has(int codePoint) {
      return characters.getGlyphId(codePoint) != 0;
    }
  }

  private final Face serif = load("NotoSerif-Regular.ttf");
  private final Face serifBold = load("NotoSerif-Bold.ttf");
  private final Face sans = load("NotoSans-Regular.ttf");
  private final Face sansBold = load("NotoSans-Bold.ttf");
  private final Face han = load("DroidSansFallback.ttf");

  PdfFonts() throws IOException {}

  /** The face that has a character; a character in none is a mistake in a manuscript. */
  Face face(int codePoint, boolean sansSerif, boolean bold) {
    Face latin = sansSerif ? (bold ? sansBold : sans) : (bold ? serifBold : serif);
    if (latin.has(codePoint)) {
      return latin;
    }
    if (han.has(codePoint)) {
      return han;
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "no glyph for U+%04X: run corpus/bin/subset-fonts", codePoint));
  }

  private static Face load(String name) throws IOException {
    byte[] bytes = Library.bytes("fonts/" + name);
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    return new Face(font, font.getUnicodeCmapLookup());
  }
}
