package org.dossier.search;

import java.util.List;

/**
 * What a query found.
 *
 * @param hits of the window that was asked for
 * @param total how many passages there are; at least so many where {@code more} is true
 * @param more true when there are more than {@code total}
 * @param expansions of the query's words, those switched off too
 */
public record Answer(List<Hit> hits, long total, boolean more, List<Expansion> expansions) {
  public Answer {
    hits = List.copyOf(hits);
    expansions = List.copyOf(expansions);
  }
}
