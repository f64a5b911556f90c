package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes Outlook mailboxes of one folder (Unicode, without check sums): each node's properties lie
 * in a heap, nodes and blocks in trees of one page.
 */
final class Psts {
  private static final int ROOT = 0x122;
  private static final int INBOX = 0x8022;
  private static final int HIERARCHY = 11;
  private static final int CONTENTS = 12;
  private static final int NAMES = 0x61;
  private static final int FIRST_MESSAGE = 0x200004;
  private static final int ATTACHMENTS = 0x671;
  private static final int ATTACHMENT = 0x8025;

  private static final int BINARY = 0x102;
  private static final int TEXT = 0x1F;
  private static final int NUMBER = 3;
  private static final int TRUTH = 0xB;
  private static final int TIME = 0x40;

  private static final int PAGE = 512;

  private final List<long[]> blocks = new ArrayList<>();
  private final TreeMap<Integer, long[]> nodes = new TreeMap<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private Psts() {}

  /** A message, or another item, by its properties: numbers as MAPI has them. */
  record Item(Map<Integer, Object> properties, String attachment, byte[] attached) {
    static Item message(Map<Integer, Object> properties) {
      return new Item(properties, "", new byte[0]);
    }
  }

  static byte[] inbox(List<Item> items) {
    return inbox(items, items.size());
  }

  /**
   * @param said how many items the folder says it has
   */
  static byte[] inbox(List<Item> items, int said) {
    var pst = new Psts();
    pst.data.writeBytes(new byte[PAGE * 4]); // the header and the two trees
    pst.node(
        NAMES,
        pst.block(properties(Map.of(2, new byte[16], 3, new byte[8], 4, new byte[4])), false),
        0,
        0);
    pst.node(ROOT, pst.block(properties(Map.of(0x3602, 0, 0x360A, true)), false), 0, ROOT);
    pst.node(ROOT + HIERARCHY, pst.block(table(List.of(INBOX)), false), 0, 0);
    pst.node(ROOT + CONTENTS, pst.block(table(List.of()), false), 0, 0);
    pst.node(
        INBOX,
        pst.block(properties(Map.of(0x3001, "Inbox", 0x3602, said, 0x360A, false)), false),
        0,
        ROOT);
    List<Integer> rows = new ArrayList<>();
    for (Item item : items) {
      int number = FIRST_MESSAGE + 0x20 * rows.size();
      rows.add(number);
      long inside = item.attachment().isEmpty() ? 0 : pst.attachment(item);
      pst.node(number, pst.block(properties(item.properties()), false), inside, INBOX);
    }
    pst.node(INBOX + CONTENTS, pst.block(table(rows), false), 0, 0);
    return pst.file();
  }

  private long attachment(Item item) {
    long table = block(table(List.of(ATTACHMENT)), false);
    long file =
        block(
            properties(Map.of(0x3705, 1, 0x3707, item.attachment(), 0x3701, item.attached())),
            false);
    var inside = little(8 + 2 * 24).put((byte) 2).put((byte) 0).putShort((short) 2).putInt(0);
    inside.putLong(ATTACHMENTS).putLong(table).putLong(0);
    inside.putLong(ATTACHMENT).putLong(file).putLong(0);
    return block(inside.array(), true);
  }

  private void node(int number, long block, long inside, int parent) {
    nodes.put(number, new long[] {number, block, inside, parent});
  }

  private long block(byte[] content, boolean internal) {
    long id = 4L * (blocks.size() + 1) + (internal ? 2 : 0);
    blocks.add(new long[] {id, data.size(), content.length});
    data.writeBytes(content);
    return id;
  }

  private byte[] file() {
    byte[] all = data.toByteArray();
    var file = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, "!BDN".getBytes(StandardCharsets.US_ASCII));
    file.put(8, "SM".getBytes(StandardCharsets.US_ASCII)).putShort(10, (short) 23);
    file.putLong(224, PAGE * 2L).putLong(240, PAGE * 3L);
    int at = PAGE * 2;
    for (long[] node : nodes.values()) {
      file.putLong(at, node[0]).putLong(at + 8, node[1]).putLong(at + 16, node[2]);
      file.putInt(at + 24, (int) node[3]);
      at += 32;
    }
    end(file, PAGE * 2, nodes.size(), 32, 0x81);
    at = PAGE * 3;
    for (long[] block : blocks) {
      file.putLong(at, block[0]).putLong(at + 8, block[1]).putShort(at + 16, (short) block[2]);
      at += 24;
    }
    end(file, PAGE * 3, blocks.size(), 24, 0x80);
    return all;
  }

  private static void end(ByteBuffer file, int page, int count, int size, int kind) {
    if (count * size > 488) {
      throw new IllegalArgumentException(count + " entries don't go into one page");
    }
    file.put(page + 488, (byte) count).put(page + 489, (byte) (488 / size));
    file.put(page + 490, (byte) size).put(page + 491, (byte) 0);
    file.put(page + 496, (byte) kind).put(page + 497, (byte) kind);
  }

  private static byte[] properties(Map<Integer, Object> properties) {
    List<byte[]> heap = new ArrayList<>();
    heap.add(new byte[0]);
    heap.add(new byte[0]);
    var entries = little(8 * properties.size());
    new TreeMap<>(properties)
        .forEach(
            (number, value) -> {
              entries.putShort(number.shortValue());
              switch (value) {
                case Integer n -> entries.putShort((short) NUMBER).putInt(n);
                case Boolean b -> entries.putShort((short) TRUTH).putInt(b ? 1 : 0);
                case Long time -> kept(entries, TIME, little(8).putLong(time).array(), heap);
                case String text ->
                    kept(entries, TEXT, text.getBytes(StandardCharsets.UTF_16LE), heap);
                case byte[] bytes -> kept(entries, BINARY, bytes, heap);
                default -> throw new IllegalArgumentException("no property: " + value);
              }
            });
    heap.set(0, tree(2, 6, 0x40));
    heap.set(1, entries.array());
    return heap(0xBC, 0x20, heap);
  }

  private static void kept(ByteBuffer entries, int type, byte[] bytes, List<byte[]> heap) {
    heap.add(bytes);
    entries.putShort((short) type).putInt(heap.size() << 5);
  }

  /** A table of one column: the numbers of nodes. */
  private static byte[] table(List<Integer> rows) {
    var head = little(22 + 8);
    head.put((byte) 0x7C).put((byte) 1);
    head.putShort((short) 4).putShort((short) 4).putShort((short) 4).putShort((short) 5);
    head.putInt(0x20).putInt(0x80).putInt(0);
    head.putInt(0x67F20003).putShort((short) 0).put((byte) 4).put((byte) 0);
    var index = little(8 * rows.size());
    var cells = little(5 * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      index.putInt(rows.get(i)).putInt(i);
      cells.putInt(rows.get(i)).put((byte) 0xFF);
    }
    return heap(0x7C, 0x40, List.of(tree(4, 4, 0x60), head.array(), index.array(), cells.array()));
  }

  private static byte[] tree(int key, int value, int root) {
    return little(8)
        .put((byte) 0xB5)
        .put((byte) key)
        .put((byte) value)
        .put((byte) 0)
        .putInt(root)
        .array();
  }

  private static byte[] heap(int kind, int root, List<byte[]> items) {
    int map = 12;
    for (byte[] item : items) {
      map += item.length;
    }
    var heap = little(map + 4 + 2 * (items.size() + 1));
    heap.putShort((short) map).put((byte) 0xEC).put((byte) kind).putInt(root).putInt(0);
    items.forEach(heap::put);
    heap.putShort((short) items.size()).putShort((short) 0);
    int at = 12;
    heap.putShort((short) at);
    for (byte[] item : items) {
      at += item.length;
      heap.putShort((short) at);
    }
    return heap.array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
