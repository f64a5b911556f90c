package org.dossier.intake;

import java.nio.file.Path;
import java.time.Instant;

/** What a walk met at a path, before a byte of it is read. */
public sealed interface Candidate {
  /** Below the folder that was added, with {@code /} between names; or the file's name. */
  String path();

  /** A regular file, to be taken in. */
  record Found(String path, TroveFile file, long size, Instant modified) implements Candidate {
    /** One of this machine. */
    public Found(String path, Path file, long size, Instant modified) {
      this(path, new LocalFile(file), size, modified);
    }
  }

  /**
   * Something that is never read: a pipe, a link out of the trove, a folder that can't be listed.
   */
  record Skipped(Incoming.Refused refusal) implements Candidate {
    @Override
    public String path() {
      return refusal.path();
    }
  }
}
