package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** Posts: "Prime Minister", "Minister of Foreign Affairs", "commander" beside a name. */
final class PositionRules {
  private static final Set<String> FIELDS =
      Set.of(
          "defense",
          "defence",
          "foreign",
          "interior",
          "finance",
          "justice",
          "trade",
          "oil",
          "energy",
          "health",
          "education",
          "press",
          "state",
          "prime",
          "deputy",
          "acting",
          "former",
          "first",
          "vice",
          "senior",
          "chief",
          "assistant",
          "general",
          "executive",
          "home",
          "agriculture",
          "transport",
          "economy",
          "economic",
          "military",
          "naval",
          "air",
          "under",
          "public",
          "sales",
          "technical",
          "commercial",
          "financial",
          "project",
          "planning");
  private static final Set<String> PORTFOLIO =
      Set.of(
          "defense",
          "defence",
          "foreign",
          "interior",
          "internal",
          "finance",
          "justice",
          "trade",
          "oil",
          "energy",
          "health",
          "education",
          "state",
          "agriculture",
          "transport",
          "economy",
          "staff",
          "culture",
          "industry",
          "commerce",
          "labor",
          "labour",
          "planning",
          "war",
          "information",
          "sales",
          "operations",
          "procurement",
          "mission",
          "police",
          "intelligence",
          "security",
          "plans",
          "logistics",
          "production",
          "marketing");

  private PositionRules() {}

  static void find(Words words, List<Draft> found) {
    for (int i = 0; i < words.size(); i++) {
      int end = words.end(i, Lexicon.POSITIONS);
      if (end == i || i > 0 && (words.insides(i) & Lexicon.POSITIONS.bit()) != 0) {
        continue;
      }
      int start = i;
      while (start > 0
          && FIELDS.contains(words.folded(start - 1))
          && (words.capitalized(start - 1) == words.capitalized(i) || words.allCapitals())) {
        start--;
      }
      int of = portfolioEnd(words, end);
      if (of > end
          || beside(words, start, end)
          || words.capitalized(i) && !words.allCapitals() && i > 0
          || end - start > 1) {
        found.add(new Draft(start, of, MentionKind.POSITION, Draft.HINT));
      }
    }
  }

  /** "of Foreign Affairs and Trade" after "Minister"; {@code end} when no field of work follows. */
  private static int portfolioEnd(Words words, int end) {
    if (!words.folded(end).equals("of") && !words.folded(end).equals("for")) {
      return end;
    }
    int at = words.folded(end + 1).equals("the") ? end + 2 : end + 1;
    if (!PORTFOLIO.contains(words.folded(at))) {
      return end;
    }
    at++;
    while (at < words.size()
        && (words.capitalized(at) || words.folded(at).equals("and") && words.capitalized(at + 1))
        && !words.startsAny(at, Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES))
        && !words.allCapitals()) {
      at++;
    }
    return at;
  }

  /** A name follows, or stood before a comma, or the institution follows after "of". */
  private static boolean beside(Words words, int start, int end) {
    if (Runs.nameWord(words, end) || words.word(Math.max(0, start - 1)).equals(",")) {
      return true;
    }
    boolean of = words.folded(end).equals("of") || words.folded(end).equals("at");
    int name = words.folded(end + 1).equals("the") ? end + 2 : end + 1;
    return of && Runs.nameWord(words, name);
  }
}
