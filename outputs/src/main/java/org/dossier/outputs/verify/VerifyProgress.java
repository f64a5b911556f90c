package org.dossier.outputs.verify;

/** Follows a verification; called from one thread. */
public interface VerifyProgress {
  /** So many documents are to be read again. */
  void expected(int documents);

  /**
   * A document is done.
   *
   * @param ok whether all of it was as it should be
   */
  void done(String path, boolean ok);
}
