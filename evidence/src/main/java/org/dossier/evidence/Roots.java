package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The independent sources that claims which say the same rest on: as few as can explain them all.
 *
 * @param names by name; each stands for one group of dependent sources
 * @param ofClaim claim id to the roots it may rest on
 * @param circular true when a chain of sources comes back to itself without an outside root
 * @param copies how many claims merely repeat the wording of another document
 * @param authored which papers count once, since their bylines name one author
 */
record Roots(
    SortedSet<String> names,
    SortedMap<String, SortedSet<String>> ofClaim,
    boolean circular,
    int copies,
    Authored authored) {
  /** Wording is compared in this many documents; beyond, only word by word. */
  private static final int MAX_COMPARED = 64;

  static Roots of(List<Testimony> testimonies, Provenance provenance) {
    return new Search(testimonies, provenance).roots();
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
  SortedSet<String> needed(List<Testimony> testimonies) {
    List<SortedSet<String>> sets = new ArrayList<>();
    for (Testimony testimony : testimonies) {
      SortedSet<String> roots = ofClaim.get(testimony.claim());
      if (roots != null) {
        sets.add(roots);
      }
    }
    return fewest(sets);
  }

  private static final class Search {
    private final List<Testimony> testimonies;
    private final Provenance provenance;

    /** Once a document ascribes a matter to somebody, all that it says of it is ascribed so. */
    private final Map<Integer, SortedSet<String>> sayers = new HashMap<>();

    private final SortedMap<String, SortedSet<String>> cites = new TreeMap<>();
    private final SortedSet<String> grounded = new TreeSet<>();
    private final Map<String, String> nameOf = new HashMap<>();
    private final Authored authored = new Authored();
    private boolean circular;
    private int copies;

    Search(List<Testimony> testimonies, Provenance provenance) {
      this.testimonies = testimonies;
      this.provenance = provenance;
      for (Testimony testimony : testimonies) {
        String sayer = testimony.sayer();
        if (sayer != null) {
          sayers.computeIfAbsent(testimony.document(), d -> new TreeSet<>()).add(sayer);
        }
      }
      for (Testimony testimony : testimonies) {
        String carrier = testimony.carrier().source();
        SortedSet<String> said = sayers.get(testimony.document());
        if (said != null) {
          cites.computeIfAbsent(carrier, c -> new TreeSet<>()).addAll(said);
        } else if (provenance.restsOn(carrier).isEmpty()) {
          grounded.add(carrier);
        }
      }
    }

    Roots roots() {
      SortedMap<String, SortedSet<String>> ofClaim = new TreeMap<>();
      Map<SortedSet<String>, SortedSet<String>> rootsOf = new HashMap<>();
      for (Testimony testimony : testimonies) {
        String sayer = testimony.sayer();
        SortedSet<String> start =
            sayer != null
                ? new TreeSet<>(List.of(sayer))
                : sayers.getOrDefault(testimony.document(), testimony.carrier().sources());
        ofClaim.put(testimony.claim(), rootsOf.computeIfAbsent(start, this::reached));
      }
      mergeCopies(ofClaim);
      if (fewest(ofClaim.values()).size() > 1) {
        mergeAuthors(ofClaim);
      }
      nameGroups(ofClaim);
      return new Roots(
          fewest(ofClaim.values()),
          Collections.unmodifiableSortedMap(ofClaim),
          circular,
          copies,
          authored);
    }

    /** The group of a source; its name is the first of its sources that was reached. */
    private String root(String source) {
      String group = provenance.group(source);
      nameOf.merge(group, source, (one, other) -> one.compareTo(other) < 0 ? one : other);
      return group;
    }

    private void nameGroups(SortedMap<String, SortedSet<String>> ofClaim) {
      Map<SortedSet<String>, SortedSet<String>> named = new HashMap<>();
      ofClaim.replaceAll((_, groups) -> named.computeIfAbsent(groups, this::named));
    }

    private SortedSet<String> named(SortedSet<String> groups) {
      var names = new TreeSet<String>();
      groups.forEach(group -> names.add(nameOf.getOrDefault(group, group)));
      return names;
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
      List<Testimony> first = new ArrayList<>();
      Map<List<String>, Testimony> exact = new HashMap<>();
      Map<DocumentId, Testimony> ofText = new HashMap<>();
      for (Testimony testimony : testimonies) {
        Testimony original = exact.get(testimony.words());
        if (original == null || !areCopies(testimony, original)) {
          original = alike(testimony, first);
        }
        Testimony sameText = ofText.putIfAbsent(provenance.text(testimony.carrier()), testimony);
        if (original == null
            && sameText != null
            && sameText.document() != testimony.document()
            && !areIndependent(testimony, sameText)) {
          original = sameText;
        }
        if (original == null) {
          exact.putIfAbsent(testimony.words(), testimony);
          if (first.size() < MAX_COMPARED) {
            first.add(testimony);
          }
        } else if (original.document() != testimony.document()) {
          copies++;
          share(ofClaim, testimony, original);
        }
      }
    }

    /** Either may rest on whatever the other rests on. */
    private static void share(
        Map<String, SortedSet<String>> ofClaim, Testimony testimony, Testimony original) {
      SortedSet<String> own = ofClaim.getOrDefault(testimony.claim(), new TreeSet<>());
      SortedSet<String> shared = ofClaim.getOrDefault(original.claim(), new TreeSet<>());
      if (!shared.containsAll(own)) {
        shared = new TreeSet<>(shared);
        shared.addAll(own);
      }
      ofClaim.put(original.claim(), shared);
      ofClaim.put(testimony.claim(), shared);
    }

    /** What one person wrote is one person's word, whichever outlets printed it. */
    private void mergeAuthors(Map<String, SortedSet<String>> ofClaim) {
      Map<String, SortedMap<Integer, Testimony>> byMark = new HashMap<>();
      for (Testimony testimony : testimonies) {
        for (Provenance.Author author : authors(testimony)) {
          for (String mark : author.marks()) {
            SortedMap<Integer, Testimony> papers =
                byMark.computeIfAbsent(mark, _ -> new TreeMap<>());
            for (Testimony other : papers.values()) {
              if (other.document() != testimony.document()
                  && !areIndependent(testimony, other)
                  && !Objects.equals(ofClaim.get(testimony.claim()), ofClaim.get(other.claim()))) {
                share(ofClaim, testimony, other);
                credit(author, testimony);
                authors(other).stream()
                    .filter(one -> one.marks().contains(mark))
                    .forEach(one -> credit(one, other));
                break;
              }
            }
            if (papers.size() < MAX_COMPARED) {
              papers.putIfAbsent(testimony.document(), testimony);
            }
          }
        }
      }
    }

    private void credit(Provenance.Author author, Testimony testimony) {
      authored.add(author.name(), testimony.carrier().path(), author.line());
    }

    /** Whose word it is, as far as that is known: nobody's, when it rests on something else. */
    private List<Provenance.Author> authors(Testimony testimony) {
      String sayer = testimony.sayer();
      if (sayer != null) {
        return provenance.restsOn(sayer).isEmpty()
            ? List.of(new Provenance.Author(sayer, List.of(sayer), sayer))
            : List.of();
      }
      return sayers.containsKey(testimony.document())
              || !grounded.contains(testimony.carrier().source())
          ? List.of()
          : provenance.authors(testimony.carrier());
    }

    private boolean areCopies(Testimony one, Testimony other) {
      return Quotes.areCopies(one.words(), other.words()) && !areIndependent(one, other);
    }

    private boolean areIndependent(Testimony one, Testimony other) {
      return provenance.areIndependent(one.carrier().source(), other.carrier().source());
    }

    private @Nullable Testimony alike(Testimony testimony, List<Testimony> earlier) {
      for (Testimony other : earlier) {
        if (areCopies(testimony, other)) {
          return other;
        }
      }
      return null;
    }
  }
}
