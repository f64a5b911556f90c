package org.dossier.model;

/** What a finding rests on. */
public enum Standing {
  /** Two independent roots or more agree. */
  CORROBORATED,
  SINGLE_SOURCE,
  /** The corroborator rests on the corroborated. */
  CIRCULAR,
  CONTRADICTED,
  /** Nothing vouches for it: possible, hypothetical or of unknown origin. */
  UNVERIFIED
}
