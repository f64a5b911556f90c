package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Puts a group whose claims leave a party out to the one group that names it and agrees in all the
 * rest: "24 launchers reached Estmark on 8 June" to "Norland sent Estmark 24 launchers on 8 June".
 * They must share a figure or a day that both pin down, beside a name; a common kind of thing and a
 * common buyer are not enough.
 */
final class Absorbing {
  /** A figure that more groups than this share tells none of them from the others. */
  private static final int MAX_SHARED = 32;

  private final SortedMap<String, List<Cluster>> blocks;
  private final Map<String, Set<Cluster>> byFact = new HashMap<>();
  private final Map<Cluster, Cluster> into = new HashMap<>();

  private final Kin kin;

  private Absorbing(SortedMap<String, List<Cluster>> blocks, Kin kin) {
    this.blocks = blocks;
    this.kin = kin;
  }

  /** Changes the clusters, and leaves out those that went into another. */
  static void apply(SortedMap<String, List<Cluster>> blocks, Kin kin) {
    new Absorbing(blocks, kin).run();
  }

  private void run() {
    var repeated = new Repeated();
    List<Cluster> all = new ArrayList<>();
    blocks.values().forEach(all::addAll);
    for (Cluster cluster : all) {
      sharedKeys(cluster).forEach(repeated::see);
    }
    for (Cluster cluster : all) {
      for (String key : sharedKeys(cluster)) {
        if (repeated.mayRepeat(key)) {
          Set<Cluster> sharing = byFact.computeIfAbsent(key, k -> new LinkedHashSet<>(2));
          if (sharing.size() <= MAX_SHARED) {
            sharing.add(cluster);
          }
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Cluster c) -> c.richest().named())
            .thenComparing(c -> c.richest().block())
            .thenComparing(Cluster::founding)
            .thenComparingInt(Cluster::richestNumber));
    for (Cluster cluster : all) {
      Set<Cluster> homes = homes(cluster);
      if (homes.size() == 1) {
        Cluster home = homes.iterator().next();
        cluster.members().forEach(home::add);
        into.put(cluster, home);
      }
    }
    blocks.values().forEach(clusters -> clusters.removeIf(into::containsKey));
    blocks.values().removeIf(List::isEmpty);
  }

  private Set<Cluster> homes(Cluster cluster) {
    Set<Cluster> homes = new HashSet<>();
    for (String key : sharedKeys(cluster)) {
      Set<Cluster> sharing = byFact.getOrDefault(key, Set.of());
      if (sharing.size() > MAX_SHARED) {
        continue;
      }
      for (Cluster other : sharing) {
        if (other != cluster && !into.containsKey(other) && says(other, cluster)) {
          homes.add(other);
        }
      }
    }
    return homes;
  }

  /** True when the fuller group names all that the other names, and more. */
  private boolean says(Cluster fuller, Cluster shorter) {
    Piece full = fuller.richest();
    Piece part = shorter.richest();
    if (areKindred(full, part, fuller, shorter)) {
      return true;
    }
    if (part.names().isEmpty()
        || full.names().equals(part.names())
        || !part.shape().content().isEmpty()) {
      return false;
    }
    for (var name : part.names().entrySet()) {
      var known = full.names().get(name.getKey());
      if (known == null || !known.containsAll(name.getValue())) {
        return false;
      }
    }
    return shorter.members().stream().map(Alike::first).allMatch(fuller::accepts);
  }

  /**
   * "The Institute paid 70 million on 9 October" to "the 17th Institute paid Norfield 70 million on
   * 9 October": two figures that both pin down, and names that may stand for one another.
   */
  private boolean areKindred(Piece full, Piece part, Cluster fuller, Cluster shorter) {
    if (!full.shape().content().isEmpty()
        || part.bearers().isEmpty()
        || part.bearers().size() > full.bearers().size()
        || !full.bearers().keySet().containsAll(part.bearers().keySet())
        || pinnedAlike(full, part) < 2
        || part.bearers().size() == full.bearers().size() && compare(full, part) >= 0
        || !kin.agree(full.bearers(), part.bearers())) {
      return false;
    }
    if (part.thing() != null && (full.thing() == null || !full.thing().maySay(part.thing()))) {
      return false;
    }
    return shorter.members().stream().map(Alike::first).allMatch(fuller::agrees);
  }

  /** How many figures and days both pin down, and to the same. */
  private static int pinnedAlike(Piece full, Piece part) {
    int pinned = 0;
    for (var fact : part.facts().entrySet()) {
      Fact same = full.facts().get(fact.getKey());
      if (same != null && fact.getValue().isClosed() && same.key().equals(fact.getValue().key())) {
        pinned++;
      }
    }
    return pinned;
  }

  /** The one with the longer names says more; then any order will do, as long as it is one. */
  private static int compare(Piece full, Piece part) {
    int longer =
        Integer.compare(part.bearers().toString().length(), full.bearers().toString().length());
    return longer != 0 ? longer : full.block().compareTo(part.block());
  }

  private static List<String> sharedKeys(Cluster cluster) {
    Piece piece = cluster.richest();
    String start = piece.kind() + "|" + piece.stage() + "|" + piece.voice() + "|";
    List<String> keys = new ArrayList<>();
    piece
        .facts()
        .forEach(
            (role, fact) -> {
              if (fact.isClosed()) {
                keys.add(start + role + "=" + fact.key());
              }
            });
    return keys;
  }
}
