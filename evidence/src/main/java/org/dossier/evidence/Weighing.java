package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.evidence.Conflicts.Difference;
import org.dossier.evidence.Piece.Voice;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Standing;

/** Weighs a trove: entities, then findings. A pure function; the order of its input is nothing. */
public final class Weighing {
  private static final List<Check> CHECKS =
      List.of(
          new FutureCheck(),
          new WeekdayCheck(),
          new GlideCheck(),
          new BoundsCheck(),
          new FloorCheck());
  private static final int MAX_CHECKS = 20;

  private final Provenance provenance;
  private final Statement statement;
  private final Grading grading;
  private final Map<Cluster, List<Difference>> conflicts;
  private final Map<Cluster, Roots> roots = new HashMap<>();
  private final Map<Cluster, String> ids = new LinkedHashMap<>();

  private Weighing(
      SortedMap<String, List<Cluster>> blocks,
      Provenance provenance,
      Resolution resolution,
      Kin kin) {
    this.provenance = provenance;
    this.statement = new Statement(resolution, provenance);
    this.grading = new Grading(provenance);
    this.conflicts = Conflicts.among(blocks, kin);
    Set<String> taken = new HashSet<>();
    blocks.forEach(
        (block, clusters) -> {
          for (Cluster cluster : clusters) {
            roots.put(cluster, Roots.of(cluster.pieces(), provenance));
            String id = ContentId.of("f", block, cluster.founding());
            ids.put(
                cluster,
                taken.add(id)
                    ? id
                    : ContentId.of("f", block, cluster.founding(), cluster.richest().claim().id()));
          }
        });
  }

  /** True for mentions that denote somebody or something; weighing can do without the others. */
  public static boolean names(MentionKind kind) {
    return Resolution.NAMED.contains(kind);
  }

  public static Weighed weigh(Trove trove, Sources sources) {
    Resolution resolution = Resolution.of(trove);
    var pieces = new Pieces(trove, resolution);
    List<Piece> all = new ArrayList<>();
    trove.claims().stream().distinct().forEach(claim -> all.add(pieces.of(claim)));
    var provenance = new Provenance(trove.documents(), sources, resolution);
    SortedMap<String, List<Cluster>> blocks = new Grouping().group(all);
    var kin = new Kin(new TreeSet<>(resolution.keyOf().values()));
    Absorbing.apply(blocks, kin);
    var weighing = new Weighing(blocks, provenance, resolution, kin);
    return new Weighed(
        resolution.entities(), resolution.entityOf(), weighing.findings(), resolution.merges());
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    ids.forEach((cluster, id) -> findings.add(finding(cluster, id)));
    findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::id));
    return List.copyOf(findings);
  }

  private Finding finding(Cluster cluster, String id) {
    Roots own = rootsOf(cluster);
    Standing standing = standing(cluster, own);
    List<Finding.Check> checks = checks(cluster);
    List<Difference> differences = conflicts.getOrDefault(cluster, List.of());
    int rival = 0;
    for (Difference difference : differences) {
      rival = Math.max(rival, rootsOf(difference.other()).names().size());
    }
    return new Finding(
        id,
        statement.of(cluster),
        cluster.richest().claim().kind(),
        standing,
        cluster.pieces().stream().map(piece -> piece.claim().id()).toList(),
        List.copyOf(own.names()),
        differences.stream()
            .map(d -> new Finding.Conflict(idOf(d.other()), d.role()))
            .distinct()
            .sorted(
                Comparator.comparing(Finding.Conflict::finding)
                    .thenComparing(Finding.Conflict::role))
            .toList(),
        checks,
        grading.grade(standing, own, rival, onlyOne(cluster, own), checks),
        null);
  }

  private Roots rootsOf(Cluster cluster) {
    Roots known = roots.get(cluster);
    return known == null ? Roots.of(cluster.pieces(), provenance) : known;
  }

  private String idOf(Cluster cluster) {
    return ids.getOrDefault(cluster, "");
  }

  private Standing standing(Cluster cluster, Roots own) {
    if (conflicts.containsKey(cluster)) {
      return Standing.CONTRADICTED;
    }
    List<Piece> firm = cluster.pieces().stream().filter(Weighing::isFirm).toList();
    if (firm.isEmpty()) {
      return Standing.UNVERIFIED;
    }
    if (own.needed(firm).size() > 1) {
      return Standing.CORROBORATED;
    }
    return own.circular() || firm.stream().anyMatch(this::vouchesForItself)
        ? Standing.CIRCULAR
        : Standing.SINGLE_SOURCE;
  }

  private static boolean isFirm(Piece piece) {
    Modality modality = piece.claim().modality();
    return modality == Modality.ASSERTED || piece.voice() == Voice.REQUIRED;
  }

  /** A verification by somebody who rests on, or belongs to, the source that is verified. */
  private boolean vouchesForItself(Piece piece) {
    Claim claim = piece.claim();
    if (!claim.kind().equals("verification")) {
      return false;
    }
    String carrier = provenance.carrier(claim);
    SortedSet<String> verified = groups(provenance.reach(carrier));
    return claim.role("verifier").stream()
        .map(verifier -> new Attribution(verifier.text(), verifier.mention(), null))
        .flatMap(verifier -> provenance.sayer(verifier).stream())
        .anyMatch(
            verifier ->
                !verifier.equals(carrier)
                    && groups(provenance.reach(verifier)).stream().anyMatch(verified::contains));
  }

  private SortedSet<String> groups(SortedSet<String> sources) {
    var groups = new TreeSet<String>();
    sources.forEach(source -> groups.add(provenance.group(source)));
    return groups;
  }

  /** Roles of a corroborated finding whose value no second root gives. */
  private static List<String> onlyOne(Cluster cluster, Roots own) {
    if (own.names().size() < 2) {
      return List.of();
    }
    List<String> only = new ArrayList<>();
    for (String role : cluster.richest().claim().roles().keySet()) {
      List<Piece> giving =
          cluster.pieces().stream().filter(p -> !p.claim().role(role).isEmpty()).toList();
      if (own.needed(giving).size() < 2) {
        only.add(role);
      }
    }
    return only;
  }

  private static List<Finding.Check> checks(Cluster cluster) {
    List<Finding.Check> checks = new ArrayList<>();
    for (Check check : CHECKS) {
      for (Piece piece : cluster.pieces()) {
        check.of(piece.claim(), piece.document()).ifPresent(checks::add);
      }
    }
    return checks.stream().distinct().limit(MAX_CHECKS).toList();
  }
}
