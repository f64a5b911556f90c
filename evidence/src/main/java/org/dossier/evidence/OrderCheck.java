package org.dossier.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dossier.evidence.Fact.Range;
import org.dossier.evidence.Piece.Stage;
import org.dossier.evidence.Piece.Voice;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.jspecify.annotations.Nullable;

/** What is handed over follows what was agreed on it. */
final class OrderCheck implements TroveCheck {
  /** With more dealings than this in one sort of goods, likeness in words says nothing. */
  private static final int MANY = 48;

  /** Farther apart than this, in days, are two deals. */
  private static final long SAME_DEAL = 3 * 366;

  private final Kin kin;
  private final Claims claims;

  OrderCheck(Kin kin, Claims claims) {
    this.kin = kin;
    this.claims = claims;
  }

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    SortedMap<String, List<Cluster>> byThing = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        Phrase thing = cluster.richest().thing();
        if (thing != null && (isDone(cluster) || isAgreed(cluster))) {
          List<Cluster> those = byThing.computeIfAbsent(thing.head(), _ -> new ArrayList<>(1));
          if (those.size() <= MANY) {
            those.add(cluster);
          }
        }
      }
    }
    for (List<Cluster> clusters : byThing.values()) {
      if (clusters.size() > 1 && clusters.size() <= MANY) {
        clusters.stream().filter(OrderCheck::isDone).forEach(done -> compare(done, clusters, sink));
      }
    }
  }

  /** The agreement that came first counts; one that was in time explains it all. */
  private void compare(Cluster done, List<Cluster> clusters, Sink sink) {
    Cluster first = null;
    for (Cluster agreed : clusters) {
      if (isAgreed(agreed)
          && areOfOneDeal(done, agreed)
          && (first == null || begins(agreed).compareTo(begins(first)) < 0)) {
        first = agreed;
      }
    }
    if (first == null) {
      return;
    }
    long early = begins(first).subtract(ends(done)).longValue();
    if (early > 0 && early <= SAME_DEAL) {
      sink.add(
          done,
          new Finding.Check(
              "order",
              Outcome.CONDITIONAL,
              "It is dated "
                  + day(ends(done))
                  + ", before it was agreed on: that is dated "
                  + day(begins(first))
                  + " in "
                  + claims.carrier(first.richestNumber()).path()
                  + ". It holds if this was another lot, or came ahead of the signature."));
    }
  }

  private boolean areOfOneDeal(Cluster done, Cluster agreed) {
    Phrase one = done.richest().thing();
    Phrase other = agreed.richest().thing();
    if (one == null || other == null || !one.maySay(other)) {
      return false;
    }
    Fact quantity = done.facts().get("quantity");
    Fact against = agreed.facts().get("quantity");
    if (quantity instanceof Range && against instanceof Range && !quantity.agrees(against)) {
      return false;
    }
    SortedSet<String> doing = parties(done);
    SortedSet<String> agreeing = parties(agreed);
    return doing.size() > 1
        && agreeing.size() > 1
        && doing.stream().allMatch(name -> agreeing.stream().anyMatch(of -> kin.may(name, of)));
  }

  private static SortedSet<String> parties(Cluster cluster) {
    SortedSet<String> parties = new TreeSet<>();
    cluster.richest().bearers().values().forEach(parties::addAll);
    return parties;
  }

  private static boolean isDone(Cluster cluster) {
    Piece piece = cluster.richest();
    return (piece.kind().equals("transfer") || piece.kind().equals("delivery"))
        && piece.stage() == Stage.DONE
        && isDated(cluster);
  }

  private static boolean isAgreed(Cluster cluster) {
    Piece piece = cluster.richest();
    return switch (piece.kind()) {
          case "agreement" -> piece.stage() == Stage.AGREED || piece.stage() == Stage.DONE;
          case "transfer", "delivery" -> piece.stage() == Stage.AGREED;
          default -> false;
        }
        && isDated(cluster);
  }

  private static boolean isDated(Cluster cluster) {
    return cluster.richest().voice() == Voice.SAID
        && cluster.facts().get("date") instanceof Range date
        && date.isClosed();
  }

  private static BigDecimal begins(Cluster cluster) {
    return bound(cluster, Range::min);
  }

  private static BigDecimal ends(Cluster cluster) {
    return bound(cluster, Range::max);
  }

  private static BigDecimal bound(Cluster cluster, Function<Range, @Nullable BigDecimal> which) {
    BigDecimal bound = cluster.facts().get("date") instanceof Range date ? which.apply(date) : null;
    if (bound == null) {
      throw new IllegalStateException("a dated finding without a date");
    }
    return bound;
  }

  private static LocalDate day(BigDecimal day) {
    return LocalDate.ofEpochDay(day.longValue());
  }
}
