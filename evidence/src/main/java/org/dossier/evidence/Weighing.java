package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.evidence.Conflicts.Difference;
import org.dossier.model.ContentId;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a trove: entities, then findings. A pure function; the order of its input is nothing.
 *
 * <p>Mentions and claims pass by and are not held. In memory are the names of the trove, each once;
 * what its claims say, each once; and of each claim its place.
 */
public final class Weighing {
  /** Of what comparing a finding with others says, so much is held. */
  private static final int MOST_COMPARED = 10;

  private final Claims claims;
  private final Provenance provenance;
  private final Pieces pieces;
  private final Statement statement;
  private final Grading grading;
  private final Map<Cluster, List<Difference>> conflicts;
  private final Map<Cluster, List<Finding.Check>> compared = new HashMap<>();
  private final Map<Cluster, Integer> rivals = new ConcurrentHashMap<>();
  private final Map<Cluster, String> ids = new HashMap<>();

  private Weighing(
      Trove trove,
      SortedMap<String, List<Cluster>> blocks,
      Claims claims,
      Provenance provenance,
      Resolution resolution,
      Pieces pieces,
      Kin kin) {
    this.claims = claims;
    this.provenance = provenance;
    this.pieces = pieces;
    this.statement = new Statement(resolution);
    this.grading = new Grading(provenance);
    this.conflicts = Conflicts.among(blocks, kin, claims);
    for (TroveCheck check :
        List.of(
            new OrderCheck(kin, claims),
            new TravelCheck(claims, resolution, pieces),
            new RecordCheck(claims, pieces),
            new AbsenceCheck(trove, claims, resolution),
            new PostCheck(claims),
            new CutQuotes(claims))) {
      check.among(blocks, this::add);
    }
    Set<String> taken = new HashSet<>();
    blocks.forEach(
        (block, clusters) -> {
          for (Cluster cluster : clusters) {
            String id = ContentId.of("f", block, cluster.founding());
            ids.put(
                cluster,
                taken.add(id)
                    ? id
                    : ContentId.of(
                        "f", block, cluster.founding(), claims.load(cluster.richestNumber()).id()));
          }
        });
  }

  /** True for mentions that denote somebody or something; weighing can do without the others. */
  public static boolean names(MentionKind kind) {
    return Resolution.NAMED.contains(kind);
  }

  /** As {@link #weigh(Trove, Sources, Weights, int)}, on the caller's thread alone. */
  public static void weigh(Trove trove, Sources sources, Weights weights) {
    weigh(trove, sources, weights, 1);
  }

  /** By threads of this process. */
  public static void weigh(Trove trove, Sources sources, Weights weights, int threads) {
    try (Labor labor = Labor.here(trove, threads)) {
      weigh(trove, sources, weights, threads, labor);
    }
  }

  /**
   * Hands on entities and what denotes them, then findings. What comes out, and in which order,
   * depends neither on threads nor on labor.
   *
   * @param threads of this process, for what needs all that is known so far
   * @param labor for what is done document by document; the caller's to close
   */
  public static void weigh(
      Trove trove, Sources sources, Weights weights, int threads, Labor labor) {
    try (var inOrder = new InOrder(threads)) {
      Resolution resolution = Resolution.of(trove, weights, inOrder, labor);
      var carriers = new Carriers(trove.claimants());
      trove.documents(carriers);
      TextLikeness likeness = TextLikeness.of(trove, labor);
      var provenance =
          new Provenance(
              carriers.sources(), sources, resolution, likeness, new Bylines(trove, resolution));
      List<Stories.Pair> stories = Stories.of(trove, resolution.denoting(), inOrder, labor);
      Resemblances.write(trove, likeness, stories, provenance, inOrder, weights);
      var claims = new Claims(trove, carriers.all(provenance));
      var grouping = new Grouping();
      claims.number(resolution.denoting(), labor, grouping::add);
      var pieces = new Pieces(resolution::called);
      SortedMap<String, List<Cluster>> blocks = grouping.group();
      var kin = new Kin(resolution.keys());
      Absorbing.apply(blocks, kin);
      var weighing = new Weighing(trove, blocks, claims, provenance, resolution, pieces, kin);
      var sides = new Sides();
      inOrder.each(
          () -> blocks.values().stream().flatMap(List::stream).iterator(),
          weighing::heard,
          heard -> {
            weights.add(heard.finding());
            if (heard.account() != null) {
              sides.add(heard.account());
            }
          });
      sides.gaps().forEach(weights::add);
    }
  }

  private void add(Cluster cluster, Finding.Check check) {
    List<Finding.Check> checks = compared.computeIfAbsent(cluster, _ -> new ArrayList<>(1));
    if (checks.size() < MOST_COMPARED && !checks.contains(check)) {
      checks.add(check);
    }
  }

  private record Heard(Finding finding, Sides.@Nullable Account account) {}

  private Heard heard(Cluster cluster) {
    Hearing hearing = Hearing.of(cluster, claims, provenance);
    Roots own = Roots.of(hearing.testimonies(), provenance);
    return new Heard(
        finding(cluster, hearing, own),
        Sides.account(
            hearing.richest(), claims.carrier(cluster.richestNumber()), own.names(), pieces));
  }

  private Finding finding(Cluster cluster, Hearing hearing, Roots own) {
    Standing standing = standing(cluster, hearing.testimonies(), own);
    List<Finding.Check> checks = new ArrayList<>(hearing.checks());
    checks.addAll(compared.getOrDefault(cluster, List.of()));
    checks.addAll(Retellings.checks(hearing.testimonies(), provenance));
    checks.addAll(Slips.checks(hearing.testimonies(), provenance));
    List<Difference> differences = conflicts.getOrDefault(cluster, List.of());
    int rival = 0;
    for (Difference difference : differences) {
      rival = Math.max(rival, rival(difference.other()));
    }
    return new Finding(
        idOf(cluster),
        statement.of(hearing),
        hearing.richest().kind(),
        standing,
        hearing.testimonies().stream().map(Testimony::claim).toList(),
        List.copyOf(own.names()),
        differences.stream()
            .map(d -> new Finding.Conflict(idOf(d.other()), d.role()))
            .distinct()
            .sorted(
                Comparator.comparing(Finding.Conflict::finding)
                    .thenComparing(Finding.Conflict::role))
            .toList(),
        checks,
        grading.grade(standing, own, rival, onlyOne(hearing, own), checks),
        null);
  }

  /** How many roots the other account has. */
  private int rival(Cluster other) {
    return rivals.computeIfAbsent(
        other,
        cluster ->
            Roots.of(Hearing.of(cluster, claims, provenance).testimonies(), provenance)
                .names()
                .size());
  }

  private String idOf(Cluster cluster) {
    return Objects.requireNonNull(ids.get(cluster));
  }

  private Standing standing(Cluster cluster, List<Testimony> testimonies, Roots own) {
    if (conflicts.containsKey(cluster)) {
      return Standing.CONTRADICTED;
    }
    List<Testimony> firm = testimonies.stream().filter(Testimony::firm).toList();
    if (firm.isEmpty()) {
      return Standing.UNVERIFIED;
    }
    if (own.needed(firm).size() > 1) {
      return Standing.CORROBORATED;
    }
    return own.circular() || firm.stream().anyMatch(Testimony::circular)
        ? Standing.CIRCULAR
        : Standing.SINGLE_SOURCE;
  }

  /** Roles of a corroborated finding whose value no second root gives. */
  private static List<String> onlyOne(Hearing hearing, Roots own) {
    if (own.names().size() < 2) {
      return List.of();
    }
    List<String> only = new ArrayList<>();
    for (String role : hearing.richest().roles().keySet()) {
      List<Testimony> giving =
          hearing.testimonies().stream().filter(t -> t.roles().contains(role)).toList();
      if (own.needed(giving).size() < 2) {
        only.add(role);
      }
    }
    return only;
  }
}
