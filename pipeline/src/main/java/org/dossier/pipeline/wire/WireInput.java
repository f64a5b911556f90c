package org.dossier.pipeline.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Numbers and bytes out of a stream, highest byte first, without a call into it for each. */
final class WireInput {
  private static final int CHUNK = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int next;
  private int end;

  WireInput(InputStream in) {
    this.in = in;
  }

  /** Makes at least so many bytes lie in the buffer. */
  private void need(int count) throws IOException {
    if (end - next >= count) {
      return;
    }
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    int read = in.readNBytes(buffer, end, buffer.length - end);
    end += read;
    if (end < count) {
      throw new EOFException();
    }
  }

  boolean readBoolean() throws IOException {
    return readByte() != 0;
  }

  /** From 0 to 255. */
  int readByte() throws IOException {
    need(1);
    return buffer[next++] & 0xFF;
  }

  int readInt() throws IOException {
    need(Integer.BYTES);
    int at = next;
    next += Integer.BYTES;
    return buffer[at] << 24
        | (buffer[at + 1] & 0xFF) << 16
        | (buffer[at + 2] & 0xFF) << 8
        | buffer[at + 3] & 0xFF;
  }

  long readLong() throws IOException {
    return (long) readInt() << 32 | readInt() & 0xFFFF_FFFFL;
  }

  double readDouble() throws IOException {
    return Double.longBitsToDouble(readLong());
  }

  /** Grows with what is there, not with what a length claims. */
  byte[] readBytes(int length) throws IOException {
    if (length < 0) {
      throw new EOFException();
    }
    var bytes = new byte[Math.min(length, CHUNK)];
    fill(bytes, 0);
    for (int at = bytes.length; at < length; at = bytes.length) {
      bytes = Arrays.copyOf(bytes, at + Math.min(length - at, Math.max(CHUNK, at)));
      fill(bytes, at);
    }
    return bytes;
  }

  private void fill(byte[] bytes, int from) throws IOException {
    int buffered = Math.min(end - next, bytes.length - from);
    System.arraycopy(buffer, next, bytes, from, buffered);
    next += buffered;
    int rest = bytes.length - from - buffered;
    if (in.readNBytes(bytes, from + buffered, rest) < rest) {
      throw new EOFException();
    }
  }
}
