package org.dossier.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded.
 *
 * @param mark how many bytes of a byte order mark come first
 */
record Encoding(Charset charset, int mark) {
  private static final int SAMPLE = 1 << 16;

  static Encoding of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (isUtf8(bytes)) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    return new Encoding(CharsetGuess.best(bytes), 0);
  }

  String decode(byte[] bytes) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  /** True when the bytes have a mark, or no more control characters than a text may have. */
  static boolean plausible(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return true;
    }
    int length = Math.min(bytes.length, SAMPLE);
    int strange = 0;
    for (int i = 0; i < length; i++) {
      int c = bytes[i];
      if (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
        strange++;
      }
    }
    int most = isUtf8(bytes) ? length / 10 : length / 50;
    return strange <= most || CharsetGuess.looksWide(bytes);
  }

  /** True for UTF-8 of at least one character and without a control character. */
  static boolean isCleanUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return bytes.length > 0 && isUtf8(bytes);
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return !CharsetGuess.looksWide(bytes);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
