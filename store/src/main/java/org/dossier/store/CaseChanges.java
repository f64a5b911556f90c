package org.dossier.store;

import java.io.Closeable;

/**
 * Whether a case is still what it was: a number that every committed change alters, whichever
 * process makes it. It means nothing after the case was opened anew.
 */
public interface CaseChanges extends Closeable {
  /** The same number twice: nothing was committed in between. Safe for several threads. */
  long mark() throws CaseException;

  @Override
  void close();
}
