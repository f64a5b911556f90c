package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.evidence.authenticity.SideBySide.Paper;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;

/**
 * Annexes that are named and not there. An annex belongs to what names it when both bear or name
 * one number, such as that of their contract, or when one of the two has no number at all.
 */
final class Annexes {
  private final Papers papers;

  /** Those that name an annex or are one, and the numbers that they bear or name. */
  private final Map<Paper, Set<String>> numbers = new TreeMap<>();

  private final Map<Paper, List<Mark>> cited = new TreeMap<>();
  private final Map<String, List<Paper>> present = new TreeMap<>();

  Annexes(Index index, Papers papers) {
    this.papers = papers;
    index.marks(
        MarkKind.CITED_ANNEX,
        papers,
        (paper, mark) -> {
          cited.computeIfAbsent(paper, _ -> new ArrayList<>()).add(mark);
          numbers.computeIfAbsent(paper, _ -> new HashSet<>());
        });
    index.marks(
        MarkKind.OWN_ANNEX,
        papers,
        (paper, mark) -> {
          present.computeIfAbsent(mark.value(), _ -> new ArrayList<>()).add(paper);
          numbers.computeIfAbsent(paper, _ -> new HashSet<>());
        });
    for (MarkKind kind : List.of(MarkKind.OWN_NUMBER, MarkKind.CITED_NUMBER)) {
      index.marks(
          kind,
          papers,
          (paper, mark) -> {
            Set<String> own = numbers.get(paper);
            if (own != null) {
              own.add(mark.value());
            }
          });
    }
  }

  /** One annex that is missing, and those who name it. */
  private static final class Lost {
    private final Set<String> numbers = new HashSet<>();
    private final List<Gap.Place> places = new ArrayList<>();
  }

  void gaps() {
    Map<String, List<Lost>> lost = new TreeMap<>();
    for (boolean numbered : new boolean[] {true, false}) {
      for (Paper one : cited.keySet()) {
        if (numbersOf(one).isEmpty() != numbered) {
          for (Mark mark : cited.getOrDefault(one, List.of())) {
            if (!isPresent(one, mark.value())) {
              add(lost.computeIfAbsent(mark.value(), _ -> new ArrayList<>()), one, mark);
            }
          }
        }
      }
    }
    lost.forEach(
        (number, each) -> {
          for (Lost annex : joined(each)) {
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

  /** Those that are named once join the one that several name, where there is just one such. */
  private static List<Lost> joined(List<Lost> lost) {
    List<Lost> several = lost.stream().filter(annex -> annex.places.size() > 1).toList();
    if (several.size() != 1) {
      return lost;
    }
    Lost home = several.getFirst();
    lost.stream().filter(annex -> annex != home).forEach(one -> home.places.addAll(one.places));
    home.places.sort(Comparator.comparing(Gap.Place::path).thenComparing(Gap.Place::page));
    return several;
  }

  private Set<String> numbersOf(Paper one) {
    return numbers.getOrDefault(one, Set.of());
  }

  private void add(List<Lost> lost, Paper one, Mark mark) {
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
    home.places.add(one.place(mark));
  }

  private boolean isPresent(Paper citing, String annex) {
    Set<String> own = numbersOf(citing);
    for (Paper held : present.getOrDefault(annex, List.of())) {
      Set<String> theirs = numbersOf(held);
      if (held.equals(citing)
          || own.isEmpty()
          || theirs.isEmpty()
          || own.stream().anyMatch(theirs::contains)) {
        return true;
      }
    }
    return false;
  }
}
