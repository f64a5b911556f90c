package org.dossier.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Questions about what the sources of sources.yaml rest on. */
final class SourceGraph {
  private SourceGraph() {}

  /** The names along one circle of derived-from, the first again at the end; empty without one. */
  static List<String> derivationCycle(Map<String, Source> byName) {
    Set<String> done = new HashSet<>();
    for (String start : new TreeSet<>(byName.keySet())) {
      List<String> cycle = cycleFrom(start, byName, done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private static List<String> cycleFrom(
      String start, Map<String, Source> byName, Set<String> done) {
    if (done.contains(start)) {
      return List.of();
    }
    List<String> path = new ArrayList<>(List.of(start));
    Map<String, Integer> placeOf = new HashMap<>(Map.of(start, 0));
    var open = new ArrayDeque<Iterator<String>>();
    open.push(targets(start, byName));
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        String left = path.removeLast();
        placeOf.remove(left);
        done.add(left);
        continue;
      }
      String next = open.peek().next();
      Integer place = placeOf.get(next);
      if (place != null) {
        List<String> cycle = new ArrayList<>(path.subList(place, path.size()));
        cycle.add(next);
        return cycle;
      }
      if (!done.contains(next)) {
        placeOf.put(next, path.size());
        path.add(next);
        open.push(targets(next, byName));
      }
    }
    return List.of();
  }

  private static Iterator<String> targets(String name, Map<String, Source> byName) {
    Source source = byName.get(name);
    return source == null ? List.<String>of().iterator() : source.derivedFrom().iterator();
  }
}
