package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The searches that people saved. Machine output never changes them; each change is logged. */
public interface SavedSearches extends Closeable {
  /** By name, those that were removed too. */
  List<SavedSearch> all() throws CaseException;

  Optional<SavedSearch> find(String id) throws CaseException;

  /** Saves a search; one of the same address gets the new name. */
  SavedSearch save(String name, String address, long passages, Instant at) throws CaseException;

  /** Somebody looks at it, and sees so many passages. */
  void look(String id, long passages, Instant at) throws CaseException;

  void remove(String id, Instant at) throws CaseException;

  /** Puts one back that was removed. */
  void restore(String id, Instant at) throws CaseException;

  @Override
  void close();
}
