package org.dossier.search.dictionaries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A dictionary's files, within limits. A .dict.dz is gzip, which any reader of gzip reads. */
final class Articles {
  private static final int MOST_BYTES = 200_000_000;

  private Articles() {}

  /** A file next to another with another ending, packed or not. */
  static byte[] beside(Path file, String... endings) throws IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.'));
    for (String ending : endings) {
      Path other = file.resolveSibling(stem + ending);
      if (Files.isRegularFile(other)) {
        return bytes(other);
      }
    }
    throw new NoSuchFileException(stem + String.join(" or ", endings) + " is missing");
  }

  static byte[] bytes(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream raw = Files.newInputStream(file);
        InputStream in =
            name.endsWith(".dz") || name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      var out = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 16];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        if (out.size() + n > MOST_BYTES) {
          throw new IOException(name + " holds more than " + MOST_BYTES / 1_000_000 + " MB");
        }
        out.write(part, 0, n);
      }
      return out.toByteArray();
    }
  }
}
