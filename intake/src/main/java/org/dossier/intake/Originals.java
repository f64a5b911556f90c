package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;

/**
 * The evidence by its SHA-256, {@code ab/cd/abcd...}, never altered and never deleted. An original
 * is either there whole or not at all, even after a crash. Safe to share by threads.
 */
public abstract sealed class Originals implements Closeable
    permits FolderOriginals, StoredOriginals {
  private static final int BUFFER = 1 << 16;

  /**
   * Those in a folder, which is made where absent; removes the half-written files of a run that
   * died. The caller holds the case's lock.
   */
  public static Originals open(Path folder) throws IOException {
    return FolderOriginals.toWrite(folder);
  }

  /** The folder as it is, for reading: nothing in it is made or removed. */
  public static Originals openReadOnly(Path folder) {
    return new FolderOriginals(folder);
  }

  /**
   * Those in a bucket.
   *
   * @param storage is closed with them
   * @param copies a folder of the caller's alone, for copies of what is being read; it is emptied
   *     now and when they are closed
   * @param most bytes of copies that nobody holds
   */
  public static Originals open(Storage storage, StorageAddress address, Path copies, long most)
      throws IOException {
    return StoredOriginals.at(storage, address, copies, most);
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

  /** A document's place among them, whether it is there or not. */
  public static String name(DocumentId id) {
    String sha256 = id.sha256();
    return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  /** Tells the place of everything that lies among them, whether it is an original or not. */
  public abstract void names(Consumer<String> sink) throws IOException;

  /**
   * The kept bytes, if there are any; to be closed.
   *
   * @throws ChangedException when they came from elsewhere and are others than were kept
   */
  public abstract Optional<Original.Held> find(DocumentId id) throws IOException;

  /** The bytes of a document that is kept. */
  Original of(DocumentId id) {
    return () ->
        find(id).orElseThrow(() -> new IOException("the original " + name(id) + " is missing"));
  }

  /**
   * Keeps a stream's bytes.
   *
   * @return their id
   */
  public final DocumentId keep(InputStream bytes) throws IOException {
    try (Drafts.Draft draft = draft(bytes)) {
      publish(List.of(draft));
      return draft.id();
    }
  }

  /** Copies a stream to its end, into a file that {@link #publish} puts in its place. */
  abstract Drafts.Draft draft(InputStream bytes) throws IOException;

  /** Keeps drafts, together: many cost little more than one. */
  abstract void publish(List<Drafts.Draft> drafts) throws IOException;

  /** Bytes that are not those that were kept. */
  public static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1;

    ChangedException(DocumentId found) {
      super("it hashes to " + found.sha256());
    }
  }
}
