package org.dossier.search.opensearch;

import java.util.List;
import java.util.Set;
import org.dossier.search.Analysis;
import org.dossier.search.PassageFields;
import org.jspecify.annotations.Nullable;

/**
 * How words travel: side by side with a space between, cut there again by the server. What a text
 * itself could hold of these marks is written otherwise.
 */
final class Wire {
  /** Stands at a place where no word is. The server's {@code gaps} filter takes it away. */
  static final String GAP = "\u0001";

  /** Between words at one place. The server's {@code apart} filter cuts there. */
  private static final String SAME_PLACE = "\u0002";

  /** For a space within a word, of the few that Unicode's foldings make. */
  private static final char SPACE = '\uE020';

  /** The fields in which the server cuts; of others it takes each word as it comes. */
  private static final Set<String> CUT =
      Set.of(Analysis.STEMS, Analysis.WORDS, PassageFields.NAMES, PassageFields.FROM);

  private Wire() {}

  /** A word of which the server makes one again. */
  static String word(String field, String word) {
    return CUT.contains(field) ? word(word) : word;
  }

  private static String word(String word) {
    if (word.chars().noneMatch(Character::isWhitespace)) {
      return word;
    }
    var safe = new StringBuilder(word);
    for (int i = 0; i < safe.length(); i++) {
      if (Character.isWhitespace(safe.charAt(i))) {
        safe.setCharAt(i, SPACE);
      }
    }
    return safe.toString();
  }

  static String inOrder(List<String> words) {
    return String.join(" ", words.stream().map(Wire::word).toList());
  }

  static String atOnePlace(List<String> words) {
    return String.join(SAME_PLACE, words.stream().map(Wire::word).toList());
  }

  /** Half a surrogate pair, which UTF-8 can't tell, becomes a replacement character. */
  static String wellFormed(String text) {
    @Nullable StringBuilder sound = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (sound == null) {
        sound = new StringBuilder(text);
      }
      sound.setCharAt(i, '\uFFFD');
    }
    return sound == null ? text : sound.toString();
  }
}
