package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Claims of one block that can all be true together. */
final class Cluster {
  private final List<Alike> members = new ArrayList<>(1);
  private SortedMap<String, Fact> facts;
  private SortedSet<String> details;

  Cluster(Alike first) {
    members.add(first);
    details = first.first().details();
    facts = first.first().facts();
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

  void add(Alike alike) {
    members.add(alike);
    Piece piece = alike.first();
    SortedMap<String, Fact> both = new TreeMap<>(facts);
    piece.facts().forEach((role, fact) -> both.merge(role, fact, Fact::and));
    if (!both.equals(facts)) {
      facts = both;
    }
    if (piece.details().size() > details.size()) {
      details = new TreeSet<>(piece.details());
    }
  }

  List<Alike> members() {
    return Collections.unmodifiableList(members);
  }

  /** The numbers of its claims, by place. */
  int[] numbers() {
    return members.stream().flatMapToInt(alike -> IntStream.of(alike.numbers())).sorted().toArray();
  }

  /** The claim that says the most. */
  Piece richest() {
    return members.getFirst().first();
  }

  int richestNumber() {
    return members.getFirst().firstNumber();
  }

  SortedMap<String, Fact> facts() {
    return Collections.unmodifiableSortedMap(facts);
  }

  SortedSet<String> details() {
    return details;
  }

  /** What its richest claim says: with the block, the finding's identity. */
  String founding() {
    return richest().variant();
  }
}
