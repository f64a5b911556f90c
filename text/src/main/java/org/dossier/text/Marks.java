package org.dossier.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Marks by which the detectors tell formats that start in any way. */
final class Marks {
  /** As far as the detectors look. */
  static final int LOOKED_AT = 1 << 16;

  /** Where the marks of other formats may start, if not among the first bytes. */
  private static final List<Mark> PLACED =
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

  private Marks() {}

  /** True when the mark of a format is at the place where that format has it. */
  static boolean isAnyIn(byte[] head) {
    return PLACED.stream().anyMatch(mark -> mark.isIn(head));
  }

  /** The first bytes, a character each. */
  static String latin(byte[] head, int most) {
    return new String(head, 0, Math.min(head.length, most), StandardCharsets.ISO_8859_1);
  }
}
