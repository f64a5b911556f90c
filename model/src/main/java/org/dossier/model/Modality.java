package org.dossier.model;

/** How firmly a text puts a claim. */
public enum Modality {
  ASSERTED,
  POSSIBLE,
  HYPOTHETICAL,
  NEGATED,
  REQUIRED
}
