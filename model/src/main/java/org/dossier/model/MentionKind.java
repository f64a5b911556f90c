package org.dossier.model;

/** What a mention names. */
public enum MentionKind {
  PERSON,
  ORGANIZATION,
  LOCATION,
  DATE,
  MONEY,
  QUANTITY,
  PERCENT,
  EQUIPMENT,
  IDENTIFIER,
  POSITION
}
