package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The kept bytes of a document. */
public interface Original {
  /**
   * Has them in a file of this machine, which stays there until it is let go.
   *
   * @throws IOException when they are not there, or are others than were kept
   */
  Held hold() throws IOException;

  /**
   * Bytes in a file that nobody may change; to be closed.
   *
   * @param release is told when it is let go
   */
  record Held(Path file, Runnable release) implements Closeable {
    @Override
    public void close() {
      release.run();
    }
  }
}
