package org.dossier.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes ZIPs: names and contents in turn. */
final class Zips {
  private Zips() {}

  static byte[] of(String... namesAndContents) {
    var bytes = new byte[namesAndContents.length / 2][];
    var names = new String[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      names[i] = namesAndContents[2 * i];
      bytes[i] = namesAndContents[2 * i + 1].getBytes(StandardCharsets.UTF_8);
    }
    return of(StandardCharsets.UTF_8, names, bytes);
  }

  static byte[] of(String name, byte[] content) {
    return of(StandardCharsets.UTF_8, new String[] {name}, new byte[][] {content});
  }

  static byte[] of(Charset names, String name, String content) {
    byte[][] contents = {content.getBytes(StandardCharsets.UTF_8)};
    return of(names, new String[] {name}, contents);
  }

  private static byte[] of(Charset charset, String[] names, byte[][] contents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(out)) {
      zip.setEncoding(charset.name());
      zip.setUseLanguageEncodingFlag(charset.equals(StandardCharsets.UTF_8));
      for (int i = 0; i < names.length; i++) {
        var entry = new ZipArchiveEntry(names[i]);
        entry.setTimeLocal(LocalDateTime.of(2021, 3, 4, 5, 6, 8));
        zip.putArchiveEntry(entry);
        zip.write(contents[i]);
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
