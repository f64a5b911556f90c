package org.dossier.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.Source;
import org.dossier.evidence.Sources;

/**
 * The sources with those that rest on them below: a root for each that rests on nothing. What rests
 * on several stands below each of them; below the second one, without what rests on it in turn.
 *
 * @param quotes whether it only cites what it stands below
 * @param again whether its own branch stands elsewhere
 */
record SourceTree(Source source, boolean quotes, boolean again, List<SourceTree> below) {
  SourceTree {
    below = List.copyOf(below);
  }

  static List<SourceTree> of(Sources sources) {
    var growing = new Growing(sources);
    List<SourceTree> roots = new ArrayList<>();
    for (Source source : sources.all()) {
      if (source.derivedFrom().isEmpty() && source.quotes().isEmpty()) {
        roots.add(growing.tree(source, false, Set.of()));
      }
    }
    for (Source source : sources.all()) { // those that rest on each other in a circle have no root
      if (!growing.placed.contains(source.name())) {
        roots.add(growing.tree(source, false, Set.of()));
      }
    }
    return roots;
  }

  private static final class Growing {
    private final Map<String, Source> byName = new TreeMap<>();
    private final Map<String, Set<String>> derived = new TreeMap<>();
    private final Map<String, Set<String>> quoting = new TreeMap<>();
    private final Set<String> placed = new HashSet<>();

    Growing(Sources sources) {
      for (Source source : sources.all()) {
        byName.put(source.name(), source);
        for (String on : source.derivedFrom()) {
          derived.computeIfAbsent(on, _ -> new TreeSet<>()).add(source.name());
        }
        for (String on : source.quotes()) {
          if (!source.derivedFrom().contains(on)) {
            quoting.computeIfAbsent(on, _ -> new TreeSet<>()).add(source.name());
          }
        }
      }
    }

    SourceTree tree(Source source, boolean quotes, Set<String> above) {
      boolean again = !placed.add(source.name()) || above.contains(source.name());
      List<SourceTree> below = new ArrayList<>();
      if (!again) {
        Set<String> path = new HashSet<>(above);
        path.add(source.name());
        below(source, derived, false, path, below);
        below(source, quoting, true, path, below);
      }
      return new SourceTree(source, quotes, again && hasBelow(source), below);
    }

    private boolean hasBelow(Source source) {
      return derived.containsKey(source.name()) || quoting.containsKey(source.name());
    }

    private void below(
        Source source,
        Map<String, Set<String>> edges,
        boolean quotes,
        Set<String> path,
        List<SourceTree> below) {
      for (String name : edges.getOrDefault(source.name(), Set.of())) {
        Source next = byName.get(name);
        if (next != null) {
          below.add(
              quotes && !next.derivedFrom().isEmpty() // it has its place below what it rests on
                  ? new SourceTree(next, true, hasBelow(next), List.of())
                  : tree(next, quotes, path));
        }
      }
    }
  }
}
