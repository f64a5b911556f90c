package org.dossier.model;

/** How far the matter of a claim has come, by its text. Agreed is not delivered. */
public enum Status {
  PROPOSED,
  PLANNED,
  AGREED,
  SIGNED,
  PAID,
  DELIVERED,
  DONE,
  CANCELLED,
  UNKNOWN
}
