package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The independent sources that claims which say the same rest on: as few as can explain them all.
 *
 * @param names by name; each stands for one group of dependent sources
 * @param ofClaim claim id to the roots it may rest on
 * @param circular true when a chain of sources comes back to itself without an outside root
 * @param copies how many claims merely repeat the wording of another document
 */
record Roots(
    SortedSet<String> names,
    SortedMap<String, SortedSet<String>> ofClaim,
    boolean circular,
    int copies) {
  /** Wording is compared in this many documents; beyond, only word by word. */
  private static final int MAX_COMPARED = 64;

  static Roots of(List<Piece> pieces, Provenance provenance) {
    return new Search(pieces, provenance).roots();
  }

  /** How many independent sources these claims need. */
  static SortedSet<String> fewest(Iterable<? extends SortedSet<String>> alternatives) {
    List<SortedSet<String>> open = new ArrayList<>();
    alternatives.forEach(open::add);
    var chosen = new TreeSet<String>();
    for (SortedSet<String> set : open) {
      if (set.size() == 1) {
        chosen.add(set.first());
      }
    }
    open.removeIf(set -> !Collections.disjoint(set, chosen));
    while (!open.isEmpty()) {
      SortedMap<String, Integer> explains = new TreeMap<>();
      open.forEach(set -> set.forEach(name -> explains.merge(name, 1, Integer::sum)));
      String best = explains.firstKey();
      int most = 0;
      for (var entry : explains.entrySet()) {
        if (entry.getValue() > most) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
      String taken = best;
      chosen.add(taken);
      open.removeIf(set -> set.contains(taken));
    }
    return chosen;
  }

  /** The roots that these of the claims need. */
  SortedSet<String> needed(List<Piece> pieces) {
    List<SortedSet<String>> sets = new ArrayList<>();
    for (Piece piece : pieces) {
      SortedSet<String> roots = ofClaim.get(piece.claim().id());
      if (roots != null) {
        sets.add(roots);
      }
    }
    return fewest(sets);
  }

  private static final class Search {
    private final List<Piece> pieces;
    private final Provenance provenance;

    /** Once a document ascribes a matter to somebody, all that it says of it is ascribed so. */
    private final Map<DocumentId, SortedSet<String>> sayers = new HashMap<>();

    private final SortedMap<String, SortedSet<String>> cites = new TreeMap<>();
    private final SortedSet<String> grounded = new TreeSet<>();
    private final Map<String, String> nameOf = new HashMap<>();
    private boolean circular;
    private int copies;

    Search(List<Piece> pieces, Provenance provenance) {
      this.pieces = pieces;
      this.provenance = provenance;
      for (Piece piece : pieces) {
        otherSayer(piece.claim())
            .ifPresent(
                sayer ->
                    sayers
                        .computeIfAbsent(piece.claim().document(), d -> new TreeSet<>())
                        .add(sayer));
      }
      for (Piece piece : pieces) {
        Claim claim = piece.claim();
        String carrier = provenance.carrier(claim);
        SortedSet<String> said = sayers.get(claim.document());
        if (said != null) {
          cites.computeIfAbsent(carrier, c -> new TreeSet<>()).addAll(said);
        } else if (provenance.restsOn(carrier).isEmpty()) {
          grounded.add(carrier);
        }
      }
    }

    /** Whom a claim is ascribed to, unless that is the very source that carries it. */
    private Optional<String> otherSayer(Claim claim) {
      return provenance.sayer(claim).filter(s -> !s.equals(provenance.carrier(claim)));
    }

    Roots roots() {
      SortedMap<String, SortedSet<String>> ofClaim = new TreeMap<>();
      for (Piece piece : pieces) {
        Claim claim = piece.claim();
        SortedSet<String> start =
            otherSayer(claim)
                .<SortedSet<String>>map(sayer -> new TreeSet<>(List.of(sayer)))
                .orElse(sayers.getOrDefault(claim.document(), provenance.carriersOf(claim)));
        ofClaim.put(claim.id(), reached(start));
      }
      mergeCopies(ofClaim);
      nameGroups(ofClaim);
      return new Roots(
          fewest(ofClaim.values()), Collections.unmodifiableSortedMap(ofClaim), circular, copies);
    }

    /** The group of a source; its name is the first of its sources that was reached. */
    private String root(String source) {
      String group = provenance.group(source);
      nameOf.merge(group, source, (one, other) -> one.compareTo(other) < 0 ? one : other);
      return group;
    }

    private void nameGroups(SortedMap<String, SortedSet<String>> ofClaim) {
      ofClaim.replaceAll(
          (_, groups) -> {
            var named = new TreeSet<String>();
            groups.forEach(group -> named.add(nameOf.getOrDefault(group, group)));
            return named;
          });
    }

    private SortedSet<String> reached(SortedSet<String> start) {
      var seen = new TreeSet<String>(start);
      List<String> open = new ArrayList<>(start);
      var roots = new TreeSet<String>();
      while (!open.isEmpty()) {
        String at = open.removeLast();
        SortedSet<String> next = provenance.restsOn(at);
        next.addAll(cites.getOrDefault(at, Collections.emptySortedSet()));
        if (grounded.contains(at) || next.isEmpty()) {
          roots.add(root(at));
          continue;
        }
        for (String target : next) {
          if (seen.add(target)) {
            open.add(target);
          }
        }
      }
      if (roots.isEmpty()) {
        circular = true;
        roots.add(root(seen.first()));
      }
      return roots;
    }

    /** The same words in two documents are one text, whoever had it first. */
    private void mergeCopies(Map<String, SortedSet<String>> ofClaim) {
      List<Quote> first = new ArrayList<>();
      Map<List<String>, Quote> exact = new HashMap<>();
      for (Piece piece : pieces) {
        var quote = new Quote(piece.claim(), Quotes.words(piece.claim().quote()));
        Quote original = exact.get(quote.words());
        if (original == null || !Quotes.areCopies(quote.words(), original.words())) {
          original = alike(quote, first);
        }
        if (original == null) {
          exact.putIfAbsent(quote.words(), quote);
          if (first.size() < MAX_COMPARED) {
            first.add(quote);
          }
        } else if (!original.claim().document().equals(quote.claim().document())) {
          copies++;
          var shared = new TreeSet<>(ofClaim.getOrDefault(original.claim().id(), new TreeSet<>()));
          shared.addAll(ofClaim.getOrDefault(quote.claim().id(), new TreeSet<>()));
          ofClaim.put(original.claim().id(), shared);
          ofClaim.put(quote.claim().id(), shared);
        }
      }
    }

    private static @Nullable Quote alike(Quote quote, List<Quote> earlier) {
      for (Quote other : earlier) {
        if (Quotes.areCopies(quote.words(), other.words())) {
          return other;
        }
      }
      return null;
    }

    private record Quote(Claim claim, List<String> words) {}
  }
}
