package org.dossier.text;

/** What the bytes of a PDF's programs are to its syntax. */
final class PdfSigns {
  private PdfSigns() {}

  static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f';
  }

  static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }

  /** What a hexadecimal digit stands for; -1 for anything else. */
  static int hex(int c) {
    return isDigit(c)
        ? c - '0'
        : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
