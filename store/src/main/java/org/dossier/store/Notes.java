package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Writes own claims and notes. Reading and weighing never touch them. */
public interface Notes extends Closeable {
  /**
   * Writes one.
   *
   * @param who the person's name; null where the room has no people
   * @return its number
   * @throws CaseException when there is no such page, the span isn't in its text, or the case can't
   *     be written
   */
  int write(
      DocumentId document,
      int page,
      Span span,
      String kind,
      String words,
      @Nullable String who,
      Instant at)
      throws CaseException;

  /**
   * Takes one back.
   *
   * @throws CaseException when there is none of this number that stands
   */
  void undo(int number, @Nullable String who, Instant at) throws CaseException;

  @Override
  void close();
}
