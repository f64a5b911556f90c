package org.dossier.pipeline;

import org.dossier.model.State;

/** Follows the work of one {@code add}; called from one thread. */
public interface AddProgress {
  /** So many more files are known of. */
  void expected(int files);

  /** So many bytes are to be read, of containers as they lie on the disk; fewer where negative. */
  default void expectedBytes(long bytes) {}

  /** So many bytes were read; more than expected where containers were packed. */
  default void readBytes(long bytes) {}

  /** A file is accounted for. */
  void done(String path, State state);

  /** A file needed no work: it was read before. */
  void skipped(String path);

  /** Another step of the work begins: "weighing", say. */
  void step(String name);

  /** Nobody follows it, or whoever does looks at what the case tells. */
  static AddProgress unseen() {
    return new AddProgress() {
      @Override
      public void expected(int files) {}

      @Override
      public void done(String path, State state) {}

      @Override
      public void skipped(String path) {}

      @Override
      public void step(String name) {}
    };
  }
}
