package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;

/** When people looked at the case, and what was there then. */
public interface Visits extends Closeable {
  /** Remembers what is there now as seen, unless somebody came before. */
  void first(Instant at) throws CaseException;

  /** Remembers what is there now as seen. */
  void seen(Instant at) throws CaseException;

  @Override
  void close();
}
