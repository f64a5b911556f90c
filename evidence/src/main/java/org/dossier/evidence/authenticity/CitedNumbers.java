package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.evidence.authenticity.SideBySide.Marked;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;

/** Numbered papers that are named and whose number no document here bears. */
final class CitedNumbers {
  private CitedNumbers() {}

  static void gaps(List<Marked> all, Papers papers) {
    Set<String> held = new HashSet<>();
    for (Marked one : all) {
      one.marks(MarkKind.OWN_NUMBER).forEach(mark -> held.add(mark.value()));
    }
    Map<String, List<Gap.Place>> places = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Marked one : all) {
      for (Mark mark : one.marks(MarkKind.CITED_NUMBER)) {
        if (!held.contains(mark.value())) {
          names.putIfAbsent(mark.value(), mark.quote());
          places
              .computeIfAbsent(mark.value(), _ -> new ArrayList<>())
              .add(new Gap.Place(one.document().id(), one.path(), mark.page(), mark.quote()));
        }
      }
    }
    places.forEach(
        (number, each) ->
            papers.add(
                Gap.of(
                    "document",
                    names.getOrDefault(number, number),
                    "no document here bears this number in its head, its foot or its name",
                    each)));
  }
}
