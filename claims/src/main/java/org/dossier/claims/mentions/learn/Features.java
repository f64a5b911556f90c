package org.dossier.claims.mentions.learn;

/** What a model looks at around each word of a sentence, as buckets of its weight table. */
public interface Features {
  /** How many words the sentence has. */
  int size();

  /** Fills {@link #buckets()} for one word. Returns how many. */
  int fill(int i);

  /** Filled from the front; each is below {@link LinearModel#BUCKETS}. */
  int[] buckets();
}
