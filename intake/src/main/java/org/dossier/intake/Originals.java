package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;

/**
 * The evidence by its SHA-256, {@code ab/cd/abcd...}, read-only and never altered. A file is either
 * there whole or not at all, even after a crash.
 */
public final class Originals {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path incoming;

  private Originals(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve(".incoming");
  }

  /**
   * Opens the folder, making it where absent, and removes the half-written files of a run that
   * died. The caller holds the case's lock.
   */
  public static Originals open(Path folder) throws IOException {
    var originals = new Originals(folder);
    Files.createDirectories(originals.incoming);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(originals.incoming)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    return originals;
  }

  /** The folder as it is, for reading: nothing in it is made or removed. */
  public static Originals openReadOnly(Path folder) {
    return new Originals(folder);
  }

  /** Every file below the folder that lies at the place of some document's bytes or at none. */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** The SHA-256 of a file's bytes. */
  public static DocumentId hash(Path file) throws IOException {
    MessageDigest digest = ContentId.sha256();
    try (InputStream bytes = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return new DocumentId(HexFormat.of().formatHex(digest.digest()));
  }

  /** Where a document's bytes are, or would be. */
  public Path path(DocumentId id) {
    String sha256 = id.sha256();
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /** The kept copy, if there is one. */
  public Optional<Path> find(DocumentId id) {
    Path path = path(id);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  /**
   * Copies a stream to its end, into a file that {@link #publish} puts in its place.
   *
   * @throws SourceException when reading the stream fails
   * @throws IOException when the copy can't be written: the case's disk is full or gone
   */
  Draft draft(InputStream bytes) throws IOException {
    Path draft = Files.createTempFile(incoming, "", "");
    try {
      return new Draft(draft, copy(bytes, draft));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** Keeps drafts, together: to a disk, to make many files durable costs little more than one. */
  void publish(List<Draft> drafts) throws IOException {
    List<Path> fresh = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!Files.exists(draft.kept().file())) {
        fresh.add(draft.file());
      }
    }
    Durable.force(fresh);
    for (Draft draft : drafts) {
      if (!Files.exists(draft.kept().file())) {
        publish(draft.file(), draft.kept().file());
      }
    }
  }

  private Kept copy(InputStream bytes, Path draft) throws IOException {
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
    var id = new DocumentId(HexFormat.of().formatHex(digest.digest()));
    return new Kept(id, path(id), size);
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

  private static void publish(Path draft, Path target) throws IOException {
    readOnly(draft);
    Files.createDirectories(target.getParent());
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void readOnly(Path file) throws IOException {
    // to ask the file's store instead reads the table of all mounts
    var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
    } else if (!file.toFile().setReadOnly()) {
      throw new IOException("cannot make " + file + " read-only");
    }
  }

  /** A copy that is safely there. */
  record Kept(DocumentId id, Path file, long size) {}

  /**
   * A copy that is not yet in its place; to be closed.
   *
   * @param kept what it will be
   */
  record Draft(Path file, Kept kept) implements Closeable {
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
