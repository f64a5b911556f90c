package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one after the other, however large the file and however long a line: of each
 * the place, the first characters, and how many quotes it has.
 */
final class LineScan implements Closeable {
  /** How much of a line can be looked at. */
  static final int LOOK = 200;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Newline newline;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] look = new byte[LOOK];
  private int at;
  private int filled;
  private long position;
  private int before = -1;

  LineScan(Path file, Newline newline) throws IOException {
    this.in = Files.newInputStream(file);
    this.newline = newline;
  }

  /** How the end of a line is written. */
  enum Newline {
    /** ASCII and all that keep its signs: UTF-8, the code pages, GB18030. */
    BYTE,
    UTF_16LE,
    UTF_16BE
  }

  /**
   * One line, or, of a line longer than {@code most}, a stretch of it.
   *
   * @param end behind its end-of-line sign
   * @param head the first {@link #LOOK} bytes, each as a character
   * @param whole false for a stretch that no end of line ends
   */
  record Line(long start, long end, String head, int quotes, boolean whole) {
    boolean isBlank() {
      return head.isBlank() && end - start <= 2;
    }
  }

  /**
   * The next line; null at the end.
   *
   * @param most bytes after which a longer line is handed out in stretches
   */
  @Nullable Line next(long most) throws IOException {
    long start = position;
    int quotes = 0;
    while (position - start < most || inCharacter(position - start - most)) {
      if (at == filled && !fill()) {
        break;
      }
      int b = buffer[at++];
      if (position - start < LOOK) {
        look[(int) (position - start)] = (byte) b;
      }
      position++;
      quotes += b == '"' ? 1 : 0;
      boolean ends = ends(b);
      before = b;
      if (ends) {
        return line(start, quotes, true);
      }
    }
    return position == start ? null : line(start, quotes, false);
  }

  private boolean ends(int b) {
    return switch (newline) {
      case BYTE -> b == '\n';
      case UTF_16LE -> b == 0 && before == '\n' && position % 2 == 0;
      case UTF_16BE -> b == '\n' && before == 0 && position % 2 == 0;
    };
  }

  /** True when the next byte belongs to the character of the last one. */
  private boolean inCharacter(long beyond) throws IOException {
    return beyond < 3
        && (at < filled || fill())
        && (newline == Newline.BYTE ? (buffer[at] & 0xC0) == 0x80 : position % 2 != 0);
  }

  private Line line(long start, int quotes, boolean whole) {
    int length = (int) Math.min(LOOK, position - start);
    String head = new String(look, 0, length, StandardCharsets.ISO_8859_1);
    return new Line(start, position, head, quotes, whole);
  }

  private boolean fill() throws IOException {
    filled = in.read(buffer);
    at = 0;
    if (filled < 0) {
      filled = 0;
      return false;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
