package org.dossier.claims.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Two countries of one name that a text calls by their sides: "the North" means North Norvane once
 * the text has named North Norvane and South Norvane. "The South" beside South Hollin alone may be
 * any south.
 */
final class CompassNames {
  private static final Map<String, String> OPPOSITE =
      Map.of("north", "south", "south", "north", "east", "west", "west", "east");

  /** "Norvane" and "Norvanian" begin alike. */
  private static final int STEM = 4;

  private final Set<String> words;
  private final Map<String, Mention> named = new TreeMap<>();
  private final Map<String, String> stems = new TreeMap<>();

  CompassNames(Set<String> words) {
    this.words = words;
  }

  /** Remembers a mention of two words that begins at a token with a side. */
  void learn(MarkedSentence sentence, int start, Mention mention) {
    String side = sentence.lower(start);
    if (!words.contains(side) || sentence.mentionEnd(start) < start + 2) {
      return;
    }
    String name = sentence.lower(start + 1);
    String stem = name.substring(0, Math.min(STEM, name.length())).toLowerCase(Locale.ROOT);
    boolean country = sentence.mentionEnd(start) == start + 2;
    if (country && (!stem.equals(stems.get(side)) || mention.text().length() < length(side))) {
      stems.put(side, stem);
      named.put(side, mention);
    }
  }

  private int length(String side) {
    Mention known = named.get(side);
    return known == null ? Integer.MAX_VALUE : known.text().length();
  }

  /** The country that "the North" means; null where that isn't certain. */
  @Nullable Mention meant(MarkedSentence sentence, int from, int to) {
    String side = sentence.lower(from);
    boolean said =
        to - from == 1
            && words.contains(side)
            && sentence.lower(from - 1).equals("the")
            && Character.isUpperCase(sentence.text(from, to).charAt(0));
    String stem = said ? stems.get(side) : null;
    return stem != null && stem.equals(stems.get(OPPOSITE.get(side))) ? named.get(side) : null;
  }
}
