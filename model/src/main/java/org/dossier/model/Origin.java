package org.dossier.model;

/** Where a page's text comes from. */
public enum Origin {
  /** The document's own text. */
  TEXT,
  /** Recognised from an image. */
  OCR
}
