package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
  private static final Comparator<Piece> RICHEST_FIRST =
      Comparator.comparingInt(Grouping::richness)
          .reversed()
          .thenComparing(Piece::variant)
          .thenComparing(Piece::compareByPlace);

  private long comparisons;

  /** By block; the clusters of a block by richness. */
  SortedMap<String, List<Cluster>> group(Collection<Piece> pieces) {
    SortedMap<String, SortedMap<String, List<Piece>>> blocks = new TreeMap<>();
    for (Piece piece : pieces) {
      blocks
          .computeIfAbsent(piece.block(), b -> new TreeMap<>())
          .computeIfAbsent(piece.variant(), v -> new ArrayList<>())
          .add(piece);
    }
    SortedMap<String, List<Cluster>> clusters = new TreeMap<>();
    blocks.forEach((block, variants) -> clusters.put(block, clusters(variants.values())));
    return clusters;
  }

  private List<Cluster> clusters(Collection<List<Piece>> variants) {
    List<List<Piece>> ordered = new ArrayList<>();
    variants.forEach(alike -> ordered.add(alike.stream().sorted(RICHEST_FIRST).toList()));
    ordered.sort(Comparator.comparing(List::getFirst, RICHEST_FIRST));
    List<Cluster> clusters = new ArrayList<>();
    for (List<Piece> alike : ordered) {
      Cluster home = home(alike.getFirst(), clusters);
      if (home == null) {
        clusters.add(new Cluster(alike.getFirst()));
        alike.stream().skip(1).forEach(clusters.getLast()::add);
      } else {
        alike.forEach(home::add);
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
