package org.dossier.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts a process that unpacks a container which is not read here, since reading it isn't safe.
 * The process writes what the container holds as a tar to its standard output. It ends with status
 * 0 when that is all; else the last line of its standard error says what is missing.
 */
public interface Unpacking {
  Process start(Kind kind, Path file) throws IOException;

  /** Which container it is. */
  enum Kind {
    /** RAR 4 or 5. */
    RAR("application/vnd.rar"),
    /** Outlook's mailboxes: PST and OST. */
    OUTLOOK("application/vnd.ms-outlook-pst");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** The program that a kind needs isn't there; the message says how to have it. */
  final class MissingProgram extends IOException {
    private static final long serialVersionUID = 1;

    public MissingProgram(String how) {
      super(how);
    }
  }
}
