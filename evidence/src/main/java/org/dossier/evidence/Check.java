package org.dossier.evidence;

import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Finding;

/** One plausibility check of a single claim. A check says what does not fit, never what is true. */
interface Check {
  /** Empty when the check does not concern the claim. */
  Optional<Finding.Check> of(Claim claim, Carrier document);
}
