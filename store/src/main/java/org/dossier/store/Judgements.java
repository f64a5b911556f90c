package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records what people judge. Weighing never touches it. */
public interface Judgements extends Closeable {
  /**
   * Records a judgement.
   *
   * @param who the person's name; null where the room has no people
   * @return its number
   * @throws CaseException when there is no such finding or entity, the judgement makes no sense
   *     there, or the case can't be written
   */
  int record(Judgement.Draft draft, @Nullable String who, Instant at) throws CaseException;

  /**
   * Takes a judgement back.
   *
   * @throws CaseException when there is none of this number that stands
   */
  void undo(int number, @Nullable String who, Instant at) throws CaseException;

  @Override
  void close();
}
