package org.dossier.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** "As much as a decade or more": a ceiling and a floor at once bound nothing. */
final class BoundsCheck implements Check {
  private static final Pattern CEILING_AND_FLOOR =
      Pattern.compile(
          "(?i)\\b(?:as (?:much|many|long|far|high) as|up to|at most|no more than|not more than"
              + "|fewer than|less than)\\s+(?:[\\p{L}\\p{N}.,%$€£-]+\\s+){1,4}?or (?:even )?more\\b");

  /** How it ends; without it there is nothing to look for. */
  private static final Pattern OR_MORE = Pattern.compile("(?i)more\\b");

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    Matcher found = CEILING_AND_FLOOR.matcher(claim.quote());
    return OR_MORE.matcher(claim.quote()).find() && found.find()
        ? Optional.of(
            new Finding.Check(
                "bounds",
                Outcome.INCONSISTENT,
                "“"
                    + Fillers.plain(found.group())
                    + "” is both a most and a least: it bounds nothing."))
        : Optional.empty();
  }
}
