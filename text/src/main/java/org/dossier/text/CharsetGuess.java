package org.dossier.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Guesses the encoding of bytes that are not UTF-8. */
final class CharsetGuess {
  private static final int SAMPLE = 1 << 16;

  private CharsetGuess() {}

  static Charset best(byte[] bytes) {
    if (looksWide(bytes)) {
      return zerosAtEven(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    CharsetMatch match = new CharsetDetector(SAMPLE).setText(bytes).detect();
    return match == null ? Charset.forName("windows-1252") : Charset.forName(match.getName());
  }

  /** True for UTF-16 without a mark: every other byte of Latin text is zero. */
  static boolean looksWide(byte[] bytes) {
    int[] zeros = zeros(bytes);
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    return pairs > 1 && bytes.length % 2 == 0 && most * 3 > pairs && least * 20 < most;
  }

  private static boolean zerosAtEven(byte[] bytes) {
    int[] zeros = zeros(bytes);
    return zeros[0] > zeros[1];
  }

  private static int[] zeros(byte[] bytes) {
    var zeros = new int[2];
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    return zeros;
  }
}
