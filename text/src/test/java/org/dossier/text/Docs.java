package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes Word documents of before 2007: one piece of text, a run of properties for each stretch.
 */
final class Docs {
  private static final int TEXT = 2048;
  private static final int PAGE = 512;
  private static final int TABLE_OF_FIELDS = 154;

  private static final int STYLES = 1;
  private static final int SECTIONS = 6;
  private static final int CHARACTER_PAGES = 12;
  private static final int PARAGRAPH_PAGES = 13;
  private static final int FONTS = 15;
  private static final int PROPERTIES = 31;
  private static final int PIECES = 33;
  private static final int AUTHORS = 51;

  /** The second of {@link #document}'s authors. */
  private static final int AUTHOR = 1;

  private Docs() {}

  /** A stretch of text with what is said of it. */
  record Stretch(String text, byte[] said) {
    static Stretch plain(String text) {
      return new Stretch(text, new byte[0]);
    }

    static Stretch deleted(String text, int time) {
      return new Stretch(text, change(0x0800, 0x4863, 0x6864, time));
    }

    static Stretch inserted(String text, int time) {
      return new Stretch(text, change(0x0801, 0x4804, 0x6805, time));
    }

    static Stretch hidden(String text) {
      return new Stretch(text, new byte[] {0x3C, 0x08, 1});
    }

    private static byte[] change(int what, int who, int when, int time) {
      var said = little(3 + 4 + 6).putShort((short) what).put((byte) 1);
      said.putShort((short) who).putShort((short) AUTHOR);
      return said.putShort((short) when).putInt(time).array();
    }
  }

  /** As Word packs a time. */
  static int time(int year, int month, int day, int hour, int minute) {
    return minute | hour << 6 | day << 11 | month << 16 | year - 1900 << 20;
  }

  static byte[] document(String author, String comment, Stretch... stretches) throws IOException {
    var text = new StringBuilder();
    for (Stretch stretch : stretches) {
      text.append(stretch.text());
    }
    int own = text.length();
    text.append(comment.isEmpty() ? "" : "\u0005" + comment + "\r\r");
    int length = text.length();
    byte[] main = new byte[PAGE * 10];
    var word = ByteBuffer.wrap(main).order(ByteOrder.LITTLE_ENDIAN);
    word.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(6, (short) 0x409);
    word.putShort(10, (short) 0x1200).putShort(12, (short) 0xBF);
    word.putInt(24, TEXT).putInt(28, TEXT + length);
    word.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
    word.putInt(64 + 12, own);
    word.putInt(64 + 28, comment.isEmpty() ? 0 : comment.length() + 2);
    word.put(TEXT, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    runs(word, length, stretches);
    paragraph(word, length);
    var table = new ByteArrayOutputStream();
    field(word, table, PROPERTIES, new byte[PAGE]);
    var pieces = little(5 + 16).put((byte) 2).putInt(16).putInt(0).putInt(length);
    field(
        word,
        table,
        PIECES,
        pieces.putShort((short) 0).putInt(TEXT * 2 | 0x40000000).putShort((short) 0).array());
    field(word, table, CHARACTER_PAGES, pages(length, 8));
    field(word, table, PARAGRAPH_PAGES, pages(length, 9));
    field(word, table, STYLES, little(20).putShort((short) 18).array());
    field(word, table, FONTS, new byte[4]);
    field(
        word,
        table,
        SECTIONS,
        little(20).putInt(0).putInt(length).putShort((short) 0).putInt(-1).array());
    field(word, table, AUTHORS, authors(List.of("Unknown", author)));
    try (var file = new POIFSFileSystem()) {
      file.createDocument(new ByteArrayInputStream(main), "WordDocument");
      file.createDocument(new ByteArrayInputStream(table.toByteArray()), "1Table");
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void field(
      ByteBuffer word, ByteArrayOutputStream table, int number, byte[] value) {
    int place = TABLE_OF_FIELDS + 8 * number;
    int size = number == PROPERTIES ? 500 : value.length;
    word.putInt(place, table.size()).putInt(place + 4, size);
    table.writeBytes(value);
  }

  private static byte[] pages(int length, int page) {
    return little(12).putInt(TEXT).putInt(TEXT + length).putInt(page).array();
  }

  private static void runs(ByteBuffer word, int length, Stretch... stretches) {
    int page = PAGE * 8;
    List<Integer> starts = new ArrayList<>();
    int at = TEXT;
    for (Stretch stretch : stretches) {
      starts.add(at);
      at += stretch.text().length();
    }
    int count = stretches.length + (at < TEXT + length ? 1 : 0);
    if (count > stretches.length) {
      starts.add(at);
    }
    for (int i = 0; i < count; i++) {
      word.putInt(page + 4 * i, starts.get(i));
    }
    word.putInt(page + 4 * count, TEXT + length);
    int said = 300;
    for (int i = 0; i < stretches.length; i++) {
      byte[] bytes = stretches[i].said();
      if (bytes.length > 0) {
        word.put(page + 4 * (count + 1) + i, (byte) (said / 2));
        word.put(page + said, (byte) bytes.length);
        word.put(page + said + 1, bytes);
        said += 2 + bytes.length & ~1;
      }
    }
    word.put(page + PAGE - 1, (byte) count);
  }

  private static void paragraph(ByteBuffer word, int length) {
    int page = PAGE * 9;
    word.putInt(page, TEXT).putInt(page + 4, TEXT + length);
    word.put(page + 8, (byte) 200).put(page + 400, (byte) 2);
    word.put(page + PAGE - 1, (byte) 1);
  }

  private static byte[] authors(List<String> names) {
    int size = 6;
    for (String name : names) {
      size += 2 + 2 * name.length();
    }
    var table = little(size).putShort((short) 0xFFFF).putShort((short) names.size());
    table.putShort((short) 0);
    for (String name : names) {
      table.putShort((short) name.length()).put(name.getBytes(StandardCharsets.UTF_16LE));
    }
    return table.array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
