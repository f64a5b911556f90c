package org.dossier.pipeline.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts unit by unit, one byte each where that is enough: lone surrogates survive. */
final class Texts implements Shape {
  static final Texts SHAPE = new Texts();

  private Texts() {}

  @Override
  public void write(Object value, WireOutput out) {
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
    out.writeBytes(bytes);
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
  public Object read(WireInput in) throws IOException {
    boolean narrow = in.readBoolean();
    byte[] bytes = in.readBytes(in.readInt());
    return narrow
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
