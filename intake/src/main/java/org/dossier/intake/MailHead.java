package org.dossier.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The head of an e-mail message, told by its fields. */
final class MailHead {
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);
  private static final Pattern TIME = Pattern.compile("(?s)From .*\\d\\d?:\\d\\d.*");

  /** One of these is in every message that was ever sent. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?im)^(?:from|to|date|subject|received|return-path|delivered-to|message-id"
              + "|mime-version|content-type|sent|newsgroups)[ \\t]*:");

  private MailHead() {}

  /** True for a line that some field of a head could start with. */
  static boolean isField(String line) {
    return FIELD.matcher(line).matches();
  }

  /** True for a mailbox's line between messages that tells when the message came. */
  static boolean isDatedSeparator(String line) {
    return TIME.matcher(line).matches();
  }

  /** True when bytes start with the head of a message. */
  static boolean starts(byte[] bytes) {
    return starts(text(bytes).replaceFirst("^\u00EF\u00BB\u00BF", ""));
  }

  /** True when bytes start with a mailbox's separator and the head of a message. */
  static boolean startsMailbox(byte[] bytes) {
    String text = text(bytes);
    int line = text.indexOf('\n') + 1;
    return text.startsWith("From ") && line > 0 && starts(text.substring(line));
  }

  private static boolean starts(String text) {
    String head = text.split("\\r?\\n\\r?\\n", 2)[0];
    boolean field = isField(head) || head.startsWith(">From ");
    return field && TELLING.matcher(head).find();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
