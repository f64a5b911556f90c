package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what a process unpacks as {@link Unpacking} wants it. */
public final class TarOutput implements Closeable {
  private final TarArchiveOutputStream tar;

  public TarOutput(OutputStream out) {
    tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  /** The bytes of an entry. */
  public interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param size how many bytes it writes, exactly
   */
  public void entry(String name, @Nullable Instant time, long size, Bytes bytes)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(size);
    if (time != null) {
      entry.setLastModifiedTime(FileTime.from(time));
    }
    tar.putArchiveEntry(entry);
    bytes.writeTo(tar);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
