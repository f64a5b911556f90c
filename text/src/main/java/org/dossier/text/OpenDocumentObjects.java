package org.dossier.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The documents in an OpenDocument file: a folder each, which is put together as a file. */
final class OpenDocumentObjects {
  private static final Pattern PART = Pattern.compile("(Object \\d+)(?:/(.+))?");

  private final Quota quota;
  private final Map<String, Map<String, byte[]>> folders = new TreeMap<>();
  private final List<Embedded> files = new ArrayList<>();
  private Map<String, String> types = Map.of();
  private long room;

  OpenDocumentObjects(Quota quota) {
    this.quota = quota;
    this.room = quota.settings().embeddedBytes();
  }

  /** Takes a part in, when it's one of an object. */
  void part(String name, InputStream in) throws IOException {
    Matcher part = PART.matcher(name);
    if (!part.matches() || room <= 0 || name.endsWith("/")) {
      return;
    }
    byte[] bytes = in.readNBytes((int) Math.min(room, Integer.MAX_VALUE - 8));
    room -= bytes.length;
    if (part.group(2) == null) {
      add(part.group(1), bytes);
    } else {
      folders.computeIfAbsent(part.group(1), _ -> new TreeMap<>()).put(part.group(2), bytes);
    }
  }

  /** The media types of parts and folders. */
  void types(Map<String, String> listed) {
    types = listed;
  }

  List<Embedded> files() throws IOException {
    for (var folder : folders.entrySet()) {
      String type = types.getOrDefault(folder.getKey() + "/", "");
      if (folder.getValue().containsKey("content.xml") && !type.isEmpty()) {
        add(folder.getKey(), file(type, folder.getValue()));
      }
    }
    return files;
  }

  private void add(String name, byte[] bytes) {
    if (quota.admitsEmbedded(bytes.length)) {
      files.add(new Embedded(name, bytes));
    } else {
      quota.miss("the object " + name + " was not taken out: there are too many");
    }
  }

  private static byte[] file(String type, Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      byte[] name = type.getBytes(StandardCharsets.US_ASCII);
      var crc = new CRC32();
      crc.update(name);
      var first = entry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(name.length);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(name);
      for (var part : parts.entrySet()) {
        if (!part.getKey().equals("mimetype")) {
          zip.putNextEntry(entry(part.getKey()));
          zip.write(part.getValue());
        }
      }
    }
    return out.toByteArray();
  }

  /** The same bytes on every day. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }
}
