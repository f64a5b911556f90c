package org.dossier.evidence;

import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Finding;
import org.jspecify.annotations.Nullable;

/** One plausibility check of a single claim. A check says what does not fit, never what is true. */
interface Check {
  /**
   * Empty when the check does not concern the claim.
   *
   * @param document null when the trove doesn't list it
   */
  Optional<Finding.Check> of(Claim claim, @Nullable Document document);
}
