package org.dossier.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** A container read from its start: a TAR, or a ZIP whose directory is lost. */
final class StreamArchive implements Archive {
  private final ArchiveInputStream<? extends ArchiveEntry> entries;

  StreamArchive(ArchiveInputStream<? extends ArchiveEntry> entries) {
    this.entries = entries;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    for (ArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      if (!entry.isDirectory()) {
        return new Entry(name(entry), -1, time(entry), obstacle(entry), this::bytes);
      }
    }
    return null;
  }

  /** The stream itself ends where the entry ends, and stays open for the next one. */
  private InputStream bytes() {
    return new FilterInputStream(entries) {
      @Override
      public void close() {}
    };
  }

  private static String name(ArchiveEntry entry) {
    return entry instanceof ZipArchiveEntry zip ? ZipNames.decode(zip) : entry.getName();
  }

  private static @Nullable Instant time(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip) {
      return ZipArchive.time(zip);
    }
    return entry instanceof TarArchiveEntry tar ? tar.getLastModifiedTime().toInstant() : null;
  }

  private @Nullable Obstacle obstacle(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      return Obstacle.LOCKED;
    }
    if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
      return Obstacle.LINK;
    }
    return entries.canReadEntryData(entry) ? null : Obstacle.METHOD;
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
