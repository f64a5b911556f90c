package org.dossier.intake;

import java.time.Instant;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;

/** What became of one item of the trove at intake. */
public sealed interface Incoming {
  /** Unique within one trove; inside a container {@code outer.zip!/inner/a.pdf}. */
  String path();

  /**
   * The SHA-256 of the bytes. Where no bytes could be had, the SHA-256 of the path, so that the
   * item still has a row.
   */
  DocumentId id();

  /** Of its bytes; 0 where none could be had. */
  long size();

  /** The id of an item at a path of which no bytes could be had. */
  static DocumentId idWithoutBytes(String path) {
    return Refusals.idOfPath(path);
  }

  /** The container it was found in; null for a file of its own. */
  @Nullable DocumentId parent();

  /**
   * A document, kept and ready to be read.
   *
   * @param original its bytes
   * @param fileTime when the file, or the container's entry, was last changed; null when not told
   * @param depth 0 for a file of its own, 1 for an entry of it, and so on
   */
  record Taken(
      String path,
      DocumentId id,
      @Nullable DocumentId parent,
      Original original,
      long size,
      @Nullable Instant fileTime,
      int depth)
      implements Incoming {}

  /**
   * A container, kept as it came; what it holds was delivered before it.
   *
   * @param entries how many it was seen to hold
   * @param state {@link State#PROCESSED} when all of them were delivered
   * @param reason what is missing; null when nothing is
   */
  record Container(
      String path,
      DocumentId id,
      @Nullable DocumentId parent,
      Original original,
      long size,
      @Nullable Instant fileTime,
      String mediaType,
      int entries,
      State state,
      @Nullable String reason)
      implements Incoming {}

  /**
   * Not taken in.
   *
   * @param original its bytes, where there are bytes to keep
   * @param state {@link State#QUARANTINED} or {@link State#FAILED}
   * @param reason one line for a person
   */
  record Refused(
      String path,
      DocumentId id,
      @Nullable DocumentId parent,
      @Nullable Original original,
      long size,
      @Nullable Instant fileTime,
      State state,
      String reason)
      implements Incoming {
    public Refused {
      if (reason.isBlank() || state == State.PROCESSED || state == State.PARTIAL) {
        throw new IllegalArgumentException(path + " refused as " + state + ": " + reason);
      }
    }
  }
}
