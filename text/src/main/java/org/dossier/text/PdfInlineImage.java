package org.dossier.text;

/** Finds the end of an image whose bytes lie in a page's program: nothing tells its length. */
final class PdfInlineImage {
  private static final int LONGEST_OPERATOR = 3;

  /** So many of the bytes after a supposed end are looked at. */
  private static final int AHEAD = 10;

  private PdfInlineImage() {}

  /** Where the program goes on after the image's bytes, which start at {@code from}. */
  static int end(byte[] program, int from) {
    for (int i = from; i + 1 < program.length; i++) {
      if (isEnd(program, i) && goesOn(program, i + 2)) {
        return i + 2;
      }
    }
    return program.length;
  }

  private static boolean isEnd(byte[] program, int at) {
    return program[at] == 'E' && program[at + 1] == 'I';
  }

  /** True when what follows can be a program, and not more of the image's bytes. */
  private static boolean goesOn(byte[] program, int from) {
    if (from < program.length && !PdfSigns.isBlank(program[from])) {
      return false;
    }
    int start = from;
    while (start < program.length && PdfSigns.isBlank(program[start])) {
      start++;
    }
    if (start == program.length) {
      return true;
    }
    int end = start;
    while (end < program.length && end < start + AHEAD && !PdfSigns.isBlank(program[end])) {
      if (program[end] < ' ') {
        return false;
      }
      end++;
    }
    boolean again = end - start == 2 && isEnd(program, start);
    return end - start <= LONGEST_OPERATOR && !again
        || PdfSigns.isDigit(program[start])
        || "/-.%([<".indexOf(program[start]) >= 0;
  }
}
