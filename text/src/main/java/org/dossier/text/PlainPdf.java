package org.dossier.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a PDF at a glance, which saves asking all the detectors: only where none of them could say
 * anything else. What starts in an unusual way, or has the mark of another format where that would
 * be looked for, is no plain one, and all are asked.
 */
final class PlainPdf {
  /** As far as the detectors look. */
  static final int LOOKED_AT = 1 << 16;

  /** Version, a few bytes that no text has, first object. */
  private static final Pattern START =
      Pattern.compile(
          "%PDF-[12]\\.[0-9][\\r\\n ]{1,3}(?:%[\\x80-\\xFF]{3,6}[\\r\\n ]{1,3})?"
              + "\\d{1,7} 0 obj\\b");

  private static final int STARTS_WITHIN = 48;

  /** Where the marks of other formats may start, if not among the first bytes. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(36, "acsp"),
          new Mark(38, "Spreadsheet"),
          new Mark(39, "=<gmr:"),
          new Mark(73, "%%%  "),
          new Mark(128, "DICM"),
          new Mark(128, "PE\0\0"),
          new Mark(128, "pe\0\0"),
          new Mark(240, "PE\0\0"),
          new Mark(240, "pe\0\0"),
          new Mark(257, "ustar"),
          new Mark(522, "\0\21\2\u00FF"),
          new Mark(1080, "M.K."),
          new Mark(1080, "M!K!"),
          new Mark(1080, "FLT"),
          new Mark(1080, "4CHN"),
          new Mark(1080, "6CHN"),
          new Mark(1080, "8CHN"),
          new Mark(1080, "CD81"),
          new Mark(1080, "OKTA"),
          new Mark(1080, "16CN"),
          new Mark(1080, "32CN"),
          new Mark(2080, "Microsoft"),
          new Mark(2080, "Documento"),
          new Mark(2080, "Foglio"),
          new Mark(2112, "MSWordDoc"),
          new Mark(2114, "Biff5"),
          new Mark(2121, "Biff5"),
          new Mark(32_769, "CD001"),
          new Mark(34_817, "CD001"),
          new Mark(36_865, "CD001"));

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

  private record Mark(int at, String letters) {
    boolean isIn(byte[] head) {
      if (head.length < at + letters.length()) {
        return false;
      }
      for (int i = 0; i < letters.length(); i++) {
        if ((head[at + i] & 0xFF) != letters.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private PlainPdf() {}

  /**
   * @param head of the file, {@link #LOOKED_AT} bytes of it or more, or all
   */
  static boolean is(byte[] head) {
    if (head.length < 8 || head[0] != '%' || head[1] != 'P' || head[2] != 'D' || head[3] != 'F') {
      return false;
    }
    String start = latin(head, STARTS_WITHIN);
    if (!START.matcher(start).lookingAt() || MARKS.stream().anyMatch(mark -> mark.isIn(head))) {
      return false;
    }
    String near = latin(head, ANYWHERE_WITHIN);
    return ANYWHERE.stream().noneMatch(near::contains);
  }

  private static String latin(byte[] head, int most) {
    return new String(head, 0, Math.min(head.length, most), StandardCharsets.ISO_8859_1);
  }
}
