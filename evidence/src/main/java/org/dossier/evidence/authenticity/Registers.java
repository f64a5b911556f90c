package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.authenticity.SideBySide.Marked;
import org.dossier.model.Mark;
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
  private static final int MOST_NUMBERS = 200_000;

  private Registers() {}

  static void observe(List<Marked> all, Papers papers) {
    Map<String, List<Marked>> bearers = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    for (Marked one : all) {
      for (Mark mark : one.marks(MarkKind.REGISTER)) {
        List<Marked> own = bearers.computeIfAbsent(mark.value(), _ -> new ArrayList<>());
        if (!own.contains(one)) {
          own.add(one);
        }
        written.putIfAbsent(mark.value(), mark.quote());
      }
    }
    if (bearers.size() > MOST_NUMBERS) {
      return;
    }
    bearers.forEach(
        (number, own) -> {
          if (own.size() == 1) {
            for (String near : near(number)) {
              List<Marked> others = bearers.getOrDefault(near, List.of());
              if (others.size() >= FEWEST && !others.contains(own.getFirst())) {
                papers.add(signal(own.getFirst(), number, written.get(near), others.size()));
              }
            }
          }
        });
  }

  private static Signal signal(Marked one, String number, String usual, int others) {
    Mark mark =
        one.marks(MarkKind.REGISTER).stream()
            .filter(m -> m.value().equals(number))
            .findFirst()
            .orElseThrow();
    String seen =
        String.format(
            Locale.ROOT,
            "its head bears the number %s, those of %d other documents %s",
            mark.quote(),
            others,
            usual);
    return Signal.of(
        one.document().id(),
        new Observation(
            SignalKind.LETTERHEAD, mark.page() == 0 ? null : mark.page(), List.of(), null, seen));
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
