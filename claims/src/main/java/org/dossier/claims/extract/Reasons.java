package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.claims.extract.Explanation.Reason;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.Rule;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.Modality;
import org.jspecify.annotations.Nullable;

/** Why a claim has the properties that it has, in words. */
final class Reasons {
  private final Rule rule;
  private final @Nullable Predicate predicate;
  private final Claim claim;
  private final List<Reason> reasons = new ArrayList<>();

  private Reasons(Draft draft, Claim claim) {
    this.rule = draft.found().rule();
    this.predicate = draft.found().predicate();
    this.claim = claim;
  }

  static List<Reason> of(Draft draft, Claim claim, List<Found> others) {
    var reasons = new Reasons(draft, claim);
    reasons.add("status", word(claim.status()), reasons.status());
    reasons.add("modality", word(claim.modality()), reasons.modality());
    String hedge = claim.hedge();
    if (hedge != null) {
      reasons.add("hedge", hedge, "stands in the word class @hedges, in the claim or just before");
    }
    for (Attribution one : claim.attribution()) {
      reasons.add("attribution", one.text(), said(draft, one, others));
    }
    if (claim.direct()) {
      reasons.add("direct", "true", "its words stand between quotation marks");
    }
    return reasons.reasons;
  }

  private void add(String property, String value, String why) {
    reasons.add(new Reason(property, value, why));
  }

  private String status() {
    if (predicate == null) {
      return "the rule's pattern, or a 'status' line below it, says so";
    }
    if (predicate.agreed()) {
      return "a governing word promises it";
    }
    String lines = ", and the rule's 'status' line or the usual for it gives the status";
    if (predicate.planned()) {
      return "a governing word or the future form plans it" + lines;
    }
    return switch (predicate.tense()) {
      case PAST -> "the past tense" + lines;
      case PRESENT -> "the present tense" + lines;
      case FUTURE -> "the future tense" + lines;
      case NONE -> "the form has no tense" + lines;
    };
  }

  private String modality() {
    if (rule.modality().isPresent()) {
      return "the rule's 'modality' line says so";
    }
    if (predicate == null) {
      return claim.modality() == Modality.ASSERTED ? "nothing weakens it" : doubted();
    }
    if (predicate.modality() != claim.modality()) {
      return doubted();
    }
    return switch (claim.modality()) {
      case ASSERTED -> "nothing negates or weakens it";
      case NEGATED -> "it, its subject, its object or the word that governs it is negated";
      case POSSIBLE -> "an auxiliary such as 'may', or the word that governs it, guesses";
      case HYPOTHETICAL -> "it stands under a condition, or with 'would'";
      case REQUIRED -> "an auxiliary such as 'must', or the word that governs it, requires it";
    };
  }

  private static String doubted() {
    return "a word of the class @doubts stands in the claim or just before";
  }

  private static String said(Draft draft, Attribution one, List<Found> others) {
    for (Found other : others) {
      boolean speaker =
          other.roles().getOrDefault("speaker", List.of()).stream()
              .anyMatch(
                  filled -> draft.sentence().text(filled.from(), filled.to()).equals(one.text()));
      if (speaker && other.rule().kind().equals(SentenceClaims.ATTRIBUTION)) {
        return String.format(
            Locale.ROOT,
            "rule %s/%s, line %d, finds the claim inside what is said",
            other.rule().language(),
            other.rule().name(),
            other.line());
      }
    }
    if (draft.quotedFrom() == null && one.verb() == null) {
      return "the head of the page names its author";
    }
    return "the quotation is spoken by the one named in a sentence beside it";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
