package org.dossier.claims.mentions.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.model.MentionKind;

/**
 * Acronyms that a text defines by their initials: "Northern Patrol Group (NPG)", "People's Guard
 * [PG]". What is so defined is an organization, unless its words say that it is something else.
 */
final class Acronyms {
  private static final int MOST_LETTERS = 9;

  /** Words that give an acronym no letter, or may give it one. */
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "to", "in", "&", "'s", "’s", "'", "’", "-", "–", "/");

  private static final Set<String> LEGAL_FORMS =
      Set.of("inc", "ltd", "llc", "corp", "co", "plc", "nv", "ag", "sa", "gmbh", ",", ".");

  /** Last words of what is no organization, however it is abbreviated. */
  private static final Set<String> THINGS =
      Set.of(
          "act",
          "agreement",
          "aircraft",
          "code",
          "contract",
          "credit",
          "device",
          "exercise",
          "fund",
          "index",
          "law",
          "method",
          "missile",
          "number",
          "officer",
          "operation",
          "plan",
          "procedure",
          "product",
          "protocol",
          "radar",
          "rate",
          "report",
          "rifle",
          "ship",
          "standard",
          "system",
          "systems",
          "test",
          "time",
          "treaty",
          "understanding",
          "vehicle",
          "vessel",
          "war",
          "zone");

  private Acronyms() {}

  /**
   * A definition.
   *
   * @param full the words of the full name
   * @param acronym the word that stands for it
   */
  record Defined(Draft full, int acronym) {}

  /** The definitions of a sentence, in order. */
  static List<Defined> in(Words words) {
    List<Defined> found = new ArrayList<>();
    for (int open = 2; open + 2 < words.size(); open++) {
      if (!words.word(open).equals("(") && !words.word(open).equals("[")) {
        continue;
      }
      int at = open + 1;
      while (at < open + 3 && at + 1 < words.size() && !words.letter(at)) {
        at++;
      }
      if (at + 1 < words.size() && words.acronym(at) && !words.letter(at + 1)) {
        int from = from(words, open, letters(words.word(at)));
        if (from >= 0 && organization(words, from, open)) {
          found.add(new Defined(new Draft(from, open, MentionKind.ORGANIZATION, Draft.SURE), at));
        }
      }
    }
    return found;
  }

  private static String letters(String word) {
    return word.replaceAll("[^\\p{L}]", "");
  }

  /** Where the words begin whose initials are the letters; -1 where they are not. */
  private static int from(Words words, int open, String letters) {
    if (letters.length() < 2 || letters.length() > MOST_LETTERS) {
      return -1;
    }
    int left = letters.length() - 1;
    for (int i = open - 1; i >= 0; i--) {
      char initial = Character.toUpperCase(words.word(i).charAt(0));
      boolean small = SMALL.contains(words.folded(i));
      boolean fits = initial == letters.charAt(left) && (small ? left > 0 : words.capitalized(i));
      if (fits) {
        left--;
        if (left < 0) {
          return i;
        }
      } else if (!small && !(i == open - 1 && LEGAL_FORMS.contains(words.folded(i)))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean organization(Words words, int from, int to) {
    int last = to - 1;
    while (last > from && LEGAL_FORMS.contains(words.folded(last))) {
      last--;
    }
    return last > from
        && !THINGS.contains(words.folded(last))
        && !words.startsAny(from, Lexicon.mask(Lexicon.POSITIONS, Lexicon.COUNTRIES, Lexicon.RANKS))
        && !(words.startsAny(from, Lexicon.GIVEN_NAMES.bit()) && initials(words, from, last))
        && words.end(from, Lexicon.REGIONS, Lexicon.CITIES) < to;
  }

  /** "John F. Kennedy" */
  private static boolean initials(Words words, int from, int last) {
    for (int i = from + 1; i < last; i++) {
      if (words.word(i).replace(".", "").length() == 1) {
        return true;
      }
    }
    return last == from + 1;
  }
}
