package org.dossier.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A ZIP read by its central directory. */
final class ZipArchive implements Archive {
  /** A ZIP with one of these at its top is one document in many parts, not a container. */
  private static final Set<String> DOCUMENT_PARTS =
      Set.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "mimetype",
          "META-INF/container.xml",
          "content.xml",
          "index.apxl",
          "Index/Document.iwa",
          "buildVersionHistory.plist",
          "Metadata/BuildVersionHistory.plist");

  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
    this.entries = zip.getEntries();
  }

  static ZipArchive open(Path file) throws IOException {
    return new ZipArchive(ZipFile.builder().setPath(file).get());
  }

  /** True for Office, OpenDocument, EPUB and iWork files. */
  boolean isDocument() {
    for (String part : DOCUMENT_PARTS) {
      if (zip.getEntry(part) != null) {
        return true;
      }
    }
    return false;
  }

  static boolean isDocumentPart(String name) {
    return DOCUMENT_PARTS.contains(name);
  }

  @Override
  public @Nullable Entry next() {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        return new Entry(
            ZipNames.decode(entry),
            entry.getCompressedSize(),
            time(entry),
            obstacle(entry),
            () -> zip.getInputStream(entry));
      }
    }
    return null;
  }

  private @Nullable Obstacle obstacle(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Obstacle.LOCKED;
    }
    if ((entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG) == UnixStat.LINK_FLAG) {
      return Obstacle.LINK;
    }
    return zip.canReadEntryData(entry) ? null : Obstacle.METHOD;
  }

  /** An extra field's instant; else the clock time of the packer, whose zone isn't told, as UTC. */
  static @Nullable Instant time(ZipArchiveEntry entry) {
    if (entry.getTime() < 0) {
      return null;
    }
    if (entry.getExtraField(ZipNames.EXTENDED_TIMESTAMP) != null
        || entry.getExtraField(ZipNames.NTFS) != null) {
      return entry.getLastModifiedTime().toInstant();
    }
    return entry.getTimeLocal().toInstant(ZoneOffset.UTC);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
