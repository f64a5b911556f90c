package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Dealings of which only one side's papers are here: every finding about them rests on a source
 * that is itself a party. Held is of each pair of parties where the first few findings stand.
 */
final class Sides {
  /** Of one finding it is no wonder that only one side tells it. */
  private static final int FEWEST = 2;

  private static final int MOST_PLACES = 20;

  private static final Set<String> DEALINGS =
      Set.of("transfer", "agreement", "payment", "delivery", "technology-transfer", "training");

  private final SortedMap<Pair, Told> pairs = new TreeMap<>();

  /** By their keys, with the one whose name comes first in the alphabet first. */
  private record Pair(String one, String other) implements Comparable<Pair> {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair than) {
      int byOne = one.compareTo(than.one);
      return byOne != 0 ? byOne : other.compareTo(than.other);
    }
  }

  /** What is told of the dealings of two parties. */
  private static final class Told {
    private final SortedMap<String, String> names = new TreeMap<>();
    private final SortedSet<String> tellers = new TreeSet<>();
    private final List<Gap.Place> places = new ArrayList<>();
    private boolean byOthers;
    private int findings;
  }

  /**
   * A finding about two parties or more.
   *
   * @param names of its parties, by key
   * @param tellers those of them whose own papers tell it
   * @param byOthers true when it also rests on somebody else's
   */
  record Account(
      SortedMap<String, String> names,
      SortedSet<String> tellers,
      boolean byOthers,
      Gap.Place place) {}

  /** What a finding says of this; null where it names no two parties, or is about no dealing. */
  static @Nullable Account account(
      Claim claim, Carrier carrier, SortedSet<String> roots, Pieces pieces) {
    if (!DEALINGS.contains(claim.kind())) {
      return null;
    }
    SortedMap<String, String> names = new TreeMap<>();
    for (String role : KindShape.of(claim.kind()).who()) {
      for (Filler filler : claim.role(role)) {
        if (Kin.isName(filler.text())) {
          pieces.party(filler).ifPresent(key -> names.putIfAbsent(key, pieces.name(filler)));
        }
      }
    }
    if (names.size() < 2) {
      return null;
    }
    var tellers = new TreeSet<String>();
    boolean others = false;
    for (String root : roots) {
      String key = NameKey.ofAnyKind(root);
      others |= !names.containsKey(key);
      tellers.add(key);
    }
    tellers.retainAll(names.keySet());
    return new Account(
        names,
        tellers,
        others,
        new Gap.Place(
            claim.document(), carrier.path(), claim.page(), Fillers.plain(claim.quote())));
  }

  void add(Account account) {
    List<String> parties = List.copyOf(account.names().keySet());
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        Told told = pairs.computeIfAbsent(Pair.of(parties.get(i), parties.get(j)), _ -> new Told());
        told.findings++;
        told.byOthers |= account.byOthers();
        told.tellers.addAll(account.tellers());
        account.names().forEach(told.names::putIfAbsent);
        if (told.places.size() < MOST_PLACES) {
          told.places.add(account.place());
        }
      }
    }
  }

  /** By the parties. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    pairs.forEach(
        (pair, told) -> {
          boolean one = told.tellers.contains(pair.one);
          boolean other = told.tellers.contains(pair.other);
          if (told.findings >= FEWEST
              && !told.byOthers
              && told.tellers.size() == 1
              && one != other) {
            gaps.add(gap(told, one ? pair.one : pair.other, one ? pair.other : pair.one));
          }
        });
    return gaps;
  }

  private static Gap gap(Told told, String teller, String silent) {
    Map<String, String> names = told.names;
    String here = names.getOrDefault(teller, teller);
    String absent = names.getOrDefault(silent, silent);
    List<Gap.Place> places = new ArrayList<>(told.places);
    places.sort(
        Comparator.comparing(Gap.Place::path)
            .thenComparingInt(Gap.Place::page)
            .thenComparing(Gap.Place::quote));
    return Gap.of(
        "side",
        "papers of " + absent,
        String.format(
            Locale.ROOT,
            "all %,d findings on dealings of %s with %s rest on papers of %s alone",
            told.findings,
            here,
            absent,
            here),
        places);
  }
}
