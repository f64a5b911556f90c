package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.evidence.authenticity.SideBySide.Paper;
import org.dossier.model.MarkKind;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;

/**
 * Word files that were edited in the same sessions. Word draws a session's number at random, and a
 * copy keeps those of its original: D. R. Spennemann, Publications 11 (2023). Two of a hundred
 * unrelated files may share one number, so that several are asked for.
 */
final class CommonOrigin {
  private static final int FEWEST = 3;

  /** A number in more files than this comes from a template, or from the program itself. */
  private static final int MOST_SHARING = 16;

  private static final int MOST_NUMBERS = 1_000_000;
  private static final int MOST_TOLD = 5;

  private CommonOrigin() {}

  static void observe(Index index, Papers papers) {
    Map<String, List<Paper>> bearers = new HashMap<>();
    Map<Paper, Integer> sessions = new HashMap<>();
    index.marks(
        MarkKind.SAVE,
        papers,
        (paper, mark) -> {
          sessions.merge(paper, 1, Integer::sum);
          if (bearers.size() < MOST_NUMBERS) {
            List<Paper> those = bearers.computeIfAbsent(mark.value(), _ -> new ArrayList<>(1));
            if (those.size() <= MOST_SHARING) {
              those.add(paper);
            }
          }
        });
    SortedMap<Paper, SortedMap<Paper, Integer>> shared = new TreeMap<>();
    for (List<Paper> those : bearers.values()) {
      if (those.size() <= MOST_SHARING) {
        for (Paper one : those) {
          for (Paper other : those) {
            if (one != other) {
              shared.computeIfAbsent(one, _ -> new TreeMap<>()).merge(other, 1, Integer::sum);
            }
          }
        }
      }
    }
    shared.forEach(
        (paper, others) ->
            others.entrySet().stream()
                .filter(other -> other.getValue() >= FEWEST)
                .limit(MOST_TOLD)
                .forEach(
                    other ->
                        papers.add(
                            signal(
                                paper,
                                other.getKey(),
                                other.getValue(),
                                sessions.getOrDefault(paper, 0)))));
  }

  private static Signal signal(Paper paper, Paper other, int shared, int own) {
    return Signal.of(
        paper.id(),
        Observation.ofWhole(
            SignalKind.COMMON_ORIGIN,
            String.format(
                Locale.ROOT,
                "%d of the %d sessions of editing that it names are also in %s",
                shared,
                own,
                other.path())));
  }
}
