package org.dossier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What the codes of one document's fonts stand for; each is looked up once. */
final class FontTexts {
  private static final GlyphList GLYPH_NAMES = glyphNames();

  private final Map<PDFont, Map<Integer, Meaning>> fonts = new IdentityHashMap<>();

  /**
   * What a code stands for.
   *
   * @param text null where nothing is shown that could be written
   * @param told true when the file tells, false when it's a guess or unknown
   */
  record Meaning(@Nullable String text, boolean told) {}

  Meaning of(PDFont font, int code) throws IOException {
    Map<Integer, Meaning> meanings = fonts.computeIfAbsent(font, _ -> new HashMap<>());
    Meaning known = meanings.get(code);
    if (known == null) {
      known = lookUp(font, code);
      meanings.put(code, known);
    }
    return known;
  }

  private static Meaning lookUp(PDFont font, int code) throws IOException {
    String text = font.toUnicode(code, GLYPH_NAMES);
    boolean told = text != null && text.chars().noneMatch(FontTexts::isMeaningless);
    if (text == null && font instanceof PDSimpleFont && code > ' ' && code < 0x7F) {
      text = String.valueOf((char) code);
    }
    String shown = text == null ? "" : Characters.shown(text);
    return new Meaning(shown.isEmpty() ? null : shown, told);
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
