package org.dossier.model;

/** How a file ended; every file ends as one of these. */
public enum State {
  /** All that it holds was read. */
  PROCESSED,
  /** Some was read; the reason names what is missing. */
  PARTIAL,
  /** Set aside unread, because reading it would be unsafe or needs a key. */
  QUARANTINED,
  /** Could not be read. */
  FAILED
}
