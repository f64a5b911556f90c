package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** A regular file of a trove, wherever it lies. */
public interface TroveFile {
  /** Begins to read it. */
  Opened open() throws IOException;

  /** A file that is being read. */
  interface Opened extends Closeable {
    InputStream bytes();

    /** When it was last changed before it was opened. */
    Instant modified();

    /**
     * Whether what was read to its end is the file, and not a part of it or a mixture of two.
     *
     * @param read bytes
     */
    boolean isWhole(long read) throws IOException;
  }

  /** A pipe, say, is there now. */
  final class NotRegularException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** It ended too soon, and may be had whole when it is asked for again. */
  final class CutShortException extends IOException {
    private static final long serialVersionUID = 1;

    CutShortException(IOException cause) {
      super("cut short: " + cause.getMessage(), cause);
    }
  }
}
