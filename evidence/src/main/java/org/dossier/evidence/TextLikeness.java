package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.evidence.alike.Shingles;
import org.dossier.evidence.alike.Sketch;
import org.dossier.evidence.alike.Sketches;
import org.dossier.model.DocumentId;

/**
 * Which documents of a trove have the same text, or nearly so. Sketches find the pairs that may be
 * alike (260 bytes a document are held); the texts of each such pair are then compared in full.
 */
final class TextLikeness {
  /** Shared shingles through all: two texts that share more than half are versions of one. */
  static final double ALIKE = 0.5;

  /** So much of the smaller text stands in the larger one. */
  static final double CONTAINED = 0.8;

  private final List<Pair> pairs;
  private final Map<DocumentId, DocumentId> groups = new HashMap<>();

  private TextLikeness(List<Pair> pairs) {
    this.pairs = pairs;
    pairs.stream().filter(Pair::isAlike).forEach(pair -> join(pair.one(), pair.other()));
  }

  /** Two documents and how much of their texts they share, the lower id first. */
  record Pair(DocumentId one, DocumentId other, Shingles.Overlap overlap) {
    /** True when one text is a version of the other, not merely a part of it. */
    boolean isAlike() {
      return overlap.jaccard() >= ALIKE;
    }

    private boolean isAny() {
      return isAlike() || Math.max(overlap.inOther(), overlap.ofOther()) >= CONTAINED;
    }
  }

  /** Nothing is alike. */
  static TextLikeness none() {
    return new TextLikeness(List.of());
  }

  static TextLikeness of(Trove trove, InOrder inOrder) {
    List<DocumentId> documents = List.copyOf(trove.written());
    var sketches = new Sketches(ALIKE, CONTAINED);
    inOrder.each(documents, id -> Sketch.of(sink -> trove.texts(id, sink)), sketches::add);
    SortedMap<Integer, List<Integer>> others = new TreeMap<>();
    for (Sketches.Candidate candidate : sketches.candidates()) {
      others.computeIfAbsent(candidate.one(), k -> new ArrayList<>()).add(candidate.other());
    }
    List<Pair> pairs = new ArrayList<>();
    inOrder.each(
        others.entrySet(),
        entry -> compared(trove, documents, entry.getKey(), entry.getValue()),
        pairs::addAll);
    return new TextLikeness(Collections.unmodifiableList(pairs));
  }

  private static List<Pair> compared(
      Trove trove, List<DocumentId> documents, int first, List<Integer> others) {
    DocumentId one = documents.get(first);
    Shingles shingles = Shingles.of(sink -> trove.texts(one, sink));
    List<Pair> pairs = new ArrayList<>();
    for (int number : others) {
      DocumentId other = documents.get(number);
      var pair =
          new Pair(one, other, shingles.overlap(Shingles.of(sink -> trove.texts(other, sink))));
      if (pair.isAny()) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private void join(DocumentId one, DocumentId other) {
    DocumentId first = group(one);
    DocumentId second = group(other);
    if (first.compareTo(second) < 0) {
      groups.put(second, first);
    } else if (!first.equals(second)) {
      groups.put(first, second);
    }
  }

  /** The one that stands for all versions of a text; itself when there is no other. */
  DocumentId group(DocumentId document) {
    DocumentId at = document;
    for (DocumentId next = groups.get(at); next != null; next = groups.get(at)) {
      at = next;
    }
    return at;
  }

  /** By the first document's id, then the second's. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The documents of any pair. */
  Set<DocumentId> involved() {
    Set<DocumentId> involved = new HashSet<>();
    pairs.forEach(pair -> involved.addAll(List.of(pair.one(), pair.other())));
    return involved;
  }
}
