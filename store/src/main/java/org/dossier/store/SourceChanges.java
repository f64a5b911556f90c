package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of what was changed in sources.yaml from the reading room, and why. */
public interface SourceChanges extends Closeable {
  /**
   * A change.
   *
   * @param what in a few words
   * @param before the file's text before it; null for a line that takes another back
   * @param who the person's name; null where the room has no people
   * @param undone whether it was taken back, or takes another back
   */
  record Change(
      int number,
      String what,
      String why,
      Instant at,
      @Nullable String before,
      @Nullable String after,
      @Nullable String who,
      boolean undone) {}

  void log(String what, String why, String before, String after, @Nullable String who, Instant at)
      throws CaseException;

  /** The last change that was not taken back. */
  Optional<Change> last() throws CaseException;

  /** Notes that a change was taken back. */
  void undone(Change change, @Nullable String who, Instant at) throws CaseException;

  /** The last first. */
  Listing<Change> all(Window window) throws CaseException;

  @Override
  void close();
}
