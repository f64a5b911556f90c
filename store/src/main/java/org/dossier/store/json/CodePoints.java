package org.dossier.store.json;

/** Offsets of one text in code points. */
final class CodePoints {
  private final String text;
  private final boolean plain;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  int of(int utf16) {
    return plain ? utf16 : text.codePointCount(0, utf16);
  }
}
