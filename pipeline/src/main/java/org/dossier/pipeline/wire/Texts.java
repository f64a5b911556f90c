package org.dossier.pipeline.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts unit by unit, one byte each where that is enough: lone surrogates survive. */
final class Texts implements Shape {
  static final Texts SHAPE = new Texts();

  private static final int CHUNK = 1 << 20;

  private Texts() {}

  @Override
  public void write(Object value, DataOutput out) throws IOException {
    var text = (String) value;
    boolean narrow = isNarrow(text);
    out.writeBoolean(narrow);
    byte[] bytes;
    if (narrow) {
      bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    } else {
      bytes = new byte[Math.multiplyExact(2, text.length())];
      ByteBuffer.wrap(bytes).asCharBuffer().put(text);
    }
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object read(DataInput in) throws IOException {
    boolean narrow = in.readBoolean();
    byte[] bytes = bytes(in, in.readInt());
    return narrow
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  /** Grows with what is there, not with what a length claims. */
  private static byte[] bytes(DataInput in, int length) throws IOException {
    if (length < 0) {
      throw new EOFException();
    }
    var bytes = new byte[Math.min(length, CHUNK)];
    in.readFully(bytes);
    for (int at = bytes.length; at < length; at = bytes.length) {
      int more = Math.min(length - at, Math.max(CHUNK, at));
      bytes = Arrays.copyOf(bytes, at + more);
      in.readFully(bytes, at, more);
    }
    return bytes;
  }
}
