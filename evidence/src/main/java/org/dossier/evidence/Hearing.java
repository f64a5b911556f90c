package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.evidence.Piece.Voice;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.jspecify.annotations.Nullable;

/** Loads the claims of a cluster one after the other, and keeps of each what the finding needs. */
final class Hearing {
  private static final List<Check> CHECKS =
      List.of(
          new FutureCheck(),
          new WeekdayCheck(),
          new GlideCheck(),
          new BoundsCheck(),
          new FloorCheck(),
          new FlightCheck(),
          new AirCheck(),
          new HolidayCheck());
  private static final int MAX_CHECKS = 20;

  private final Provenance provenance;
  private final List<Testimony> testimonies = new ArrayList<>();
  private final Map<Object, Object> shared = new HashMap<>();
  private final SortedSet<String> sayers = new TreeSet<>();
  private final SortedSet<String> hedges = new TreeSet<>();
  private final List<Set<Finding.Check>> checks = new ArrayList<>();
  private @Nullable Claim richest;

  /** Of one claim nothing can have grown in a retelling. */
  private boolean alone;

  private boolean allAscribed = true;
  private boolean allHedged = true;

  private Hearing(Provenance provenance) {
    this.provenance = provenance;
    CHECKS.forEach(check -> checks.add(new LinkedHashSet<>()));
  }

  static Hearing of(Cluster cluster, Claims claims, Provenance provenance) {
    var hearing = new Hearing(provenance);
    int[] numbers = cluster.numbers();
    hearing.alone = numbers.length == 1;
    for (int number : numbers) {
      Claim claim = claims.load(number);
      hearing.hear(claim, claims.document(number), claims.carrier(number));
      if (number == cluster.richestNumber()) {
        hearing.richest = claim;
      }
    }
    return hearing;
  }

  private void hear(Claim claim, int document, Carrier carrier) {
    Optional<String> sayer = provenance.sayer(claim);
    sayer.ifPresentOrElse(sayers::add, () -> allAscribed = false);
    String hedge = claim.hedge();
    if (hedge == null || hedge.isBlank()) {
      allHedged = false;
    } else {
      hedges.add(Fillers.plain(hedge));
    }
    testimonies.add(
        new Testimony(
            claim.id(),
            document,
            carrier,
            sayer.filter(name -> !name.equals(carrier.source())).map(this::shared).orElse(null),
            isFirm(claim),
            isFirm(claim) && (hedge == null || hedge.isBlank()),
            vouchesForItself(claim, carrier.source()),
            shared(Set.copyOf(claim.roles().keySet())),
            shared(Quotes.words(claim.quote())),
            alone ? Manner.PLAIN : Manner.of(claim)));
    for (int i = 0; i < CHECKS.size(); i++) {
      if (checks.get(i).size() < MAX_CHECKS) {
        CHECKS.get(i).of(claim, carrier).ifPresent(checks.get(i)::add);
      }
    }
  }

  /** Many claims of one cluster repeat the same words. */
  @SuppressWarnings("unchecked") // what is equal is of one class
  private <T> T shared(T value) {
    Object same = shared.putIfAbsent(value, value);
    return same == null ? value : (T) same;
  }

  private static boolean isFirm(Claim claim) {
    return claim.modality() == Modality.ASSERTED || Voice.of(claim) == Voice.REQUIRED;
  }

  /** A verification by somebody who rests on, or belongs to, the source that is verified. */
  private boolean vouchesForItself(Claim claim, String carrier) {
    if (!claim.kind().equals("verification")) {
      return false;
    }
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

  /** By place. */
  List<Testimony> testimonies() {
    return testimonies;
  }

  /** The claim that says the most. */
  Claim richest() {
    if (richest == null) {
      throw new IllegalStateException("a cluster without claims");
    }
    return richest;
  }

  /** Whom every claim is ascribed to; empty when one is ascribed to nobody. */
  SortedSet<String> sayers() {
    return allAscribed ? sayers : new TreeSet<>();
  }

  /** The reserves of all claims; empty when one makes none. */
  SortedSet<String> hedges() {
    return allHedged ? hedges : new TreeSet<>();
  }

  List<Finding.Check> checks() {
    return checks.stream().flatMap(Set::stream).distinct().limit(MAX_CHECKS).toList();
  }
}
