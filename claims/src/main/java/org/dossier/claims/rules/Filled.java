package org.dossier.claims.rules;

import org.dossier.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What fills a role: tokens {@code [from, to)} of the sentence.
 *
 * @param mention that it rests on; null for a plain phrase
 */
public record Filled(int from, int to, @Nullable Mention mention) {
  /** Whether both hold a token. */
  public boolean overlaps(Filled other) {
    return from < other.to && other.from < to;
  }
}
