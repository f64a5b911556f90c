package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts claims that say the same together. Only claims of one block are ever compared, and of these
 * each with a bounded number of groups, so that the work grows with the number of claims.
 */
final class Grouping {
  /** A block with more groups than this only takes in claims that say exactly the same. */
  private static final int MAX_CLUSTERS = 128;

  /** The claim that says the most comes first; claims that say less then join it. */
  private static final Comparator<Alike> RICHEST_FIRST =
      Comparator.comparingInt((Alike alike) -> richness(alike.first())).reversed();

  private final SortedMap<String, SortedMap<String, Alike>> blocks = new TreeMap<>();
  private long comparisons;

  /** Takes in a claim; they come by their numbers. */
  void add(int number, Piece piece) {
    blocks
        .computeIfAbsent(piece.block(), b -> new TreeMap<>())
        .computeIfAbsent(piece.variant(), v -> new Alike(piece))
        .add(number);
  }

  /** By block; the clusters of a block by richness. What was taken in is forgotten. */
  SortedMap<String, List<Cluster>> group() {
    SortedMap<String, List<Cluster>> clusters = new TreeMap<>();
    while (!blocks.isEmpty()) {
      String block = blocks.firstKey();
      clusters.put(block, clusters(Objects.requireNonNull(blocks.remove(block)).values()));
    }
    return clusters;
  }

  private List<Cluster> clusters(Collection<Alike> variants) {
    List<Alike> ordered = new ArrayList<>(variants); // by what they say
    ordered.sort(RICHEST_FIRST);
    List<Cluster> clusters = new ArrayList<>(1);
    for (Alike alike : ordered) {
      Cluster home = home(alike.first(), clusters);
      if (home == null) {
        clusters.add(new Cluster(alike));
      } else {
        home.add(alike);
      }
    }
    return clusters;
  }

  /** The only cluster that a claim fits; null when none does, or several do and it may mean any. */
  private @Nullable Cluster home(Piece piece, List<Cluster> clusters) {
    Cluster home = null;
    if (clusters.size() > MAX_CLUSTERS) {
      return null;
    }
    for (Cluster cluster : clusters) {
      comparisons++;
      if (cluster.accepts(piece)) {
        if (home != null) {
          return null;
        }
        home = cluster;
      }
    }
    return home;
  }

  long comparisons() {
    return comparisons;
  }

  private static int richness(Piece piece) {
    int given = 0;
    for (Fact fact : piece.facts().values()) {
      given += fact.isClosed() ? 3 : fact instanceof Fact.Range range && !range.given() ? 0 : 2;
    }
    return given * 100 + piece.details().size();
  }
}
