package org.dossier.model;

/** How exactly a text dates something. */
public enum DatePrecision {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF,
  YEAR,
  DECADE,
  CENTURY,
  /** Two named ends, or one. */
  INTERVAL
}
