package org.dossier.claims.mentions.en;

import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/** People by the titles, posts and given names before their names. */
final class PersonRules {
  private static final int TITLES = Lexicon.mask(Lexicon.HONORIFICS, Lexicon.RANKS);
  private static final int NAMES = Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES);
  private static final int PLACES =
      Lexicon.mask(Lexicon.COUNTRIES, Lexicon.REGIONS, Lexicon.PLACES, Lexicon.CITIES);
  private static final Set<String> NEVER_FIRST = Set.of("of", "the", "for", "at", "in", "to");
  private static final Set<String> KUNYAS = Set.of("abu", "umm", "ibn", "bint");

  private static final Set<String> SERVICES =
      Set.of("army", "navy", "marine", "force", "corps", "guard");

  private PersonRules() {}

  static void find(Words words, List<Draft> found) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.letter(i)) {
        continue;
      }
      if (words.startsAny(i, TITLES)) {
        afterTitle(words, i, found);
      }
      if (words.startsAny(i, Lexicon.POSITIONS.bit())) {
        afterPosition(words, i, found);
      }
      if (words.is(i, Lexicon.GIVEN_NAMES)) {
        fromGivenName(words, i, found);
      }
      if (KUNYAS.contains(words.folded(i)) && Runs.nameWord(words, i)) {
        int end = Runs.personEnd(words, i);
        if (end > i + 1) {
          found.add(new Draft(i, end, MentionKind.PERSON, Draft.SURE));
        }
      }
    }
  }

  private static void afterTitle(Words words, int i, List<Draft> found) {
    int name = words.end(i, Lexicon.HONORIFICS, Lexicon.RANKS);
    for (int next = name; next < words.size(); name = next) {
      next = words.end(name, Lexicon.HONORIFICS, Lexicon.RANKS);
      if (next == name) {
        break;
      }
    }
    int end = Runs.personEnd(words, name);
    if (end == name || words.end(i, Lexicon.ORGANIZATIONS) > name) {
      return;
    }
    boolean title = words.word(name - 1).endsWith(".") || words.is(i, Lexicon.HONORIFICS);
    boolean plain = words.everyday(name) && !words.startsAny(name, NAMES);
    if (plain && (words.allCapitals() || !title || end == name + 1)) {
      return;
    }
    if (words.startsAny(name, PLACES) && end == name + 1 && !title) {
      return;
    }
    found.add(new Draft(name, end, MentionKind.PERSON, Draft.SURE));
  }

  private static void afterPosition(Words words, int i, List<Draft> found) {
    int name = words.end(i, Lexicon.POSITIONS);
    if (name < words.size() && words.word(name).equals(",") && words.allCapitals()) {
      name++;
    }
    int end = Runs.personEnd(words, name);
    if (end == name
        || words.startsAny(name, PLACES) && end == name + 1
        || NEVER_FIRST.contains(words.folded(name))) {
      return;
    }
    boolean known = words.startsAny(name, NAMES);
    boolean plain = words.everyday(name);
    if (words.startsAny(name, Lexicon.ORGANIZATIONS.bit()) || plain && !known) {
      return;
    }
    if (words.allCapitals() && !known) {
      return;
    }
    boolean sure = known || end - name > 1 || words.capitalized(i);
    found.add(new Draft(name, end, MentionKind.PERSON, sure ? Draft.SURE : Draft.LIKELY));
  }

  private static void fromGivenName(Words words, int i, List<Draft> found) {
    boolean place = words.startsAny(i, PLACES) || words.insides(i) != 0 && inPlace(words, i);
    int end = Runs.personEnd(words, i);
    if (end < i + 2 || place && !words.startsAny(end - 1, NAMES)) {
      return;
    }
    if (end < words.size()
        && (words.startsAny(end, Lexicon.ORG_HEADS.bit())
            || words.capitalized(end) && words.startsAny(end, Lexicon.PLACE_HEADS.bit()))) {
      return;
    }
    boolean plain = words.everyday(i + 1) && !words.startsAny(i + 1, NAMES);
    if (plain && words.allCapitals() || words.end(i, Lexicon.CITIES, Lexicon.REGIONS) > i + 1) {
      return;
    }
    found.add(new Draft(i, end, MentionKind.PERSON, plain ? Draft.HINT : Draft.LIKELY));
  }

  /** Takes a rank or a form of address before a person into the name: "Gen. Ada Brandt". */
  static Draft withTitle(Words words, Draft person) {
    int start = person.start();
    for (int i = start - 1; i >= 0 && i >= person.start() - 6; i--) {
      if (words.end(i, Lexicon.HONORIFICS, Lexicon.RANKS) >= start) {
        start = i;
      }
    }
    if (start < person.start() && start > 0 && SERVICES.contains(words.folded(start - 1))) {
      boolean force =
          words.folded(start - 1).equals("force") && words.folded(start - 2).equals("air");
      boolean corps =
          words.folded(start - 1).equals("corps") && words.folded(start - 2).equals("marine");
      boolean alone =
          !words.folded(start - 1).equals("force") && !words.folded(start - 1).equals("corps");
      start = alone ? start - 1 : force || corps ? start - 2 : start;
    }
    return person.to(start, person.end());
  }

  private static boolean inPlace(Words words, int i) {
    return (words.insides(i) & PLACES) != 0;
  }
}
