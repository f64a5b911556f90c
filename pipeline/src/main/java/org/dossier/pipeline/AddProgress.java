package org.dossier.pipeline;

import org.dossier.model.State;

/** Follows the work of one {@code add}; called from one thread. */
public interface AddProgress {
  /** So many more files are known of. */
  void expected(int files);

  /** A file is accounted for. */
  void done(String path, State state);

  /** A file needed no work: it was read before. */
  void skipped(String path);

  /** Another step of the work begins: "weighing", say. */
  void step(String name);
}
