package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.dossier.model.Standing;

/** Weighs a trove: entities, then findings. A pure function; the order of its input is nothing. */
public final class Weighing {
  private Weighing() {}

  public static Weighed weigh(Trove trove, Sources sources) {
    Resolution resolution = Resolution.of(trove);
    List<Finding> findings = new ArrayList<>();
    for (Claim claim : trove.claims()) {
      findings.add(
          new Finding(
              claim.id().replaceFirst("^c-", "f-"),
              claim.quote().strip(),
              claim.kind(),
              claim.modality() == Modality.ASSERTED ? Standing.SINGLE_SOURCE : Standing.UNVERIFIED,
              List.of(claim.id()),
              List.of(),
              List.of(),
              List.of(),
              new Finding.Grade("F6", "Not weighed against other claims."),
              null));
    }
    findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::id));
    return new Weighed(
        resolution.entities(), resolution.entityOf(), List.copyOf(findings), List.of());
  }
}
