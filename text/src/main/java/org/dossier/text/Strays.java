package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings home the few words that were drawn apart from their line: raised letters ("14th"), what
 * was filled into a form's gaps.
 */
final class Strays {
  private static final int MOST_WORDS = 3;

  /** In parts of the font's size: how far from a line's end a stray may stand. */
  private static final double REACH = 0.6;

  private static final double TOUCHING = 0.15;

  private Strays() {}

  static List<TextLine> settle(List<TextLine> lines) {
    var byHeight = new TreeMap<Double, List<TextLine>>();
    for (TextLine line : lines) {
      byHeight.computeIfAbsent(line.v(), _ -> new ArrayList<>()).add(line);
    }
    List<TextLine> settled = new ArrayList<>();
    for (TextLine line : lines) {
      TextLine home = line.words().size() <= MOST_WORDS ? home(line, byHeight) : null;
      if (home == null) {
        settled.add(line);
      } else {
        line.words().forEach(home::insert);
        byHeight.getOrDefault(line.v(), new ArrayList<>()).remove(line);
      }
    }
    return settled;
  }

  private static @Nullable TextLine home(TextLine stray, TreeMap<Double, List<TextLine>> byHeight) {
    double reach = 2 * stray.em();
    for (List<TextLine> level :
        byHeight.subMap(stray.v() - reach, true, stray.v() + reach, true).values()) {
      for (TextLine line : level) {
        boolean longer = line.words().size() > stray.words().size();
        if (line != stray && (longer && holds(line, stray) || opens(line, stray))) {
          return line;
        }
      }
    }
    return null;
  }

  /** True for a quotation mark or a bracket that touches the line's first letter. */
  private static boolean opens(TextLine line, TextLine stray) {
    return stray.words().size() == 1
        && stray.words().getFirst().text().codePoints().noneMatch(Character::isLetterOrDigit)
        && !isRule(stray.words().getFirst().text())
        && Math.abs(line.v() - stray.v()) < 0.45 * line.em()
        && Math.abs(stray.u1() - line.u0()) < TOUCHING * line.em()
        && stray.u0() < line.u0();
  }

  private static boolean holds(TextLine line, TextLine stray) {
    double slack = REACH * line.em();
    boolean level =
        Math.abs(line.v() - stray.v()) < 0.45 * line.em() && stray.em() <= 1.1 * line.em();
    boolean inside =
        stray.u0() > line.u0() && stray.u1() < line.u1() + slack && stray.u0() < line.u1() + slack;
    return level && inside && isFree(line, stray);
  }

  /** True when the stray stands in a gap of the line, or over a rule drawn with characters. */
  private static boolean isFree(TextLine line, TextLine stray) {
    for (PlacedWord word : line.words()) {
      double shared = Math.min(word.u1(), stray.u1()) - Math.max(word.u0(), stray.u0());
      if (shared > 0.15 * line.em() && !isRule(word.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRule(String text) {
    return text.chars().allMatch(c -> c == '_' || c == '.' || c == '-' || c == '…');
  }
}
