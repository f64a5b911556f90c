package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.model.Gap;
import org.dossier.model.MarkKind;

/** Numbered papers that are named and whose number no document here bears. */
final class CitedNumbers {
  /** Of one number: a paper that so many name is missed as much. */
  private static final int MOST_PLACES = 1_000;

  private CitedNumbers() {}

  static void gaps(Index index, Papers papers) {
    Set<String> held = new HashSet<>();
    index.marks(MarkKind.OWN_NUMBER, papers, (_, mark) -> held.add(mark.value()));
    Map<String, List<Gap.Place>> places = new TreeMap<>();
    index.marks(
        MarkKind.CITED_NUMBER,
        papers,
        (paper, mark) -> {
          if (!held.contains(mark.value())) {
            List<Gap.Place> known = places.computeIfAbsent(mark.value(), _ -> new ArrayList<>());
            if (known.size() < MOST_PLACES) {
              known.add(paper.place(mark));
            }
          }
        });
    places.forEach(
        (number, each) -> {
          each.sort(Comparator.comparing(Gap.Place::path).thenComparing(Gap.Place::page));
          papers.add(
              Gap.of(
                  "document",
                  each.getFirst().quote(),
                  "no document here bears this number in its head, its foot or its name",
                  each));
        });
  }
}
