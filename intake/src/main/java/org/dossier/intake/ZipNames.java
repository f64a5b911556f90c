package org.dossier.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipShort;

/**
 * Entry names whose encoding the ZIP doesn't tell. Windows packers write the code page of their
 * country: CP866 in Russia, GBK in China.
 */
final class ZipNames {
  static final ZipShort EXTENDED_TIMESTAMP = new ZipShort(0x5455);
  static final ZipShort NTFS = new ZipShort(0x000A);

  private static final Charset CP866 = Charset.forName("IBM866");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset CP437 = Charset.forName("IBM437");

  private ZipNames() {}

  static String decode(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean told =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    return told || raw == null ? entry.getName() : decode(raw);
  }

  /** UTF-8 where the bytes are; else Russian letters, Chinese characters, or the first PC's set. */
  static String decode(byte[] raw) {
    try {
      return strictly(raw, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return allRussian(raw) ? new String(raw, CP866) : chineseOrPc(raw);
    }
  }

  private static String chineseOrPc(byte[] raw) {
    try {
      String chinese = strictly(raw, GB18030);
      return inCommonPlane(raw) ? chinese : new String(raw, CP437);
    } catch (CharacterCodingException notChinese) {
      return new String(raw, CP437);
    }
  }

  /** True when the bytes above ASCII make pairs of GB 2312, where the characters in use are. */
  private static boolean inCommonPlane(byte[] raw) {
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] < 0) {
        boolean pair = i + 1 < raw.length && (raw[i] & 0xFF) > 0xA0 && (raw[i + 1] & 0xFF) > 0xA0;
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /**
   * True when every byte above ASCII is a Russian letter or № in CP866, and most of them stand
   * among their like: an accented letter stands among plain ones.
   */
  private static boolean allRussian(byte[] raw) {
    int high = 0;
    int besidePlain = 0;
    for (int i = 0; i < raw.length; i++) {
      int c = raw[i] & 0xFF;
      if (c <= 0x7F) {
        continue;
      }
      if (!(c <= 0xAF || c >= 0xE0 && c <= 0xF1 || c == 0xFC)) {
        return false;
      }
      high++;
      boolean plainBefore = i > 0 && isPlainLetter(raw[i - 1]);
      boolean plainAfter = i + 1 < raw.length && isPlainLetter(raw[i + 1]);
      besidePlain += plainBefore || plainAfter ? 1 : 0;
    }
    return besidePlain * 2 < high;
  }

  private static boolean isPlainLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static String strictly(byte[] raw, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
  }
}
