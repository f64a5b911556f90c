package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.evidence.authenticity.SideBySide.Marked;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;

/**
 * Annexes that are named and not there. An annex belongs to what names it when both bear or name
 * one number, such as that of their contract, or when one of the two has no number at all.
 */
final class Annexes {
  private final List<Marked> all;
  private final Map<Marked, Set<String>> numbers = new HashMap<>();
  private final Map<String, List<Marked>> present = new TreeMap<>();

  Annexes(List<Marked> all) {
    this.all = all;
    for (Marked one : all) {
      Set<String> own = new HashSet<>();
      one.marks(MarkKind.OWN_NUMBER).forEach(mark -> own.add(mark.value()));
      one.marks(MarkKind.CITED_NUMBER).forEach(mark -> own.add(mark.value()));
      numbers.put(one, own);
      for (Mark mark : one.marks(MarkKind.OWN_ANNEX)) {
        present.computeIfAbsent(mark.value(), _ -> new ArrayList<>()).add(one);
      }
    }
  }

  /** One annex that is missing, and those who name it. */
  private static final class Lost {
    private final Set<String> numbers = new HashSet<>();
    private final List<Gap.Place> places = new ArrayList<>();
  }

  void gaps(Papers papers) {
    Map<String, List<Lost>> lost = new TreeMap<>();
    for (boolean numbered : new boolean[] {true, false}) {
      for (Marked one : all) {
        if (numbersOf(one).isEmpty() != numbered) {
          for (Mark mark : one.marks(MarkKind.CITED_ANNEX)) {
            if (!isPresent(one, mark.value())) {
              add(lost.computeIfAbsent(mark.value(), _ -> new ArrayList<>()), one, mark);
            }
          }
        }
      }
    }
    lost.forEach(
        (number, each) -> {
          for (Lost annex : each) {
            papers.add(
                Gap.of(
                    "annex",
                    "Annex " + number,
                    annex.places.size() == 1
                        ? "it is named once, and no document here is it"
                        : "it is named in "
                            + annex.places.size()
                            + " places, and no document here is it",
                    annex.places));
          }
        });
  }

  private Set<String> numbersOf(Marked one) {
    return numbers.getOrDefault(one, Set.of());
  }

  private void add(List<Lost> lost, Marked one, Mark mark) {
    Set<String> own = numbersOf(one);
    Lost home =
        lost.stream()
            .filter(known -> own.stream().anyMatch(known.numbers::contains))
            .findFirst()
            .orElse(own.isEmpty() && lost.size() == 1 ? lost.getFirst() : null);
    if (home == null) {
      home = new Lost();
      lost.add(home);
    }
    home.numbers.addAll(own);
    home.places.add(new Gap.Place(one.document().id(), one.path(), mark.page(), mark.quote()));
  }

  private boolean isPresent(Marked citing, String annex) {
    Set<String> own = numbersOf(citing);
    for (Marked held : present.getOrDefault(annex, List.of())) {
      Set<String> theirs = numbersOf(held);
      if (held == citing
          || own.isEmpty()
          || theirs.isEmpty()
          || own.stream().anyMatch(theirs::contains)) {
        return true;
      }
    }
    return false;
  }
}
