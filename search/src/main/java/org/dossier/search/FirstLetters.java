package org.dossier.search;

import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which words can be among some terms, by their first letters alone: no stemmer touches the
 * beginning of a word of Latin or Cyrillic letters. Of others nothing is said.
 */
final class FirstLetters {
  /** Each letter as terms have it; 0 where a term's beginning depends on more than the letter. */
  private static final char[] FOLDED = folded();

  private final BitSet first = new BitSet();

  private FirstLetters() {}

  /** Of terms; null where every word may be among them. */
  static @Nullable FirstLetters of(Collection<String> terms) {
    var letters = new FirstLetters();
    for (String term : terms) {
      if (term.isEmpty()) {
        return null;
      }
      char folded = FOLDED[term.charAt(0)];
      letters.first.set(folded == 0 ? term.charAt(0) : folded);
    }
    return letters;
  }

  /** Whether a word that begins so may become one of the terms. */
  boolean mayBegin(char letter) {
    char folded = FOLDED[letter];
    return folded == 0 || first.get(folded);
  }

  private static char[] folded() {
    var letters = new char[Character.MAX_VALUE + 1];
    var stems = Analysis.stemmer();
    for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
      if (Character.isLetter(letter) && isSimple(Character.UnicodeScript.of(letter))) {
        String term = stems.apply(Character.toString(letter));
        boolean one =
            term.length() == 1 && Analysis.folded(Character.toString(letter)).length() == 1;
        letters[letter] = one ? term.charAt(0) : 0;
      }
    }
    return letters;
  }

  private static boolean isSimple(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC;
  }
}
