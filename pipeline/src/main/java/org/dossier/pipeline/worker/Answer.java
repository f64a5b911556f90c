package org.dossier.pipeline.worker;

/** How one job ended. */
public sealed interface Answer {
  /** The worker did it. The reply is the caller's to close. */
  record Done(Reply reply) implements Answer {}

  /**
   * The job cost its worker.
   *
   * @param reason for a person
   */
  record Lost(String reason) implements Answer {}
}
