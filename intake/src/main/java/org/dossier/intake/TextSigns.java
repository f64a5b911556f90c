package org.dossier.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells texts that are nothing but lines, which may be cut between any two of them, from texts of
 * which a part means nothing: web pages, messages, RTF, PostScript. What is in doubt isn't cut.
 */
final class TextSigns {
  /** How many bytes are looked at. */
  static final int HEAD = 1 << 16;

  private static final Pattern WHOLE_ONLY =
      Pattern.compile(
          "\\s*(?:<|\\{\\\\|%PDF|%!|#!\\s*rnews|begin [0-7]{3} |BEGIN:V|\\(This file|From )",
          Pattern.CASE_INSENSITIVE);

  private TextSigns() {}

  /**
   * How the lines end of a text that may be cut; empty for every other file.
   *
   * @param head the file's first {@link #HEAD} bytes
   */
  static Optional<LineScan.Newline> of(byte[] head) {
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return Optional.empty(); // UTF-32
    }
    if (starts(head, 0xFF, 0xFE)) {
      return wide(head, LineScan.Newline.UTF_16LE);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return wide(head, LineScan.Newline.UTF_16BE);
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        return Optional.empty();
      }
    }
    String text =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return WHOLE_ONLY.matcher(text).lookingAt() || MailHead.starts(head)
        ? Optional.empty()
        : Optional.of(LineScan.Newline.BYTE);
  }

  private static Optional<LineScan.Newline> wide(byte[] head, LineScan.Newline newline) {
    boolean little = newline == LineScan.Newline.UTF_16LE;
    var charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    String text = new String(head, 2, (head.length - 2) / 2 * 2, charset);
    boolean strange = text.chars().anyMatch(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0);
    return strange || WHOLE_ONLY.matcher(text).lookingAt()
        ? Optional.empty()
        : Optional.of(newline);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
