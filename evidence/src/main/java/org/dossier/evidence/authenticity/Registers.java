package org.dossier.evidence.authenticity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.evidence.authenticity.SideBySide.Paper;
import org.dossier.model.MarkKind;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;

/**
 * A number in one document's head that differs by a digit, or by two that changed places, from the
 * one in the heads of several others.
 */
final class Registers {
  private static final int FEWEST = 2;
  private static final int MOST_NUMBERS = 500_000;

  /** How many documents bear a number, and how the first one writes it. */
  private static final class Bearers {
    private final Paper first;
    private final int page;
    private final String written;
    private int count = 1;
    private Paper last;

    private Bearers(Paper first, int page, String written) {
      this.first = first;
      this.last = first;
      this.page = page;
      this.written = written;
    }
  }

  private Registers() {}

  static void observe(Index index, Papers papers) {
    Map<String, Bearers> bearers = new HashMap<>();
    index.marks(
        MarkKind.REGISTER,
        papers,
        (paper, mark) -> {
          Bearers known = bearers.get(mark.value());
          if (known == null && bearers.size() < MOST_NUMBERS) {
            bearers.put(mark.value(), new Bearers(paper, mark.page(), mark.quote()));
          } else if (known != null && !known.last.equals(paper)) {
            known.count++;
            known.last = paper;
          }
        });
    Map<Paper, Set<String>> seen = new TreeMap<>();
    Map<String, Signal> signals = new TreeMap<>();
    bearers.forEach(
        (number, one) -> {
          if (one.count == 1) {
            for (String near : near(number)) {
              Bearers others = bearers.get(near);
              if (others != null
                  && others.count >= FEWEST
                  && !others.first.equals(one.first)
                  && seen.computeIfAbsent(one.first, _ -> new HashSet<>()).add(near)) {
                signals.put(one.first.path() + '\0' + number + '\0' + near, signal(one, others));
              }
            }
          }
        });
    signals.values().forEach(papers::add);
  }

  private static Signal signal(Bearers one, Bearers others) {
    return Signal.of(
        one.first.id(),
        new Observation(
            SignalKind.LETTERHEAD,
            one.page == 0 ? null : one.page,
            List.of(),
            null,
            String.format(
                Locale.ROOT,
                "its head bears the number %s, those of %d other documents %s",
                one.written,
                others.count,
                others.written)));
  }

  /** All numbers that are one slip away. */
  private static TreeSet<String> near(String number) {
    var near = new TreeSet<String>();
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        near.add(number.substring(0, i) + digit + number.substring(i + 1));
      }
      if (i > 0) {
        near.add(
            number.substring(0, i - 1)
                + number.charAt(i)
                + number.charAt(i - 1)
                + number.substring(i + 1));
      }
    }
    near.remove(number);
    return near;
  }
}
