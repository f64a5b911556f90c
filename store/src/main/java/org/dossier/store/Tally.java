package org.dossier.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case in figures.
 *
 * @param states files by state, in the words of the contract
 * @param reasons how many files are not processed, by state and reason
 * @param languages pages by language; "unknown" where it can't be told
 * @param duplicates files that are second copies
 * @param unread pages or files that hold text which was not read: what a "not found" does not cover
 */
public record Tally(
    SortedMap<String, Integer> states,
    SortedMap<String, Integer> reasons,
    SortedMap<String, Integer> languages,
    int documents,
    int duplicates,
    int pages,
    int ocrPages,
    int claims,
    int entities,
    int findings,
    int unread) {
  public Tally {
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** The share of files that were read whole, 0 to 1; 1 when there are none. */
  public double coverage() {
    int all = documents;
    return all == 0 ? 1 : (double) (all - unread) / all;
  }
}
