package org.dossier.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** A 7z file. */
final class SevenZipArchive implements Archive {
  /** What its dictionaries may take; a bomb asks for more. */
  private static final int MOST_MEMORY_KB = 256 << 10;

  private final SevenZFile file;

  private SevenZipArchive(SevenZFile file) {
    this.file = file;
  }

  static SevenZipArchive open(Path path) throws IOException {
    return new SevenZipArchive(
        SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MOST_MEMORY_KB).get());
  }

  @Override
  public @Nullable Entry next() throws IOException {
    for (SevenZArchiveEntry entry = file.getNextEntry();
        entry != null;
        entry = file.getNextEntry()) {
      if (!entry.isDirectory() && !entry.isAntiItem()) {
        SevenZArchiveEntry present = entry;
        return new Entry(
            entry.getName() == null ? "" : entry.getName(),
            -1,
            entry.getHasLastModifiedDate() ? entry.getLastModifiedTime().toInstant() : null,
            null,
            () -> file.getInputStream(present));
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
