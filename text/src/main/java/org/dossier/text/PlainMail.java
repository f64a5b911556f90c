package org.dossier.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells a letter at a glance, as {@link PlainPdf} does a PDF: only where no detector could say
 * anything else, which takes one a millisecond or more.
 */
final class PlainMail {
  private static final Pattern START =
      Pattern.compile("(?:Return-Path|Received|Delivered-To|Message-ID|From|Date): [^\\r\\n]{8}");

  private static final int STARTS_WITHIN = 32;

  private static final Pattern SECOND = Pattern.compile("\\n(?:From|Date|To|Subject): ");

  private static final int SECOND_WITHIN = 1000;

  /** Of formats that are text, too. */
  private static final List<String> OTHER =
      List.of(
          "\n%",
          "<tmx",
          "<?aid",
          "must be converted with BinHex",
          "0M3C",
          "AVI ",
          "BMOD2STM",
          "FreeHand1",
          "BOOKMOBI",
          "\u00DC\u00A7\u00C4\u00FD",
          "facet ",
          "2000/svg");

  /** In capitals or not. */
  private static final List<String> OTHER_LOWER =
      List.of("multipart/related", "user-agent:", "allow:", "sitemap:");

  private static final int OTHER_WITHIN = 8_192 + 64;

  private PlainMail() {}

  /**
   * @param head of the file, {@link Marks#LOOKED_AT} bytes of it or more, or all
   */
  static boolean is(byte[] head) {
    return START.matcher(Marks.latin(head, STARTS_WITHIN)).lookingAt()
        && SECOND.matcher(Marks.latin(head, SECOND_WITHIN)).find()
        && isText(head)
        && !Marks.isAnyIn(head)
        && !hasOther(Marks.latin(head, OTHER_WITHIN));
  }

  private static boolean hasOther(String near) {
    String lower = near.toLowerCase(Locale.ROOT);
    return OTHER.stream().anyMatch(near::contains)
        || OTHER_LOWER.stream().anyMatch(lower::contains);
  }

  private static boolean isText(byte[] head) {
    for (int i = 0; i < Math.min(head.length, Marks.LOOKED_AT); i++) {
      byte b = head[i];
      if (b == (byte) 0xFF || b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
