package org.dossier.outputs.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of findings in the order of the report, and their headings. Other kinds follow, by
 * name.
 */
public final class Kinds {
  private static final List<String> LISTED =
      List.of(
          "transfer",
          "agreement",
          "delivery",
          "payment",
          "cost",
          "technology-transfer",
          "integration",
          "training",
          "capability",
          "meeting",
          "exercise",
          "attack",
          "event",
          "trend",
          "provenance",
          "verification",
          "statement",
          "assessment",
          "no-comment",
          "affiliation",
          "ownership");

  public static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(Kinds::place).thenComparing(Comparator.naturalOrder());

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("transfer", "Transfers"),
          Map.entry("agreement", "Agreements"),
          Map.entry("delivery", "Deliveries"),
          Map.entry("payment", "Payments"),
          Map.entry("cost", "Costs and prices"),
          Map.entry("technology-transfer", "Technology transfers"),
          Map.entry("integration", "Integration"),
          Map.entry("training", "Training"),
          Map.entry("capability", "Capabilities"),
          Map.entry("meeting", "Meetings"),
          Map.entry("exercise", "Exercises"),
          Map.entry("attack", "Attacks"),
          Map.entry("event", "Events"),
          Map.entry("trend", "Trends"),
          Map.entry("provenance", "Provenance of material"),
          Map.entry("verification", "Verification"),
          Map.entry("statement", "Statements"),
          Map.entry("assessment", "Assessments"),
          Map.entry("no-comment", "No comment"),
          Map.entry("affiliation", "Affiliations"),
          Map.entry("ownership", "Ownership"));

  private static final Map<String, String> CAUTIONS =
      Map.of(
          "transfer",
              "Proposed, agreed and delivered are different things: each finding says which.",
          "delivery", "An obligation to deliver is not a delivery.",
          "payment", "An amount that is due is not an amount that was paid.",
          "capability",
              "What a text claims or requires of a system, not what the system was shown to do.",
          "statement", "That somebody said it, not that it is so.",
          "assessment", "Somebody's judgement, not a fact.",
          "no-comment", "No comment is not a denial.",
          "verification",
              "Check who verified: a verifier that rests on the source verifies nothing.");

  private Kinds() {}

  private static int place(String kind) {
    int place = LISTED.indexOf(kind);
    return place < 0 ? LISTED.size() : place;
  }

  public static String heading(String kind) {
    String known = HEADINGS.get(kind);
    return known == null ? capital(kind.replace('-', ' ')) : known;
  }

  /** What a reader is likely to overlook in findings of a kind; empty without such. */
  public static String caution(String kind) {
    return CAUTIONS.getOrDefault(kind, "");
  }

  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
