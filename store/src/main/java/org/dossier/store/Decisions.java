package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The investigator's decisions. Machine output never changes them. */
public interface Decisions extends Closeable {
  /**
   * Puts a decision in front of all earlier ones on the finding.
   *
   * @param who the person's name; null where the room has no people
   * @throws CaseException when there is no such finding, or the case can't be written
   */
  void decide(String finding, String decision, @Nullable String who, Instant at)
      throws CaseException;

  /** Takes the decision that stands back: the one before stands again, or none. */
  void undo(String finding, @Nullable String who, Instant at) throws CaseException;

  /** All that was decided, the last first. */
  Listing<Decision> log(Window window) throws CaseException;

  @Override
  void close();
}
