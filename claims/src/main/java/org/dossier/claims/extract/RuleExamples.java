package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;

/** Runs the examples of rules: each sentence through the whole claim stage with that rule alone. */
public final class RuleExamples {
  private static final DocumentId DOCUMENT = new DocumentId("0".repeat(64));

  /** What an example expects of a role that nothing may fill. */
  private static final String NONE = "none";

  private final Languages languages;
  private final MentionFinder mentions = MentionFinder.standard();

  public RuleExamples(Languages languages) {
    this.languages = languages;
  }

  /** An example that does not hold: the line of the file, and what was found instead. */
  public record Failure(Rule rule, int line, String message) {
    @Override
    public String toString() {
      return rule.source().file() + ", line " + line + ": " + message;
    }
  }

  /** The examples of a rule that do not hold. */
  public List<Failure> failures(RuleBook book, Rule rule) {
    List<Failure> failures = new ArrayList<>();
    for (Rule.Example example : rule.examples()) {
      failure(book, rule, example)
          .ifPresent(message -> failures.add(new Failure(rule, example.line(), message)));
    }
    return failures;
  }

  /** What is wrong with an example; empty when it holds. */
  public Optional<String> failure(RuleBook book, Rule rule, Rule.Example example) {
    boolean attribution = rule.kind().equals(SentenceClaims.ATTRIBUTION);
    RuleBook alone =
        book.only(
            other ->
                other.equals(rule)
                    || attribution && !other.kind().equals(SentenceClaims.ATTRIBUTION));
    ClaimExtractor extractor = ClaimExtractors.of(languages, mentions, List.of(alone));
    List<Claim> found =
        extractor.extract(document(rule, example)).claims().stream()
            .filter(
                claim ->
                    attribution
                        ? !claim.attribution().isEmpty()
                        : claim.rule().equals(rule.language() + "/" + rule.name()))
            .toList();
    if (!example.finds()) {
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of("nothing may be found here, but the rule finds " + told(found));
    }
    boolean holds = found.stream().anyMatch(claim -> holds(claim, example.expected()));
    if (holds) {
      return Optional.empty();
    }
    String wanted =
        (attribution ? "a claim with its attribution" : "a claim of kind " + rule.kind())
            + (example.expected().isEmpty() ? "" : " with " + told(example.expected()));
    return Optional.of(
        "expected " + wanted + ", but the rule finds " + (found.isEmpty() ? "none" : told(found)));
  }

  private static DocumentText document(Rule rule, Rule.Example example) {
    return new DocumentText(
        DOCUMENT, List.of(Page.flowing(1, example.text()).withLanguage(rule.language())), null);
  }

  private static boolean holds(Claim claim, Map<String, String> expected) {
    return expected.entrySet().stream()
        .allMatch(entry -> values(claim, entry.getKey()).contains(entry.getValue()));
  }

  /** What a claim holds under a name: a property, or the texts of a role. */
  private static List<String> values(Claim claim, String name) {
    List<String> values = new ArrayList<>();
    switch (name) {
      case "status" -> values.add(claim.status().name().toLowerCase(Locale.ROOT));
      case "modality" -> values.add(claim.modality().name().toLowerCase(Locale.ROOT));
      case "direct" -> values.add(String.valueOf(claim.direct()));
      case "hedge" -> Optional.ofNullable(claim.hedge()).ifPresent(values::add);
      default -> {
        claim.role(name).forEach(filler -> values.add(filler.text()));
        if (name.equals("speaker")) {
          claim.attribution().forEach(one -> values.add(one.text()));
        }
      }
    }
    if (values.isEmpty()) {
      values.add(NONE);
    }
    return values;
  }

  private static String told(List<Claim> claims) {
    return claims.stream().map(RuleExamples::told).collect(Collectors.joining(" | "));
  }

  private static String told(Claim claim) {
    List<String> parts = new ArrayList<>();
    claim
        .roles()
        .forEach(
            (role, fillers) -> fillers.forEach(filler -> parts.add(role + " = " + filler.text())));
    for (String property : List.of("status", "modality", "direct", "hedge")) {
      parts.add(property + " = " + values(claim, property).getFirst());
    }
    claim.attribution().forEach(one -> parts.add("attribution = " + one.text()));
    return claim.kind() + " (" + String.join("; ", parts) + ")";
  }

  private static String told(Map<String, String> expected) {
    return expected.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
