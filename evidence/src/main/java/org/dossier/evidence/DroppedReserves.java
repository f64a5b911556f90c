package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/**
 * A source that tells as a fact what those it rests on give only with a reserve: confidence grew in
 * the retelling, and by nothing that anybody saw.
 */
final class DroppedReserves {
  private static final int MOST = 5;

  private DroppedReserves() {}

  /** One check for each source, by name; those that give it both ways dropped nothing. */
  static List<Finding.Check> checks(List<Testimony> testimonies, Provenance provenance) {
    if (testimonies.size() < 2) {
      return List.of();
    }
    SortedMap<String, Boolean> plainly = new TreeMap<>();
    SortedMap<String, SortedSet<String>> upstream = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      String source = testimony.carrier().source();
      plainly.merge(source, testimony.plain(), Boolean::logicalOr);
      SortedSet<String> above = upstream.computeIfAbsent(source, provenance::reach);
      if (testimony.sayer() != null) {
        above.addAll(provenance.reach(testimony.sayer()));
      }
    }
    List<Finding.Check> checks = new ArrayList<>();
    upstream.forEach(
        (source, above) -> {
          var reserved = new TreeSet<>(above);
          reserved.remove(source);
          reserved.removeIf(other -> plainly.getOrDefault(other, true));
          if (plainly.getOrDefault(source, false)
              && !reserved.isEmpty()
              && above.stream().noneMatch(o -> !o.equals(source) && plainly.getOrDefault(o, false))
              && checks.size() < MOST) {
            checks.add(
                new Finding.Check(
                    "reserve",
                    Outcome.UNDECIDABLE,
                    source
                        + " tells as a fact what "
                        + Fillers.listed(List.copyOf(reserved))
                        + ", on which it rests, gives only with a reserve."));
          }
        });
    return checks;
  }
}
