package org.dossier.store;

import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts of reports that people make. Weighing never changes them. */
public interface Drafts extends Closeable {
  /** The last changed first. */
  List<Draft> all() throws CaseException;

  Optional<Draft> find(int number) throws CaseException;

  /** By name; of several with one name, the last changed. */
  Optional<Draft> find(String name) throws CaseException;

  Draft begin(String name, Instant at) throws CaseException;

  /**
   * Keeps a draft as it is now.
   *
   * @param what was done, in a few words, for the log; the same words one after another, as when
   *     somebody writes on, are one entry
   */
  void save(Draft draft, String what, Instant at) throws CaseException;

  /** As it was before the last change that is not taken back yet; unchanged if there is none. */
  void undo(int number, Instant at) throws CaseException;

  /** Puts a draft away; its log stays. */
  void remove(int number, Instant at) throws CaseException;

  /** What was done to a draft, the last first. */
  List<Entry> log(int number, int most) throws CaseException;

  @Override
  void close();

  /** A line of the log. */
  record Entry(String what, Instant at) {}
}
