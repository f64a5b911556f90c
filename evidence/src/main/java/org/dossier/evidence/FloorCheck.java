package org.dossier.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Value;

/** "37 vehicles along with command vehicles": what is not counted is not nothing. */
final class FloorCheck implements Check {
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          "(?i)\\b(?:along with|together with|as well as|not counting|in addition to)\\s+"
              + "(?!\\p{N}|an?\\b|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b|eight\\b"
              + "|nine\\b|ten\\b|the\\b)((?:\\p{Ll}[\\p{L}-]*\\s+){0,3}\\p{Ll}[\\p{L}-]*s)\\b");

  @Override
  public Optional<Finding.Check> of(Claim claim, Carrier document) {
    if (claim.role("quantity").isEmpty()) {
      return Optional.empty();
    }
    Matcher found = UNCOUNTED.matcher(claim.quote());
    if (!found.find()) {
      return Optional.empty();
    }
    for (Filler filler : claim.role("quantity")) {
      if (filler.value() instanceof Value.Quantity quantity
          && quantity.min() != null
          && claim.span().start() + found.start() >= filler.span().end()) {
        return Optional.of(
            new Finding.Check(
                "floor",
                Outcome.UNDECIDABLE,
                "“"
                    + Fillers.plain(found.group(1))
                    + "” are not counted: "
                    + Fillers.plain(filler.text())
                    + " is no total, and a price divided by it no price of one."));
      }
    }
    return Optional.empty();
  }
}
