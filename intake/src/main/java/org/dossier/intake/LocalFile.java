package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file of this machine, which somebody may be writing to.
 *
 * @param opener opens its bytes; tests put disturbances here
 */
record LocalFile(Path path, Opener opener) implements TroveFile {
  LocalFile(Path path) {
    this(path, Files::newInputStream);
  }

  /** Opens a file's bytes. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  @Override
  public Opened open() throws IOException {
    BasicFileAttributes before = attributes();
    if (!before.isRegularFile()) {
      throw new NotRegularException();
    }
    InputStream bytes = opener.open(path);
    return new Opened() {
      @Override
      public InputStream bytes() {
        return bytes;
      }

      @Override
      public Instant modified() {
        return before.lastModifiedTime().toInstant();
      }

      @Override
      public boolean isWhole(long read) throws IOException {
        BasicFileAttributes after = attributes();
        return before.size() == after.size()
            && before.lastModifiedTime().equals(after.lastModifiedTime())
            && read == after.size();
      }

      @Override
      public void close() throws IOException {
        bytes.close();
      }
    };
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }
}
