package org.dossier.language.ru;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.language.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Drops readings that the words around rule out: a preposition asks for a case, an adjective agrees
 * with its noun. Never drops the last one.
 */
final class Agreement {
  private static final Set<String> GEN = Set.of("gen");
  private static final Set<String> DAT = Set.of("dat");
  private static final Set<String> ACC = Set.of("acc");
  private static final Set<String> INS = Set.of("ins");
  private static final Set<String> LOC = Set.of("loc");
  private static final Set<String> ACC_LOC = Set.of("acc", "loc");
  private static final Set<String> ACC_INS = Set.of("acc", "ins");
  private static final Map<String, Set<String>> GOVERNS =
      Map.ofEntries(
          Map.entry("без", GEN),
          Map.entry("для", GEN),
          Map.entry("до", GEN),
          Map.entry("из", GEN),
          Map.entry("из-за", GEN),
          Map.entry("изо", GEN),
          Map.entry("от", GEN),
          Map.entry("ото", GEN),
          Map.entry("у", GEN),
          Map.entry("около", GEN),
          Map.entry("после", GEN),
          Map.entry("против", GEN),
          Map.entry("ради", GEN),
          Map.entry("среди", GEN),
          Map.entry("вместо", GEN),
          Map.entry("кроме", GEN),
          Map.entry("вокруг", GEN),
          Map.entry("вследствие", GEN),
          Map.entry("свыше", GEN),
          Map.entry("со стороны", GEN),
          Map.entry("ввиду", GEN),
          Map.entry("относительно", GEN),
          Map.entry("помимо", GEN),
          Map.entry("накануне", GEN),
          Map.entry("к", DAT),
          Map.entry("ко", DAT),
          Map.entry("благодаря", DAT),
          Map.entry("согласно", DAT),
          Map.entry("вопреки", DAT),
          Map.entry("про", ACC),
          Map.entry("через", ACC),
          Map.entry("сквозь", ACC),
          Map.entry("над", INS),
          Map.entry("перед", INS),
          Map.entry("между", Set.of("ins", "gen")),
          Map.entry("при", LOC),
          Map.entry("о", ACC_LOC),
          Map.entry("об", ACC_LOC),
          Map.entry("обо", LOC),
          Map.entry("в", ACC_LOC),
          Map.entry("во", ACC_LOC),
          Map.entry("на", ACC_LOC),
          Map.entry("за", ACC_INS),
          Map.entry("под", ACC_INS),
          Map.entry("с", Set.of("gen", "ins", "acc")),
          Map.entry("со", Set.of("gen", "ins", "acc")),
          Map.entry("по", Set.of("dat", "loc", "acc")));
  private static final List<String> CASES = List.of("nom", "gen", "dat", "acc", "ins", "loc");

  /** How far a preposition reaches over adjectives to its noun. */
  private static final int REACH = 5;

  private Agreement() {}

  static void narrow(String[] lower, List<List<Reading>> readings) {
    int count = readings.size();
    for (int i = 0; i + 1 < count; i++) {
      Set<String> cases =
          readings.get(i).getFirst().pos() == Pos.ADP ? GOVERNS.get(lower[i]) : null;
      if (cases != null) {
        govern(readings, i + 1, cases);
      }
    }
    for (int i = count - 2; i >= 0; i--) {
      agree(readings, i);
    }
    for (int i = 1; i < count; i++) {
      preferGenitive(lower, readings, i);
    }
  }

  private static void govern(List<List<Reading>> readings, int from, Set<String> cases) {
    int last = Math.min(readings.size(), from + REACH);
    for (int i = from; i < last; i++) {
      List<Reading> here = readings.get(i);
      Pos pos = here.getFirst().pos();
      if (pos == Pos.ADV
          || here.getFirst().tag().equals("card")
          || here.getFirst().has("abbr") && caseOf(here.getFirst()) == null) {
        continue;
      }
      boolean nominal = false;
      for (Reading reading : here) {
        nominal |= caseOf(reading) != null;
      }
      if (!nominal) {
        return;
      }
      List<Reading> kept = new ArrayList<>(here.size());
      for (Reading reading : here) {
        String theCase = caseOf(reading);
        if (theCase != null && cases.contains(theCase)) {
          kept.add(reading);
        }
      }
      if (kept.isEmpty()) {
        return;
      }
      readings.set(i, kept);
      Pos best = kept.getFirst().pos();
      if (best == Pos.NOUN || best == Pos.PROPN || best == Pos.PRON || best == Pos.NUM) {
        return;
      }
    }
  }

  /** An adjective, a participle or a determiner and the noun right after it. */
  private static void agree(List<List<Reading>> readings, int at) {
    List<Reading> first = readings.get(at);
    List<Reading> second = readings.get(at + 1);
    if (first.size() == 1 && second.size() == 1) {
      return;
    }
    boolean modifies = false;
    for (Reading reading : first) {
      modifies |= isModifier(reading);
    }
    if (!modifies) {
      return;
    }
    List<Reading> left = new ArrayList<>();
    List<Reading> right = new ArrayList<>();
    for (Reading modifier : first) {
      if (!isModifier(modifier)) {
        continue;
      }
      for (Reading head : second) {
        boolean nominal = head.pos() == Pos.NOUN || head.pos() == Pos.PROPN || isModifier(head);
        if (nominal && agrees(modifier, head)) {
          if (!left.contains(modifier)) {
            left.add(modifier);
          }
          if (!right.contains(head)) {
            right.add(head);
          }
        }
      }
    }
    if (!left.isEmpty()) {
      readings.set(at, left);
      right.sort((a, b) -> Integer.compare(second.indexOf(a), second.indexOf(b)));
      readings.set(at + 1, right);
    }
  }

  private static boolean isModifier(Reading reading) {
    return (reading.pos() == Pos.ADJ
            || reading.pos() == Pos.DET
            || reading.pos() == Pos.VERB && reading.has("part"))
        && !reading.has("short")
        && caseOf(reading) != null;
  }

  private static boolean agrees(Reading modifier, Reading head) {
    String theCase = caseOf(modifier);
    if (theCase == null || !theCase.equals(caseOf(head))) {
      return false;
    }
    boolean plural = modifier.has("pl");
    if (plural || head.has("pl")) {
      return plural && head.has("pl");
    }
    for (String gender : List.of("m", "f", "n")) {
      if (head.has(gender)) {
        return modifier.has(gender);
      }
    }
    return true;
  }

  /** Between "визит" and "президента" nothing stands: the second is a genitive, if it can be. */
  private static void preferGenitive(String[] lower, List<List<Reading>> readings, int i) {
    List<Reading> here = readings.get(i);
    Reading before = readings.get(i - 1).getFirst();
    boolean noun = before.pos() == Pos.NOUN || before.tag().equals("card") || before.has("card");
    if (!noun || here.size() < 2 || here.getFirst().has("gen")) {
      return;
    }
    if (here.getFirst().pos() != Pos.NOUN && here.getFirst().pos() != Pos.ADJ) {
      return;
    }
    List<Reading> reordered = new ArrayList<>(here.size());
    for (Reading reading : here) {
      if (reading.has("gen") && reading.pos() != Pos.PROPN) {
        reordered.add(reading);
      }
    }
    if (reordered.isEmpty()) {
      return;
    }
    for (Reading reading : here) {
      if (!reordered.contains(reading)) {
        reordered.add(reading);
      }
    }
    readings.set(i, reordered);
  }

  private static @Nullable String caseOf(Reading reading) {
    for (String theCase : CASES) {
      if (reading.has(theCase)) {
        return theCase;
      }
    }
    return null;
  }
}
