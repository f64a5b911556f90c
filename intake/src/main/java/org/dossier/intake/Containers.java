package org.dossier.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Tells containers from documents by their bytes, and opens them. */
final class Containers {
  private static final int HEAD = 8192;
  private static final int MOST_MEMORY_KB = 256 << 10;
  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC_AT = 257;
  private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);

  private static final Set<String> PACKED = Set.of(".gz", ".bz2", ".xz");

  private final Unpacking unpacking;

  Containers(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  /**
   * An opened container and its media type.
   *
   * @param readable true when it can be read as a document too, where nothing may be unfolded
   * @param sure true when it is one even if it holds nothing
   */
  record Opened(String mediaType, Archive archive, boolean readable, boolean sure) {
    Opened(String mediaType, Archive archive) {
      this(mediaType, archive, false, false);
    }

    Opened(String mediaType, Archive archive, boolean readable) {
      this(mediaType, archive, readable, false);
    }
  }

  /**
   * Opens a container; null when the file is none.
   *
   * @param time when the file was last changed
   */
  @Nullable Opened open(Path file, String name, @Nullable Instant time) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return zip(file);
    }
    if (isTar(head)) {
      return new Opened("application/x-tar", tar(Files.newInputStream(file)));
    }
    if (starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return new Opened("application/x-7z-compressed", SevenZipArchive.open(file));
    }
    if (starts(head, 'R', 'a', 'r', '!', 0x1A, 7, 0)
        || starts(head, 'R', 'a', 'r', '!', 0x1A, 7, 1, 0)) {
      return foreign(file, Unpacking.Kind.RAR, false);
    }
    if (starts(head, '!', 'B', 'D', 'N') && head.length > 9 && head[8] == 'S') {
      return foreign(file, Unpacking.Kind.OUTLOOK, true);
    }
    if (starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return packed("application/x-xz", name, () -> xz(file));
    }
    if (starts(head, 0x1F, 0x8B, 8)) {
      return packed("application/gzip", name, () -> gzip(file));
    }
    if (starts(head, 'B', 'Z', 'h')) {
      return packed(
          "application/x-bzip2", name, () -> new BZip2CompressorInputStream(buffered(file), true));
    }
    return MailHead.startsMailbox(head) ? mailbox(file) : text(file, name, time);
  }

  private Opened foreign(Path file, Unpacking.Kind kind, boolean sure) throws IOException {
    return new Opened(kind.mediaType(), ForeignArchive.open(file, kind, unpacking), false, sure);
  }

  private static @Nullable Opened mailbox(Path file) throws IOException {
    MailboxArchive mailbox = MailboxArchive.open(file);
    return mailbox == null ? null : new Opened("application/mbox", mailbox, true);
  }

  private static @Nullable Opened text(Path file, String name, @Nullable Instant time)
      throws IOException {
    TextParts parts = TextParts.open(file, name, time);
    return parts == null ? null : new Opened(parts.mediaType(), parts, true);
  }

  private static @Nullable Opened zip(Path file) throws IOException {
    ZipArchive zip;
    try {
      zip = ZipArchive.open(file);
    } catch (IOException | RuntimeException noDirectory) {
      return zipWithoutDirectory(file);
    }
    if (zip.isDocument()) {
      zip.close();
      return null;
    }
    return new Opened("application/zip", zip);
  }

  /** Salvages from the start what a lost or cut-off directory no longer lists. */
  private static @Nullable Opened zipWithoutDirectory(Path file) throws IOException {
    try (var peek = new ZipArchiveInputStream(buffered(file))) {
      var first = peek.getNextEntry();
      if (first != null && ZipArchive.isDocumentPart(first.getName())) {
        return null;
      }
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
    return new Opened(
        "application/zip", new StreamArchive(new ZipArchiveInputStream(buffered(file))));
  }

  private static Opened packed(String mediaType, String name, Intake.Bytes bytes)
      throws IOException {
    try (InputStream in = new BufferedInputStream(bytes.open())) {
      if (isTar(in.readNBytes(TAR_BLOCK))) {
        return new Opened(mediaType, tar(bytes.open()));
      }
    } catch (RuntimeException damaged) {
      throw new IOException("damaged", damaged);
    }
    return new Opened(mediaType, new PackedFile(unpackedName(name), null, bytes));
  }

  private static InputStream xz(Path file) throws IOException {
    return new XZInputStream(buffered(file), MOST_MEMORY_KB);
  }

  private static InputStream gzip(Path file) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(buffered(file))
        .setDecompressConcatenated(true)
        .get();
  }

  private static Archive tar(InputStream in) {
    return new StreamArchive(
        new TarArchiveInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8.name()));
  }

  /** {@code report.txt.gz} holds {@code report.txt}. */
  private static String unpackedName(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    boolean packing = PACKED.contains(ending);
    return packing && dot > 0 ? name.substring(0, dot) : name + " unpacked";
  }

  private static InputStream buffered(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  private static boolean isTar(byte[] head) {
    int end = TAR_MAGIC_AT + TAR_MAGIC.length;
    return head.length >= TAR_BLOCK && Arrays.equals(head, TAR_MAGIC_AT, end, TAR_MAGIC, 0, 5);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
