package org.dossier.claims.mentions.ru;

import java.util.List;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;

/** Places of the gazetteers, and names with a word such as "область" or "остров". */
final class PlaceRules {
  private PlaceRules() {}

  /** "Республика Кордия" is a state, whatever its name looks like. */
  static final Set<String> STATES = Set.of("республика", "королевство", "княжество");

  static void propose(Words words, List<Draft> drafts) {
    for (int i = 0; i < words.size(); i++) {
      int end =
          Math.max(
              words.end(i, Lexicon.COUNTRIES),
              Math.max(words.end(i, Lexicon.CITIES), words.end(i, Lexicon.REGIONS)));
      if (end > i) {
        drafts.add(new Draft(i, end, MentionKind.LOCATION, strength(words, i, end)));
      }
      if (words.is(i, Lexicon.PLACE_HEADS)) {
        withHead(words, i, drafts);
      }
    }
  }

  private static int strength(Words words, int start, int end) {
    boolean one = end == start + 1;
    boolean person =
        one
            && words.mayBe(start, Words.GIVEN | Words.SURNAME)
            && !words.is(start, Lexicon.COUNTRIES);
    boolean ambiguous = one && words.opens(start) && words.is(start, Lexicon.REGIONS);
    return person || ambiguous || words.allCapitals() ? Draft.HINT : Draft.LIKELY;
  }

  /** "Свердловская область", "Южно-Китайское море". */
  private static void withHead(Words words, int head, List<Draft> drafts) {
    int start = head;
    while (start > 0
        && words.capitalized(start - 1)
        && words.token(start - 1).pos() == Pos.ADJ
        && agree(words, start - 1, head)) {
      start--;
    }
    boolean state = STATES.contains(words.lemma(head)) && start == head;
    if (state && words.capitalized(head) && words.capitalized(head + 1) && !words.allCapitals()) {
      drafts.add(new Draft(head, head + 2, MentionKind.LOCATION, Draft.SURE));
    }
    if (start < head && !words.allCapitals()) {
      drafts.add(new Draft(start, head + 1, MentionKind.LOCATION, Draft.LIKELY));
    }
  }

  private static boolean agree(Words words, int adjective, int noun) {
    return words.token(adjective).readings().stream()
        .map(Cases::of)
        .filter(java.util.Objects::nonNull)
        .anyMatch(
            grammatical ->
                words.token(noun).readings().stream()
                    .anyMatch(n -> java.util.Objects.equals(grammatical, Cases.of(n))));
  }
}
