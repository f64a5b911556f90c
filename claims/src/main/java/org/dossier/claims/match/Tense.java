package org.dossier.claims.match;

/** When a predicate's matter is, by its form. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  /** An infinitive, a participle, a noun: the form does not tell. */
  NONE
}
