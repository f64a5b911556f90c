package org.dossier.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a PDF at a glance, which saves asking all the detectors: only where none of them could say
 * anything else. What starts in an unusual way, or has the mark of another format where that would
 * be looked for, is no plain one, and all are asked.
 */
final class PlainPdf {
  /** Version, a few bytes that no text has, first object. */
  private static final Pattern START =
      Pattern.compile(
          "%PDF-[12]\\.[0-9][\\r\\n ]{1,3}(?:%[\\x80-\\xFF]{3,6}[\\r\\n ]{1,3})?"
              + "\\d{1,7} 0 obj\\b");

  private static final int STARTS_WITHIN = 48;

  /** What is looked for anywhere in a file's start. */
  private static final List<String> ANYWHERE =
      List.of(
          "%AI5_",
          "W\0i\0n\0d\0o\0w\0s\0",
          "V\0C\0-\0",
          "w\0m\0v\0",
          "%A ",
          "<tmx",
          "<?aid",
          "BOOKMOBI",
          "FreeHand");

  private static final int ANYWHERE_WITHIN = 8_192 + 64;

  private PlainPdf() {}

  /**
   * @param head of the file, {@link Marks#LOOKED_AT} bytes of it or more, or all
   */
  static boolean is(byte[] head) {
    if (head.length < 8 || head[0] != '%' || head[1] != 'P' || head[2] != 'D' || head[3] != 'F') {
      return false;
    }
    String start = Marks.latin(head, STARTS_WITHIN);
    if (!START.matcher(start).lookingAt() || Marks.isAnyIn(head)) {
      return false;
    }
    String near = Marks.latin(head, ANYWHERE_WITHIN);
    return ANYWHERE.stream().noneMatch(near::contains);
  }
}
