package org.dossier.claims.mentions.zh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of the proposals of a sentence stand: the longer and the surer. */
final class Resolution {
  private Resolution() {}

  static List<Draft> resolve(List<Draft> proposed) {
    List<Draft> sorted = new ArrayList<>(proposed);
    sorted.sort(
        Comparator.comparingInt((Draft draft) -> -(2 * draft.length() + 3 * draft.strength()))
            .thenComparingInt(Draft::start)
            .thenComparing(Draft::kind));
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      if (kept.stream().noneMatch(draft::overlaps)) {
        kept.add(draft);
      }
    }
    kept.sort(Comparator.comparingInt(Draft::start));
    return kept;
  }
}
