package org.dossier.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes RAR files of one stored entry. */
final class Rars {
  private static final byte[] START = {'R', 'a', 'r', '!', 0x1A, 7};

  private Rars() {}

  static byte[] four(String name, byte[] content) {
    byte[] named = name.getBytes(StandardCharsets.US_ASCII);
    var file = little(25 + named.length);
    file.putInt(content.length).putInt(content.length).put((byte) 3).putInt(crc(content));
    file.putInt(0x4D0F6633).put((byte) 20).put((byte) 0x30).putShort((short) named.length);
    file.putInt(0x81A4).put(named);
    var out = new ByteArrayOutputStream();
    out.writeBytes(START);
    out.write(0);
    out.writeBytes(block(0x73, 0, new byte[6]));
    out.writeBytes(block(0x74, 0x8000, file.array()));
    out.writeBytes(content);
    out.writeBytes(block(0x7B, 0x4000, new byte[0]));
    return out.toByteArray();
  }

  static byte[] five(String name, byte[] content) {
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {2, 2, (byte) content.length, 4, (byte) content.length, 0x20});
    file.writeBytes(little(4).putInt(crc(content)).array());
    file.writeBytes(new byte[] {0, 0, (byte) named.length});
    file.writeBytes(named);
    var out = new ByteArrayOutputStream();
    out.writeBytes(START);
    out.writeBytes(new byte[] {1, 0});
    out.writeBytes(header(new byte[] {1, 0, 0}));
    out.writeBytes(header(file.toByteArray()));
    out.writeBytes(content);
    out.writeBytes(header(new byte[] {5, 0, 0}));
    return out.toByteArray();
  }

  private static byte[] block(int type, int flags, byte[] fields) {
    var rest = little(5 + fields.length);
    rest.put((byte) type).putShort((short) flags).putShort((short) (7 + fields.length)).put(fields);
    return little(7 + fields.length).putShort((short) crc(rest.array())).put(rest.array()).array();
  }

  private static byte[] header(byte[] fields) {
    byte[] sized = little(1 + fields.length).put((byte) fields.length).put(fields).array();
    return little(4 + sized.length).putInt(crc(sized)).put(sized).array();
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
