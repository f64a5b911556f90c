package org.dossier.evidence;

import java.util.List;
import java.util.Map;

/**
 * Which roles of a kind of claim say what it is about. Two claims are about the same matter when
 * these agree; all other roles say something of that matter, and may differ.
 *
 * @param who roles that name the parties
 * @param what roles that name the thing; the first that is filled counts
 * @param content roles whose wording is the matter itself
 * @param occasion how often the matter can happen
 */
record KindShape(List<String> who, List<String> what, List<String> content, Occasion occasion) {
  /** How often the same parties do the same thing. */
  enum Occasion {
    /** Once: a second date is another account of the same. */
    SINGLE,
    /** Again and again: another date is another occasion. */
    RECURRING,
    /** A lasting state: a date only says when it was observed. */
    STATE
  }

  private static final Map<String, KindShape> SHAPES =
      Map.ofEntries(
          shape("transfer", "supplier recipient", "item", "", Occasion.SINGLE),
          shape("agreement", "parties", "subject", "", Occasion.SINGLE),
          shape("payment", "payer payee", "", "", Occasion.SINGLE),
          shape("delivery", "supplier recipient", "item", "", Occasion.SINGLE),
          shape("technology-transfer", "supplier recipient", "subject", "", Occasion.SINGLE),
          shape("training", "trainer trainee", "subject", "", Occasion.RECURRING),
          shape("meeting", "parties", "", "", Occasion.RECURRING),
          shape("exercise", "parties", "", "", Occasion.RECURRING),
          shape("capability", "system", "property", "", Occasion.STATE),
          shape("integration", "system host", "", "", Occasion.SINGLE),
          shape("attack", "actor target", "", "", Occasion.RECURRING),
          shape("event", "actor target", "action", "", Occasion.RECURRING),
          shape("statement", "speaker", "", "content", Occasion.RECURRING),
          shape("affiliation", "person organization", "position", "", Occasion.STATE),
          shape("ownership", "owner owned", "", "", Occasion.STATE),
          shape("no-comment", "party asker", "", "", Occasion.RECURRING),
          shape("verification", "verifier", "subject", "", Occasion.RECURRING),
          shape("provenance", "holder from", "material", "", Occasion.STATE),
          shape("trend", "", "measure", "", Occasion.RECURRING),
          shape("cost", "", "subject", "", Occasion.STATE),
          shape("assessment", "assessor", "subject", "content", Occasion.RECURRING));

  private static final KindShape OTHER =
      new KindShape(
          List.of("actor", "parties", "party", "person", "organization", "supplier", "recipient"),
          List.of("action", "item", "subject", "target", "system"),
          List.of("content"),
          Occasion.RECURRING);

  static KindShape of(String kind) {
    return SHAPES.getOrDefault(kind, OTHER);
  }

  boolean isAbout(String role) {
    return who.contains(role) || what.contains(role) || content.contains(role);
  }

  private static Map.Entry<String, KindShape> shape(
      String kind, String who, String what, String content, Occasion occasion) {
    return Map.entry(kind, new KindShape(roles(who), roles(what), roles(content), occasion));
  }

  private static List<String> roles(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
