package org.dossier.text;

import java.util.Locale;
import java.util.Set;

/** Hyphens at the ends of lines. */
final class Hyphens {
  /** Shown only where it parts a word. */
  static final char SOFT = '\u00AD';

  /** First parts of compounds, which keep their hyphen. */
  private static final Set<String> COMPOUND_STARTS =
      Set.of(
          "self", "well", "half", "all", "ex", "high", "low", "long", "short", "full", "so", "vice",
          "mid", "by", "to", "on", "up", "one", "two", "three", "four", "five");

  private static final int LEAST = 2;

  private Hyphens() {}

  /** What a hyphen at the end of a line is. */
  enum Kind {
    /** It only parts one word over two lines. */
    PARTING,
    /** It belongs to a compound, of which the second part is on the next line. */
    COMPOUND,
    /** A dash, or nothing of the kind. */
    NONE
  }

  /**
   * Judges the hyphen at the end of {@code text} before a line that starts with {@code next}.
   *
   * @param words of the page, in small letters: a first part that's a word of its own there makes a
   *     compound
   */
  static Kind kind(CharSequence text, String next, Set<String> words) {
    int hyphen = text.length() - 1;
    if (hyphen < LEAST || next.length() < LEAST) {
      return Kind.NONE;
    }
    char mark = text.charAt(hyphen);
    if (mark == SOFT) {
      return Kind.PARTING;
    }
    boolean between = isWord(text.charAt(hyphen - 1)) && isWord(next.charAt(0));
    if (mark != '-' && mark != '\u2010' || !between) {
      return Kind.NONE;
    }
    int start = hyphen;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String first = text.subSequence(start, hyphen).toString();
    return parts(first, next, words) ? Kind.PARTING : Kind.COMPOUND;
  }

  /** A word without its soft hyphens, but for one that ends the line. */
  static String withoutSoft(String word, boolean endsLine) {
    if (word.indexOf(SOFT) < 0) {
      return word;
    }
    boolean keep = endsLine && word.charAt(word.length() - 1) == SOFT;
    String bare = word.replace(String.valueOf(SOFT), "");
    return keep && !bare.isEmpty() ? bare + SOFT : bare;
  }

  private static boolean parts(String first, String next, Set<String> words) {
    int last = first.length() - 1;
    if (last < LEAST - 1 || first.indexOf('-') >= 0) {
      return false;
    }
    String pair = first.substring(last - 1) + next.substring(0, LEAST);
    boolean oneCase =
        pair.chars().allMatch(Character::isLowerCase)
            || pair.chars().allMatch(Character::isUpperCase);
    String small = first.toLowerCase(Locale.ROOT).replaceAll("^\\P{L}+", "");
    return oneCase && !COMPOUND_STARTS.contains(small) && !words.contains(small);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
