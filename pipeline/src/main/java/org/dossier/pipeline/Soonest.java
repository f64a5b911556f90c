package org.dossier.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.Candidate;

/**
 * Puts the file first that is likely read soonest, so that there is something to search for while
 * the others are read. The others keep the order of the walk.
 */
final class Soonest {
  /** As many files are looked at. */
  private static final int MOST = 1000;

  /** Smaller ones hardly hold a text, in bytes. */
  private static final long LEAST = 256;

  private Soonest() {}

  static List<Candidate> first(List<Candidate> candidates) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < Math.min(MOST, candidates.size()); i++) {
      if (candidates.get(i) instanceof Candidate.Found found
          && found.size() >= LEAST
          && found.size() < least) {
        best = i;
        least = found.size();
      }
    }
    if (best == 0) {
      return candidates;
    }
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.addFirst(ordered.remove(best));
    return ordered;
  }
}
