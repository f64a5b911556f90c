package org.dossier.text;

import java.text.Normalizer;

/** Characters that a font shows, as a reader would write them. */
final class Characters {
  private Characters() {}

  /** Ligatures and Arabic shapes spelled out, control characters dropped; all else as it is. */
  static String shown(String text) {
    if (text.length() == 1 && isPlain(text.charAt(0))) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= 0xFB00 && c <= 0xFDFB || c >= 0xFE70 && c <= 0xFEFC) {
                // A mark on its own is spelled with a blank to carry it, which isn't drawn.
                shown.append(
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip());
              } else if (c == '\t' || c == '\n' || c == '\r') {
                shown.append(' ');
              } else if (Character.getType(c) != Character.CONTROL && c != 0xFEFF) {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800;
  }

  /** Han, kana and full-width forms: written without spaces between words. */
  static boolean isCjk(int c) {
    return Character.isIdeographic(c)
        || c >= 0x3000 && c <= 0x30FF
        || c >= 0xFF00 && c <= 0xFFEF
        || c >= 0xFE30 && c <= 0xFE4F;
  }

  static boolean endsCjk(CharSequence text) {
    return text.length() > 0 && isCjk(Character.codePointBefore(text, text.length()));
  }

  static boolean startsCjk(String text) {
    return !text.isEmpty() && isCjk(text.codePointAt(0));
  }
}
