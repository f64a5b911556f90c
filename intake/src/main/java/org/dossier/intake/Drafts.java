package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;

/** Copies that are hashed while they are made, in a folder of their own. */
final class Drafts {
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  Drafts(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, and removes the half-written files of a run that died. */
  void clear() throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
  }

  /**
   * Copies a stream to its end.
   *
   * @throws SourceException when reading the stream fails
   * @throws IOException when the copy can't be written
   */
  Draft draft(InputStream bytes) throws IOException {
    Path draft = Files.createTempFile(folder, "", "");
    try {
      return copy(bytes, draft);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  private static Draft copy(InputStream bytes, Path draft) throws IOException {
    MessageDigest digest = ContentId.sha256();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(draft)) {
      var buffer = new byte[BUFFER];
      for (int n = read(bytes, buffer); n >= 0; n = read(bytes, buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        size += n;
      }
    }
    return new Draft(draft, new DocumentId(HexFormat.of().formatHex(digest.digest())), size);
  }

  private static int read(InputStream bytes, byte[] buffer) throws SourceException {
    try {
      return bytes.read(buffer);
    } catch (SourceException e) {
      throw e;
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  static void readOnly(Path file) throws IOException {
    // to ask the file's store instead reads the table of all mounts
    var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
    } else if (!file.toFile().setReadOnly()) {
      throw new IOException("cannot make " + file + " read-only");
    }
  }

  /**
   * A copy that is not yet in its place; to be closed.
   *
   * @param id of its bytes
   */
  record Draft(Path file, DocumentId id, long size) implements Closeable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** The source, not the case's disk, failed. */
  static final class SourceException extends IOException {
    private static final long serialVersionUID = 1;

    SourceException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
