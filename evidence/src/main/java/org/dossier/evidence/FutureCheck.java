package org.dossier.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.DateFrom;
import org.dossier.model.Filler;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Modality;
import org.dossier.model.Value;

/** A document can't report as done what lies after its own date. */
final class FutureCheck implements Check {
  @Override
  public Optional<org.dossier.model.Finding.Check> of(Claim claim, Carrier document) {
    if (document.date() == null
        || document.dateFrom() != DateFrom.TEXT
        || claim.modality() != Modality.ASSERTED
        || !Piece.Stage.of(claim).isPast()) {
      return Optional.empty();
    }
    for (Filler filler : claim.role("date")) {
      if (filler.value() instanceof Value.Date date && date.from() != null && !date.approximate()) {
        return Optional.of(compare(date.from(), document.date(), document.path()));
      }
    }
    return Optional.empty();
  }

  private static org.dossier.model.Finding.Check compare(
      LocalDate begins, LocalDate written, String path) {
    // One day of grace: the other side of the world may already live in tomorrow.
    boolean late = begins.isAfter(written.plusDays(1));
    return new org.dossier.model.Finding.Check(
        "date",
        late ? Outcome.INCONSISTENT : Outcome.CONSISTENT,
        late
            ? path + ", dated " + written + ", reports as done what it dates " + begins + "."
            : "What " + path + " reports as done lies before its own date, " + written + ".");
  }
}
