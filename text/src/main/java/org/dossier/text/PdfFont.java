package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What the codes of a font stand for and how wide they are; each is looked up once. */
final class PdfFont {
  private static final GlyphList GLYPH_NAMES = glyphNames();
  private static final int BYTES = 256;

  private final PDFont font;
  private final int codeLength;
  private final boolean vertical;
  private final double relativeEm;
  private final @Nullable Shape[] byByte = new Shape[BYTES];
  private final Map<Integer, Shape> others = new HashMap<>();
  private int nextCode;

  /**
   * One of a font's characters, in parts of the font's size.
   *
   * @param text null where nothing is shown that could be written
   * @param told true when the file tells what it is, false when it's a guess or unknown
   * @param dx how far it moves on, to the side
   * @param dy how far it moves on, upwards
   * @param fromX where it's drawn, to the side of where the text stands
   */
  record Shape(@Nullable String text, boolean told, double dx, double dy, double fromX) {}

  PdfFont(PDFont font) throws IOException {
    this.font = font;
    this.codeLength = codeLength(font);
    this.vertical = font.isVertical();
    this.relativeEm = relativeEm(font);
  }

  /** 1 or 2 where all codes are that long; 0 where only the font can tell. */
  private static int codeLength(PDFont font) {
    if (!(font instanceof PDType0Font composite)) {
      return 1;
    }
    CMap codes = composite.getCMap();
    String name = codes == null ? null : codes.getName();
    return "Identity-H".equals(name) || "Identity-V".equals(name) ? 2 : 0;
  }

  /** Type 3 fonts choose the scale of their glyphs freely. */
  private static double relativeEm(PDFont font) {
    if (!(font instanceof PDType3Font type3) || type3.getFontBBox() == null) {
      return 1;
    }
    double em =
        type3.getFontBBox().getHeight() * Math.abs(type3.getFontMatrix().getScalingFactorY());
    return em > 0 ? em : 1;
  }

  /** As the file calls it; empty where it doesn't. */
  String name() {
    String name = font.getName();
    return name == null ? "" : name;
  }

  boolean isVertical() {
    return vertical;
  }

  /** The height of its letters, in parts of the size that the program sets. */
  double relativeEm() {
    return relativeEm;
  }

  /**
   * Reads one code, which {@link #code()} then gives.
   *
   * @return where the next one starts
   */
  int read(byte[] text, int at, int end) throws IOException {
    if (codeLength == 1) {
      nextCode = text[at] & 0xFF;
      return at + 1;
    }
    if (codeLength == 2 && at + 1 < end) {
      nextCode = (text[at] & 0xFF) << 8 | text[at + 1] & 0xFF;
      return at + 2;
    }
    var in = new ByteArrayInputStream(text, at, end - at);
    nextCode = font.readCode(in);
    return Math.max(at + 1, end - in.available());
  }

  int code() {
    return nextCode;
  }

  Shape shape(int code) throws IOException {
    Shape known = code >= 0 && code < BYTES ? byByte[code] : others.get(code);
    if (known != null) {
      return known;
    }
    Shape shape = lookUp(code);
    if (code >= 0 && code < BYTES) {
      byByte[code] = shape;
    } else {
      others.put(code, shape);
    }
    return shape;
  }

  private Shape lookUp(int code) throws IOException {
    String text = font.toUnicode(code, GLYPH_NAMES);
    boolean told = text != null && text.chars().noneMatch(PdfFont::isMeaningless);
    if (text == null && font instanceof PDSimpleFont && code > ' ' && code < 0x7F) {
      text = String.valueOf((char) code);
    }
    String shown = text == null ? "" : Characters.shown(text);
    Vector step = font.getDisplacement(code);
    double from = vertical ? font.getPositionVector(code).getX() : 0;
    return new Shape(shown.isEmpty() ? null : shown, told, step.getX(), step.getY(), from);
  }

  /** Private use, or the sign for what can't be told. */
  private static boolean isMeaningless(int c) {
    return c >= 0xE000 && c <= 0xF8FF || c == 0xFFFD;
  }

  private static GlyphList glyphNames() {
    String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
      return in == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      throw new IllegalStateException("PDFBox's own glyph list can't be read", e);
    }
  }
}
