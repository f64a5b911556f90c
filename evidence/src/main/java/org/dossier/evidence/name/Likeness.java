package org.dossier.evidence.name;

/**
 * How much two spellings are alike.
 *
 * @param same true when they can well be taken for one name
 * @param score 0 to 1
 * @param why one sentence
 */
public record Likeness(boolean same, double score, String why) {
  public Likeness {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score not in 0..1: " + score);
    }
  }
}
