package org.dossier.search;

import java.util.List;

/**
 * What to look for.
 *
 * @param languages only passages in these; empty: all
 * @param exact no lemmas, no folding beyond case
 */
public record Query(String text, List<String> languages, boolean exact) {
  public Query {
    languages = List.copyOf(languages);
  }
}
