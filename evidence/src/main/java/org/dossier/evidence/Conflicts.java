package org.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dossier.evidence.Fact.Range;
import org.dossier.evidence.KindShape.Occasion;
import org.dossier.evidence.Piece.Stage;
import org.dossier.evidence.Piece.Voice;

/**
 * Finds accounts of one matter that can't both be true. Both are kept: which of them is right, or
 * what lies between them, is for the investigator to say.
 */
final class Conflicts {
  /** One matter with more accounts than this is not one occasion but a series of them. */
  private static final int SERIES = 8;

  /** Dates farther apart than this, in days, are two occasions and not two accounts of one. */
  private static final int SAME_OCCASION = 92;

  /** Documents farther apart than this, in days, are about two occasions. */
  private static final int SAME_AFFAIR = 366;

  /** How many documents of an account are asked for their date. */
  private static final int SAMPLE = 16;

  private static final String DATE = "date";
  private static final LocalDate UNDATED = LocalDate.MIN;

  private final SortedMap<String, List<Cluster>> blocks;

  private final Kin kin;
  private final Claims claims;

  private Conflicts(SortedMap<String, List<Cluster>> blocks, Kin kin, Claims claims) {
    this.blocks = blocks;
    this.kin = kin;
    this.claims = claims;
  }

  /** For a cluster the differing roles, and for each the clusters that differ in it. */
  static Map<Cluster, List<Difference>> among(
      SortedMap<String, List<Cluster>> blocks, Kin kin, Claims claims) {
    return new Conflicts(blocks, kin, claims).all();
  }

  /** Another account, and the role in which it differs. */
  record Difference(Cluster other, String role) {}

  private Map<Cluster, List<Difference>> all() {
    Map<Cluster, List<Difference>> all = new LinkedHashMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      if (clusters.size() > SERIES) {
        continue;
      }
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = i + 1; j < clusters.size(); j++) {
          Cluster one = clusters.get(i);
          Cluster other = clusters.get(j);
          difference(one, other).ifPresent(role -> record(all, one, other, role));
        }
      }
    }
    partial(all);
    denials(all);
    new KindredConflicts(kin, claims).among(blocks).forEach(pair -> record(all, pair));
    return all;
  }

  /** Accounts of one thing for one party, of which one leaves another party out. */
  private void partial(Map<Cluster, List<Difference>> all) {
    var repeated = new Repeated();
    for (List<Cluster> clusters : blocks.values()) {
      clusters.forEach(cluster -> commonGround(cluster).forEach(repeated::see));
    }
    Map<String, List<Cluster>> sharing = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        for (String key : commonGround(cluster)) {
          if (repeated.mayRepeat(key)) {
            List<Cluster> those = sharing.computeIfAbsent(key, k -> new ArrayList<>(2));
            if (those.size() <= SERIES) {
              those.add(cluster);
            }
          }
        }
      }
    }
    var compared = new HashSet<Set<Cluster>>();
    for (List<Cluster> clusters : sharing.values()) {
      if (clusters.size() > SERIES) {
        continue;
      }
      for (Cluster one : clusters) {
        for (Cluster other : clusters) {
          if (leavesOut(one, other) && compared.add(Set.of(one, other))) {
            difference(one, other).ifPresent(role -> record(all, one, other, role));
          }
        }
      }
    }
  }

  private static List<String> commonGround(Cluster cluster) {
    Piece piece = cluster.richest();
    var thing = piece.names().get(Pieces.WHAT);
    List<String> keys = new ArrayList<>();
    if (thing != null && piece.telling()) {
      piece
          .names()
          .forEach(
              (role, names) -> {
                if (!role.equals(Pieces.WHAT)) {
                  keys.add(
                      String.join(
                          "|",
                          piece.kind(),
                          piece.stage().name(),
                          piece.voice().name(),
                          thing.toString(),
                          cluster.details().toString(),
                          role,
                          names.toString()));
                }
              });
    }
    return keys;
  }

  /** True when the first names fewer parties than the second, and no other ones. */
  private static boolean leavesOut(Cluster shorter, Cluster fuller) {
    var few = shorter.richest().names();
    var many = fuller.richest().names();
    return few.size() < many.size()
        && few.entrySet().stream()
            .allMatch(name -> name.getValue().equals(many.get(name.getKey())));
  }

  private void denials(Map<Cluster, List<Difference>> all) {
    blocks.forEach(
        (block, clusters) -> {
          Piece sample = clusters.getFirst().richest();
          if (sample.voice() != Voice.DENIED || sample.named() < 2) {
            return;
          }
          var stages = new TreeSet<Stage>();
          stages.add(sample.stage());
          if (sample.stage() == Stage.UNKNOWN) {
            stages.addAll(List.of(Stage.values()));
          }
          for (Stage stage : stages) {
            String said = sample.matter() + "|" + stage + "|" + Voice.SAID;
            for (Cluster asserted : blocks.getOrDefault(said, List.of())) {
              for (Cluster denied : clusters) {
                if (isDenied(asserted, denied)) {
                  record(all, denied, asserted, "modality");
                }
              }
            }
          }
        });
  }

  private static void record(Map<Cluster, List<Difference>> all, KindredConflicts.Clash clash) {
    boolean known =
        all.getOrDefault(clash.one(), List.of()).stream()
            .anyMatch(
                difference ->
                    difference.other() == clash.other() && difference.role().equals(clash.role()));
    if (!known) {
      record(all, clash.one(), clash.other(), clash.role());
    }
  }

  private static void record(
      Map<Cluster, List<Difference>> all, Cluster one, Cluster other, String role) {
    all.computeIfAbsent(one, c -> new ArrayList<>()).add(new Difference(other, role));
    all.computeIfAbsent(other, c -> new ArrayList<>()).add(new Difference(one, role));
  }

  /** A denial of more than was said, or of something else, denies nothing that was said. */
  private static boolean isDenied(Cluster asserted, Cluster denied) {
    return asserted.details().containsAll(denied.details())
        && denied.facts().entrySet().stream()
            .allMatch(
                fact -> {
                  Fact said = asserted.facts().get(fact.getKey());
                  return said != null && said.agrees(fact.getValue())
                      || fact.getValue() instanceof Range range && !range.given();
                });
  }

  /** The role in which two accounts of one occasion can't both be true. */
  private Optional<String> difference(Cluster one, Cluster other) {
    Piece sample = one.richest();
    if (sample.named() < 2
        || !sample.shape().content().isEmpty()
        || !one.details().equals(other.details()) && isVague(one, other)
        || !one.details().containsAll(other.details())
            && !other.details().containsAll(one.details())
        || claims.areOfOneDocument(one, other)) {
      return Optional.empty();
    }
    if (!sample.telling() && !(isDated(one) && isDated(other))) {
      return Optional.empty();
    }
    boolean sameDate = dateGap(one, other) == 0;
    if (sameDate && areOneAffair(one, other)) {
      return clash(one, other, sample.shape().occasion());
    }
    return !sameDate && isOneOccasion(one, other) ? Optional.of(DATE) : Optional.empty();
  }

  private static boolean isVague(Cluster one, Cluster other) {
    return one.details().isEmpty() || other.details().isEmpty();
  }

  private static Optional<String> clash(Cluster one, Cluster other, Occasion occasion) {
    for (var fact : one.facts().entrySet()) {
      Fact against = other.facts().get(fact.getKey());
      if (against == null || fact.getKey().equals(DATE)) {
        continue;
      }
      boolean comparable =
          fact.getValue() instanceof Range
              || fact.getKey().equals("place")
                  && occasion != Occasion.STATE
                  && areDated(one, other);
      if (comparable && fact.getValue().clashes(against)) {
        return Optional.of(fact.getKey());
      }
    }
    return Optional.empty();
  }

  /** Both name the very same day. */
  private static boolean areDated(Cluster one, Cluster other) {
    return one.facts().get(DATE) instanceof Range first
        && other.facts().get(DATE) instanceof Range second
        && first.isClosed()
        && second.isClosed()
        && first.key().equals(second.key())
        && first.min() != null
        && first.min().equals(first.max());
  }

  static long dateGap(Cluster one, Cluster other) {
    return one.facts().get(DATE) instanceof Range first
            && other.facts().get(DATE) instanceof Range second
        ? first.gap(second)
        : 0;
  }

  /**
   * A thing that happens once has one date; two dates not far apart are two accounts of it when
   * something else that both pin down is the same.
   */
  private static boolean isOneOccasion(Cluster one, Cluster other) {
    if (one.richest().shape().occasion() != Occasion.SINGLE
        || dateGap(one, other) > SAME_OCCASION) {
      return false;
    }
    return one.facts().entrySet().stream()
        .filter(fact -> !fact.getKey().equals(DATE) && fact.getValue().isClosed())
        .anyMatch(
            fact -> {
              Fact same = other.facts().get(fact.getKey());
              return same != null && same.isClosed() && same.agrees(fact.getValue());
            });
  }

  /** Explicit dates that meet; else documents of about the same time. */
  private boolean areOneAffair(Cluster one, Cluster other) {
    if (one.richest().shape().occasion() == Occasion.STATE || isDated(one) && isDated(other)) {
      return true;
    }
    if (one.richest().shape().occasion() == Occasion.RECURRING) {
      return false;
    }
    long nearest = Long.MAX_VALUE;
    for (LocalDate first : dates(one)) {
      for (LocalDate second : dates(other)) {
        if (first.equals(UNDATED) || second.equals(UNDATED)) {
          return true;
        }
        nearest = Math.min(nearest, Math.abs(first.toEpochDay() - second.toEpochDay()));
      }
    }
    return nearest <= SAME_AFFAIR;
  }

  /** Of the documents of an account, or some of them. */
  private List<LocalDate> dates(Cluster cluster) {
    return IntStream.of(cluster.numbers())
        .limit(SAMPLE)
        .mapToObj(number -> claims.carrier(number).date())
        .map(date -> date == null ? UNDATED : date)
        .distinct()
        .toList();
  }

  static boolean isDated(Cluster cluster) {
    return cluster.facts().get(DATE) instanceof Range date && date.given();
  }
}
