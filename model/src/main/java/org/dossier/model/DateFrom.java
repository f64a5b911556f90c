package org.dossier.model;

/** Where a document's own date was found, the best first. */
public enum DateFrom {
  TEXT,
  METADATA,
  /** The {@code --date} that the investigator gave. */
  OPTION,
  FILE
}
