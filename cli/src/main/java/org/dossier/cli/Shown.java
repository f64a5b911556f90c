package org.dossier.cli;

/** Text of documents made safe to show on a terminal. */
final class Shown {
  private Shown() {}

  /**
   * One line: control and direction characters, which could move the cursor or turn text around,
   * become visible or blank.
   */
  static String line(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                shown.append(' ');
              } else if (Character.getType(c) == Character.CONTROL
                  || Character.getType(c) == Character.FORMAT) {
                shown.append('\uFFFD');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString().replaceAll(" {2,}", " ").strip();
  }

  /** At most so many characters, with an ellipsis in the place of the rest. */
  static String brief(String text, int most) {
    String line = line(text);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
