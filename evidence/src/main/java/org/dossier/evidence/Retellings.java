package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/**
 * What grew in the retelling, and by nothing that anybody saw: a source that tells as a fact what
 * those it rests on give only with a reserve, that makes a "world's first" of a first, or that
 * "admits" and "points out" what they only say.
 */
final class Retellings {
  private static final int MOST = 5;

  private Retellings() {}

  /** At most one check of each sort for each source, by name. */
  static List<Finding.Check> checks(List<Testimony> testimonies, Provenance provenance) {
    if (testimonies.size() < 2) {
      return List.of();
    }
    SortedMap<String, List<Testimony>> told = new TreeMap<>();
    SortedMap<String, SortedSet<String>> upstream = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      String source = testimony.carrier().source();
      told.computeIfAbsent(source, _ -> new ArrayList<>()).add(testimony);
      SortedSet<String> above = upstream.computeIfAbsent(source, provenance::reach);
      if (testimony.sayer() != null) {
        above.addAll(provenance.reach(testimony.sayer()));
      }
    }
    List<Finding.Check> checks = new ArrayList<>();
    upstream.forEach(
        (source, above) -> {
          SortedMap<String, List<Testimony>> roots = new TreeMap<>(told);
          roots.remove(source);
          roots.keySet().retainAll(above);
          if (!roots.isEmpty()) {
            List<Testimony> own = Objects.requireNonNull(told.get(source));
            reserve(source, own, roots, checks);
            superlative(source, own, roots, checks);
            verb(source, own, roots, checks);
          }
        });
    return checks.size() > MOST ? checks.subList(0, MOST) : checks;
  }

  private static void reserve(
      String source,
      List<Testimony> own,
      SortedMap<String, List<Testimony>> roots,
      List<Finding.Check> checks) {
    boolean dropped =
        own.stream().anyMatch(Testimony::plain) && all(roots).noneMatch(Testimony::plain);
    if (dropped) {
      add(
          checks,
          "reserve",
          source
              + " tells as a fact what "
              + onWhich(roots)
              + (roots.size() == 1 ? " gives" : " give")
              + " only with a reserve.");
    }
  }

  private static void superlative(
      String source,
      List<Testimony> own,
      SortedMap<String, List<Testimony>> roots,
      List<Finding.Check> checks) {
    int most = all(roots).mapToInt(testimony -> testimony.manner().rank()).max().orElse(0);
    own.stream()
        .filter(testimony -> testimony.manner().rank() > most)
        .findFirst()
        .ifPresent(
            grown ->
                add(
                    checks,
                    "superlative",
                    source
                        + " says “"
                        + grown.manner().superlative()
                        + "”; "
                        + onWhich(roots)
                        + (roots.size() == 1 ? " doesn't." : " don't.")));
  }

  private static void verb(
      String source,
      List<Testimony> own,
      SortedMap<String, List<Testimony>> roots,
      List<Finding.Check> checks) {
    if (all(roots).anyMatch(testimony -> testimony.manner().factive() != null)) {
      return;
    }
    own.stream()
        .map(testimony -> testimony.manner().factive())
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(
            verb ->
                add(
                    checks,
                    "verb",
                    source
                        + " takes it for granted by its verb, “"
                        + verb
                        + "”; "
                        + onWhich(roots)
                        + (roots.size() == 1 ? " only has" : " only have")
                        + " it said."));
  }

  private static Stream<Testimony> all(SortedMap<String, List<Testimony>> roots) {
    return roots.values().stream().flatMap(List::stream);
  }

  private static String onWhich(SortedMap<String, List<Testimony>> roots) {
    return Fillers.listed(List.copyOf(new TreeSet<>(roots.keySet()))) + ", on which it rests,";
  }

  private static void add(List<Finding.Check> checks, String check, String explanation) {
    checks.add(new Finding.Check(check, Outcome.UNDECIDABLE, explanation));
  }
}
