package org.dossier.claims.extract;

import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.language.Pos;
import org.dossier.language.Reading;

/** Whether a Russian pronoun and a person's name may be of one gender. */
enum Genders {
  MASCULINE("m"),
  FEMININE("f"),
  ANY("");

  private static final Set<String> HE = Set.of("он", "его", "ему", "него", "нему", "ним", "нем");
  private static final Set<String> SHE = Set.of("она", "ее", "её", "ей", "ней", "неё", "нее");

  private static final Set<String> RUSSIAN_ENDINGS =
      Set.of("ов", "ев", "ёв", "ин", "ын", "ий", "ой");

  private final String mark;

  Genders(String mark) {
    this.mark = mark;
  }

  static Genders ofPronoun(String lower) {
    return HE.contains(lower) ? MASCULINE : SHE.contains(lower) ? FEMININE : ANY;
  }

  /** Of whom a verb of the past tells. */
  static Genders ofVerb(MarkedSentence sentence, int token) {
    String tag = sentence.tag(token);
    return tag.endsWith(".m") ? MASCULINE : tag.endsWith(".f") ? FEMININE : ANY;
  }

  /** Whether a Russian pronoun is no subject. */
  static boolean oblique(String lower) {
    return (HE.contains(lower) || SHE.contains(lower))
        && !lower.equals("он")
        && !lower.equals("она");
  }

  /** Of the name in tokens {@code [from, to)}: by its parts that are names of one gender only. */
  static Genders ofName(MarkedSentence sentence, int from, int to) {
    boolean masculine = false;
    boolean feminine = false;
    for (int i = from; i < to; i++) {
      boolean m = isOnly(sentence, i, MASCULINE, FEMININE);
      masculine |= m;
      feminine |= !m && isOnly(sentence, i, FEMININE, MASCULINE);
    }
    return masculine == feminine ? ANY : masculine ? MASCULINE : FEMININE;
  }

  /** Foreign family names in a consonant are a woman's too, where they are not declined. */
  private static boolean isUndeclined(MarkedSentence sentence, int token, Reading reading) {
    String word = sentence.lower(token);
    return reading.has("surname")
        && word.equals(reading.lemma())
        && RUSSIAN_ENDINGS.stream().noneMatch(word::endsWith);
  }

  private static boolean isOnly(MarkedSentence sentence, int token, Genders one, Genders other) {
    boolean found = false;
    for (Reading reading : sentence.token(token).readings()) {
      if (reading.pos() == Pos.PROPN && reading.has(other.mark)) {
        return false;
      }
      found |=
          reading.pos() == Pos.PROPN
              && reading.has(one.mark)
              && !(one == MASCULINE && isUndeclined(sentence, token, reading));
    }
    return found;
  }

  boolean agreesWith(Genders other) {
    return this == ANY || other == ANY || this == other;
  }
}
