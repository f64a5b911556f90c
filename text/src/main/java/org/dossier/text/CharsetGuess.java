package org.dossier.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Guesses the encoding of bytes that are not UTF-8: each candidate decodes them, and the text that
 * looks most like one in some language wins. ICU's statistics decide between equals, and propose
 * candidates of their own.
 */
final class CharsetGuess {
  private static final int SAMPLE = 1 << 16;

  /** In bytes: a shorter text proves nothing. */
  private static final int LEAST_WIDE = 6;

  private static final double SURELY_WIDE = 0.9;
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** ICU's opinion is worth this many points of a hundred. */
  private static final double ICU_WEIGHT = 0.1;

  private static final List<Charset> CANDIDATES =
      charsets(
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "IBM866",
          "GB18030",
          "Big5",
          "Shift_JIS",
          "EUC-JP",
          "EUC-KR",
          "windows-1250",
          "x-MacCyrillic",
          "ISO-8859-5",
          "KOI8-U");

  private CharsetGuess() {}

  static Charset best(byte[] bytes) {
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return wide.get();
    }
    CharsetMatch icu = new CharsetDetector(SAMPLE).setText(bytes).detect();
    List<Charset> candidates = new ArrayList<>(CANDIDATES);
    Charset proposed = icu == null ? FALLBACK : HtmlCharset.named(icu.getName(), FALLBACK);
    if (!candidates.contains(proposed) && !proposed.name().startsWith("UTF")) {
      candidates.add(proposed);
    }
    Charset best = FALLBACK;
    double most = Double.NEGATIVE_INFINITY;
    for (Charset candidate : candidates) {
      double score = TextLikeness.of(sample(bytes, candidate));
      if (icu != null && candidate.equals(proposed)) {
        score += ICU_WEIGHT * icu.getConfidence() / 100;
      }
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The start of the bytes as the charset has them; a character cut in two at the end is left. */
  private static String sample(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    int length = Math.min(bytes.length, SAMPLE);
    CharBuffer text = CharBuffer.allocate(length + 16);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, length == bytes.length);
    if (result.isOverflow()) {
      throw new IllegalStateException(charset + " makes more characters than bytes");
    }
    return text.flip().toString();
  }

  private static List<Charset> charsets(String... names) {
    List<Charset> charsets = new ArrayList<>();
    for (String name : names) {
      charsets.add(Charset.forName(name));
    }
    return List.copyOf(charsets);
  }

  /** True for UTF-16 without a mark. */
  static boolean looksWide(byte[] bytes) {
    return wide(bytes).isPresent();
  }

  /** UTF-16 without a mark: by its zeroes, or by pairs of bytes that make letters of one kind. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (hasZeros(bytes)) {
      return Optional.of(
          zerosAtEven(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    if (bytes.length % 2 != 0 || bytes.length < LEAST_WIDE || isPlain(bytes)) {
      return Optional.empty();
    }
    double little = letters(sample(bytes, StandardCharsets.UTF_16LE));
    double big = letters(sample(bytes, StandardCharsets.UTF_16BE));
    if (Math.max(little, big) < SURELY_WIDE) {
      return Optional.empty();
    }
    return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean isPlain(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      byte b = bytes[i];
      if (b < 0 || b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  /** Which part of a text is plain: ASCII, Russian letters, usual ideographs, their marks. */
  private static double letters(String text) {
    int plain = 0;
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
      boolean russian = c >= 0x410 && c <= 0x44F || c == 0x401 || c == 0x451;
      boolean mark =
          c >= 0x2010 && c <= 0x2026
              || c >= 0x3001 && c <= 0x3011
              || c >= 0xFF01 && c <= 0xFF5E
              || c == 0xAB
              || c == 0xBB
              || c == 0x2116
              || c >= 0x3041 && c <= 0x30FE;
      boolean letter = russian || TextLikeness.isCommonHan(c);
      plain += ascii || mark || letter ? 1 : 0;
      beyond += letter ? 1 : 0;
    }
    return text.isEmpty() || beyond * 3 < text.length() ? 0 : (double) plain / text.length();
  }

  /** Every other byte of Latin text is zero. */
  private static boolean hasZeros(byte[] bytes) {
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
