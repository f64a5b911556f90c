package org.dossier.evidence;

import java.io.Serializable;
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
import org.dossier.evidence.alike.Version;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a trove have the same text, or nearly so. Sketches find the pairs that may be
 * alike (260 bytes a document are held); the texts of each such pair are then compared in full.
 */
final class TextLikeness {
  /** Shared shingles through all: two texts that share more than half are versions of one. */
  static final double ALIKE = 0.5;

  /** So much of the smaller text stands in the larger one. */
  static final double CONTAINED = 0.8;

  /** So much of the smaller text stands in the larger one, and one of them calls itself a draft. */
  static final double DRAFTED = 0.4;

  private final List<Pair> pairs;
  private final Unions<DocumentId> groups = new Unions<>();

  private TextLikeness(List<Pair> pairs) {
    this.pairs = pairs;
    pairs.stream().filter(Pair::isAlike).forEach(pair -> groups.join(pair.one(), pair.other()));
  }

  /**
   * Which of two versions is the earlier.
   *
   * @param first true for the first of the pair
   */
  record Order(boolean first, Version.Earlier why) implements Serializable {}

  /**
   * Two documents and how much of their texts they share, the lower id first.
   *
   * @param order null when nothing tells
   */
  record Pair(DocumentId one, DocumentId other, Shingles.Overlap overlap, @Nullable Order order)
      implements Serializable {
    /** True when one text is a version of the other, not merely a part of it. */
    boolean isAlike() {
      return overlap.jaccard() >= ALIKE
          || order != null && order.why().draft() && isContained(DRAFTED);
    }

    private boolean isContained(double part) {
      return Math.max(overlap.inOther(), overlap.ofOther()) >= part;
    }

    private boolean isAny() {
      return isAlike() || isContained(CONTAINED);
    }
  }

  /** Nothing is alike. */
  static TextLikeness none() {
    return new TextLikeness(List.of());
  }

  static TextLikeness of(Trove trove, Labor labor) {
    List<DocumentId> documents = List.copyOf(trove.written());
    var sketches = new Sketches(ALIKE, DRAFTED);
    labor.each(documents, new Sketching(), sketches::add);
    SortedMap<Integer, List<DocumentId>> others = new TreeMap<>();
    for (Sketches.Candidate candidate : sketches.candidates()) {
      others
          .computeIfAbsent(candidate.one(), k -> new ArrayList<>())
          .add(documents.get(candidate.other()));
    }
    List<Candidates> candidates = new ArrayList<>();
    others.forEach((one, rest) -> candidates.add(new Candidates(documents.get(one), rest)));
    List<Pair> pairs = new ArrayList<>();
    labor.each(candidates, new Comparing(), pairs::addAll);
    return new TextLikeness(ordered(pairs, trove));
  }

  /** With what the documents say of themselves; without the pairs that are then none. */
  private static List<Pair> ordered(List<Pair> pairs, Trove trove) {
    Set<DocumentId> involved = involved(pairs);
    Map<DocumentId, Document> rows = new HashMap<>();
    if (!involved.isEmpty()) {
      trove.documents(
          row -> {
            if (involved.contains(row.id())) {
              rows.merge(row.id(), row, TextLikeness::first);
            }
          });
    }
    Map<DocumentId, Version> versions = new HashMap<>();
    rows.forEach((id, row) -> versions.put(id, Version.of(row, top(trove, id))));
    List<Pair> ordered = new ArrayList<>();
    for (Pair pair : pairs) {
      Version one = versions.get(pair.one());
      Version other = versions.get(pair.other());
      Order order = one == null || other == null ? null : order(one, other);
      var known = new Pair(pair.one(), pair.other(), pair.overlap(), order);
      if (known.isAny()) {
        ordered.add(known);
      }
    }
    return Collections.unmodifiableList(ordered);
  }

  private static @Nullable Order order(Version one, Version other) {
    return one.before(other)
        .map(why -> new Order(true, why))
        .or(() -> other.before(one).map(why -> new Order(false, why)))
        .orElse(null);
  }

  /** Of the rows of one document the one that isn't a copy; of several, by path. */
  static Document first(Document one, Document other) {
    boolean copy = one.duplicateOf() != null;
    if (copy != (other.duplicateOf() != null)) {
      return copy ? other : one;
    }
    return one.path().compareTo(other.path()) <= 0 ? one : other;
  }

  private static String top(Trove trove, DocumentId id) {
    var top = new StringBuilder();
    trove.texts(
        id,
        page -> {
          if (top.isEmpty()) {
            top.append(page, 0, Math.min(page.length(), Version.TOP));
          }
        });
    return top.toString();
  }

  /** The sketch of a document's text. */
  private record Sketching() implements Chore<DocumentId, Sketch> {
    @Override
    public Sketch of(Trove trove, DocumentId id) {
      return Sketch.of(sink -> trove.texts(id, sink));
    }
  }

  /** A document, and others that may be alike. */
  private record Candidates(DocumentId one, List<DocumentId> others) implements Serializable {}

  /** How much of a document's text each of the others shares, where that is much. */
  private record Comparing() implements Chore<Candidates, List<Pair>> {
    @Override
    public List<Pair> of(Trove trove, Candidates candidates) {
      DocumentId one = candidates.one();
      Shingles shingles = shingles(trove, one);
      List<Pair> pairs = new ArrayList<>();
      for (DocumentId other : candidates.others()) {
        var pair = new Pair(one, other, shingles.overlap(shingles(trove, other)), null);
        if (pair.isAlike() || pair.isContained(DRAFTED)) {
          pairs.add(pair);
        }
      }
      return pairs;
    }

    private static Shingles shingles(Trove trove, DocumentId id) {
      return Shingles.of(sink -> trove.texts(id, sink));
    }
  }

  /** The one that stands for all versions of a text; itself when there is no other. */
  DocumentId group(DocumentId document) {
    return groups.of(document);
  }

  /** By the first document's id, then the second's. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The documents of any pair. */
  Set<DocumentId> involved() {
    return involved(pairs);
  }

  private static Set<DocumentId> involved(List<Pair> pairs) {
    Set<DocumentId> involved = new HashSet<>();
    pairs.forEach(pair -> involved.addAll(List.of(pair.one(), pair.other())));
    return involved;
  }
}
