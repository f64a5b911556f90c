package org.dossier.pipeline.worker;

/** A worker that is of no more use. */
final class WorkerLost extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final boolean again;

  /**
   * @param again true when another worker may do better: this one may have been killed from outside
   */
  WorkerLost(String reason, boolean again) {
    super(reason);
    this.reason = reason;
    this.again = again;
  }

  String reason() {
    return reason;
  }

  boolean again() {
    return again;
  }
}
