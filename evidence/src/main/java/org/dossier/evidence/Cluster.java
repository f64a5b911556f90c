package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Claims of one block that can all be true together. */
final class Cluster {
  private final List<Piece> pieces = new ArrayList<>();
  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final String founding;
  private SortedSet<String> details;

  Cluster(Piece first) {
    founding = first.variant();
    details = first.details();
    add(first);
  }

  /**
   * Intervals that overlap pair by pair overlap all together, so that comparing with what holds so
   * far is comparing with every claim.
   */
  boolean accepts(Piece piece) {
    if (!details.containsAll(piece.details()) && !piece.details().containsAll(details)) {
      return false;
    }
    return agrees(piece);
  }

  /** As {@link #accepts}, for a thing that is known to be the same in other words. */
  boolean agrees(Piece piece) {
    for (var fact : piece.facts().entrySet()) {
      Fact known = facts.get(fact.getKey());
      if (known != null && !known.agrees(fact.getValue())) {
        return false;
      }
    }
    return true;
  }

  void add(Piece piece) {
    pieces.add(piece);
    piece.facts().forEach((role, fact) -> facts.merge(role, fact, Fact::and));
    if (piece.details().size() > details.size()) {
      details = new TreeSet<>(piece.details());
    }
  }

  /** By place. */
  List<Piece> pieces() {
    return Piece.sorted(pieces);
  }

  /** The claim that says the most. */
  Piece richest() {
    return pieces.getFirst();
  }

  SortedMap<String, Fact> facts() {
    return Collections.unmodifiableSortedMap(facts);
  }

  SortedSet<String> details() {
    return details;
  }

  /** What its richest claim says: with the block, the finding's identity. */
  String founding() {
    return founding;
  }
}
