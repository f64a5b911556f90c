package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;

/** Writes own claims and notes. Reading and weighing never touch them. */
public interface Notes extends Closeable {
  /**
   * Writes one.
   *
   * @return its number
   * @throws CaseException when there is no such page, the span isn't in its text, or the case can't
   *     be written
   */
  int write(DocumentId document, int page, Span span, String kind, String words, Instant at)
      throws CaseException;

  /**
   * Takes one back.
   *
   * @throws CaseException when there is none of this number that stands
   */
  void undo(int number, Instant at) throws CaseException;

  @Override
  void close();
}
