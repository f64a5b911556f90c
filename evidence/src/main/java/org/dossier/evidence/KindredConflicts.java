package org.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.Fact.Range;
import org.dossier.evidence.Piece.Stage;
import org.dossier.evidence.Piece.Voice;

/**
 * Accounts of one deal that name its parties and goods in different words: "Norland sold Estmark 40
 * vehicles", "the State Works of Norland agreed to supply the Estmark Guards with 36 armoured
 * vehicles". What was intended, agreed and handed over stay apart; but nobody can hand over more
 * than was agreed.
 */
final class KindredConflicts {
  /** With more accounts than this of one sort of goods, likeness in words says nothing. */
  private static final int MANY = 48;

  /** Reports farther apart than this, in days, are about two deals. */
  private static final int SAME_DEAL = 3 * 366;

  private static final SortedSet<String> EMPTY = new TreeSet<>();

  private static final String QUANTITY = "quantity";
  private static final String PRICE = "price";

  private final Kin kin;
  private final Claims claims;

  /** Model name to the words that the trove's accounts add to it: "kdm9" to "airborne". */
  private final SortedMap<String, SortedSet<String>> known = new TreeMap<>();

  KindredConflicts(Kin kin, Claims claims) {
    this.kin = kin;
    this.claims = claims;
  }

  /** Two accounts that can't both be true, and the role in which they differ. */
  record Clash(Cluster one, Cluster other, String role) {}

  List<Clash> among(SortedMap<String, List<Cluster>> blocks) {
    blocks.values().forEach(clusters -> clusters.forEach(this::learn));
    SortedMap<String, List<Cluster>> byThing = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        Piece piece = cluster.richest();
        if (isHandover(piece) && piece.thing() != null && !piece.bearers().isEmpty()) {
          List<Cluster> those =
              byThing.computeIfAbsent(piece.thing().sort(), h -> new ArrayList<>());
          if (those.size() <= MANY) {
            those.add(cluster);
          }
        }
      }
    }
    List<Clash> clashes = new ArrayList<>();
    for (List<Cluster> clusters : byThing.values()) {
      if (clusters.size() <= MANY) {
        for (int i = 0; i < clusters.size(); i++) {
          for (int j = i + 1; j < clusters.size(); j++) {
            Cluster one = clusters.get(i);
            Cluster other = clusters.get(j);
            clash(one, other).forEach(role -> clashes.add(new Clash(one, other, role)));
          }
        }
      }
    }
    return clashes;
  }

  private void learn(Cluster cluster) {
    Phrase thing = cluster.richest().thing();
    if (thing != null) {
      for (String model : thing.designations()) {
        known.computeIfAbsent(model, m -> new TreeSet<>()).addAll(thing.others());
      }
    }
  }

  /** The same thing, with what other accounts say of its model. */
  private Phrase described(Phrase thing) {
    var words = new TreeSet<>(thing.others());
    thing.designations().forEach(model -> words.addAll(known.getOrDefault(model, EMPTY)));
    return new Phrase(thing.head(), words, thing.designations());
  }

  private static boolean isHandover(Piece piece) {
    return piece.kind().equals("transfer") || piece.kind().equals("delivery");
  }

  private List<String> clash(Cluster one, Cluster other) {
    Piece first = one.richest();
    Piece second = other.richest();
    if (!isOneDeal(first, second)
        || claims.areOfOneDocument(one, other)
        || areFarApart(one, other)) {
      return List.of();
    }
    if (first.voice() != second.voice()) {
      return denial(one, other).stream().toList();
    }
    if (first.voice() != Voice.SAID) {
      return List.of();
    }
    return first.stage() == second.stage()
        ? sameStage(one, other)
        : moreThanAgreed(one, other).stream().toList();
  }

  private boolean isOneDeal(Piece first, Piece second) {
    if (first.thing() == null || second.thing() == null) {
      return false;
    }
    Phrase one = described(first.thing());
    Phrase other = described(second.thing());
    boolean sameThing =
        first.voice() == second.voice() ? one.mayMean(other) : isDeniedThing(first, second);
    if (!sameThing || !kin.agree(first.bearers(), second.bearers())) {
      return false;
    }
    long common = first.bearers().keySet().stream().filter(second.bearers()::containsKey).count();
    return common > 1 || common == 1 && one.sharesName(other);
  }

  /** A denial of vehicles denies each sort of them. */
  private static boolean isDeniedThing(Piece first, Piece second) {
    Piece denied = first.voice() == Voice.DENIED ? first : second;
    Piece said = denied == first ? second : first;
    return denied.thing() != null && said.thing() != null && said.thing().isAmong(denied.thing());
  }

  private boolean areFarApart(Cluster one, Cluster other) {
    LocalDate first = claims.carrier(one.richestNumber()).date();
    LocalDate second = claims.carrier(other.richestNumber()).date();
    return first != null
        && second != null
        && Math.abs(first.toEpochDay() - second.toEpochDay()) > SAME_DEAL;
  }

  private static List<String> sameStage(Cluster one, Cluster other) {
    Stage stage = one.richest().stage();
    boolean dated = Conflicts.isDated(one) && Conflicts.isDated(other);
    // goods come in lots: only what came at one time can be compared
    if (!one.richest().kind().equals(other.richest().kind())
        || stage == Stage.INTENDED
        || Conflicts.dateGap(one, other) > 0
        || !dated && stage != Stage.AGREED) {
      return List.of();
    }
    List<String> differing = new ArrayList<>();
    for (String role : List.of(QUANTITY, PRICE)) {
      Fact fact = one.facts().get(role);
      Fact against = other.facts().get(role);
      if (fact instanceof Range && against != null && fact.clashes(against)) {
        differing.add(role);
      }
    }
    return differing;
  }

  private static Optional<String> moreThanAgreed(Cluster one, Cluster other) {
    Cluster agreed = one.richest().stage() == Stage.AGREED ? one : other;
    Cluster done = agreed == one ? other : one;
    if (agreed.richest().stage() != Stage.AGREED || done.richest().stage() != Stage.DONE) {
      return Optional.empty();
    }
    return agreed.facts().get(QUANTITY) instanceof Range most
            && done.facts().get(QUANTITY) instanceof Range least
            && most.clashes(least)
            && most.max() != null
            && least.min() != null
            && least.min().compareTo(most.max()) > 0
        ? Optional.of(QUANTITY)
        : Optional.empty();
  }

  /** Both parties must be named: who denies a sale of his own denies nobody else's. */
  private static Optional<String> denial(Cluster one, Cluster other) {
    Cluster denied = one.richest().voice() == Voice.DENIED ? one : other;
    Cluster said = denied == one ? other : one;
    Piece no = denied.richest();
    Piece yes = said.richest();
    boolean both =
        no.bearers().size() > 1 && yes.bearers().keySet().containsAll(no.bearers().keySet());
    boolean agree =
        denied.facts().entrySet().stream()
            .allMatch(
                fact -> {
                  Fact claimed = said.facts().get(fact.getKey());
                  return claimed == null
                      ? fact.getValue() instanceof Range range && !range.given()
                      : claimed.agrees(fact.getValue());
                });
    return both
            && agree
            && no.voice() == Voice.DENIED
            && yes.voice() == Voice.SAID
            && no.kind().equals(yes.kind())
            && (no.stage() == yes.stage() || no.stage() == Stage.UNKNOWN)
        ? Optional.of("modality")
        : Optional.empty();
  }
}
