package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file to be read: bytes in memory, or a file on the disk, of which only what is needed comes
 * into memory. Not for several threads at once.
 */
public final class Source {
  /** Smaller files are read faster from memory. */
  private static final long SMALL = 16 << 20;

  /** Formats that need a whole file at once get no larger one. */
  static final long MOST = 256 << 20;

  private static final String UNTOLD = "application/octet-stream";

  private final String name;
  private final String mediaType;
  private final long size;
  private final @Nullable Path file;
  private byte @Nullable [] bytes;

  private Source(
      String name, String mediaType, long size, @Nullable Path file, byte @Nullable [] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.file = file;
    this.bytes = bytes;
  }

  Source(String name, String mediaType, byte[] bytes) {
    this(name, mediaType, bytes.length, null, bytes);
  }

  /**
   * Bytes that are there already.
   *
   * @param name a hint, where the content does not tell its type
   */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, UNTOLD, bytes);
  }

  /**
   * A file, which must not change while it is read.
   *
   * @param name a hint, where the content does not tell its type
   */
  public static Source of(String name, Path file) throws IOException {
    return new Source(name, UNTOLD, Files.size(file), file, null);
  }

  Source withMediaType(String type) {
    return new Source(name, type, size, file, bytes);
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  /** By content, once it is told. */
  String mediaType() {
    return mediaType;
  }

  /** The file, where it is not in memory. */
  Optional<Path> file() {
    return bytes == null ? Optional.ofNullable(file) : Optional.empty();
  }

  /** Brings a file into memory that is small, or that a format needs as a whole. */
  void load(boolean asWhole) throws IOException {
    if (bytes == null && file != null && size <= (asWhole ? MOST : SMALL)) {
      bytes = Files.readAllBytes(file);
    }
  }

  /** All bytes; only for what was {@linkplain #load loaded}. */
  byte[] bytes() {
    if (bytes == null) {
      throw new IllegalStateException(name + " is not in memory: " + size + " bytes");
    }
    return bytes;
  }

  InputStream open() throws IOException {
    if (bytes == null && file != null) {
      return Files.newInputStream(file);
    }
    return new ByteArrayInputStream(bytes());
  }

  /** The bytes as Tika's detectors and parsers take them. */
  TikaInputStream tika() throws IOException {
    return bytes == null && file != null ? TikaInputStream.get(file) : TikaInputStream.get(bytes());
  }

  /** The first bytes, cut between lines, or else between characters of UTF-8. */
  byte[] head(int most) throws IOException {
    if (bytes != null && bytes.length <= most) {
      return bytes;
    }
    byte[] head;
    try (InputStream in = open()) {
      head = in.readNBytes(most);
    }
    if (head.length == size) {
      return head;
    }
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      end = head.length;
      while (end > 0 && (head[end - 1] & 0xC0) == 0x80) {
        end--;
      }
      end = Math.max(0, end - 1); // the byte that starts the last character, which may be cut
    }
    return Arrays.copyOf(head, end);
  }
}
