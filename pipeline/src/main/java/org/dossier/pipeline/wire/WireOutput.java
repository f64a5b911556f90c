package org.dossier.pipeline.wire;

import java.util.Arrays;

/** Numbers and bytes into an array, highest byte first. */
final class WireOutput {
  private byte[] buffer = new byte[1 << 12];
  private int size;

  private void room(int count) {
    int needed = Math.addExact(size, count);
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length + (buffer.length >> 1)));
    }
  }

  void writeBoolean(boolean value) {
    writeByte(value ? 1 : 0);
  }

  /** Its lowest eight bits. */
  void writeByte(int value) {
    room(1);
    buffer[size++] = (byte) value;
  }

  void writeInt(int value) {
    room(Integer.BYTES);
    buffer[size] = (byte) (value >> 24);
    buffer[size + 1] = (byte) (value >> 16);
    buffer[size + 2] = (byte) (value >> 8);
    buffer[size + 3] = (byte) value;
    size += Integer.BYTES;
  }

  void writeLong(long value) {
    writeInt((int) (value >> 32));
    writeInt((int) value);
  }

  void writeDouble(double value) {
    writeLong(Double.doubleToRawLongBits(value));
  }

  void writeBytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }
}
