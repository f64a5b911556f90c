package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;

/** Records what people judge. Weighing never touches it. */
public interface Judgements extends Closeable {
  /**
   * Records a judgement.
   *
   * @return its number
   * @throws CaseException when there is no such finding or entity, the judgement makes no sense
   *     there, or the case can't be written
   */
  int record(Judgement.Draft draft, Instant at) throws CaseException;

  /**
   * Takes a judgement back.
   *
   * @throws CaseException when there is none of this number that stands
   */
  void undo(int number, Instant at) throws CaseException;

  @Override
  void close();
}
