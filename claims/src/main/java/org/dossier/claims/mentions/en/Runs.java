package org.dossier.claims.mentions.en;

import java.util.Set;
import java.util.regex.Pattern;

/** Where runs of name words begin and end. */
final class Runs {
  private static final Pattern ARTICLE_NAME =
      Pattern.compile("(?:al|el|ad|ar|as|ash|at|az|an|ul|bin|abu)[-'’][A-Z]\\S*");
  private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv");
  private static final Set<String> LINKS =
      Set.of("of", "for", "and", "&", "the", "de", "du", "des");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’", "«", "»");
  private static final int MAX_PERSON = 6;
  private static final int NOT_IN_PERSON =
      Lexicon.mask(
          Lexicon.COMMON_CAPITALS,
          Lexicon.ORG_HEADS,
          Lexicon.RANKS,
          Lexicon.HONORIFICS,
          Lexicon.DEMONYMS,
          Lexicon.PEOPLES);

  private Runs() {}

  /** A word that may be part of any name: a capital, or in a heading a word of no everyday use. */
  static boolean nameWord(Words words, int i) {
    if (!words.letter(i)) {
      return false;
    }
    if (words.allCapitals()) {
      return !words.everyday(i) && words.word(i).length() > 1;
    }
    return words.capitalized(i) || ARTICLE_NAME.matcher(words.word(i)).matches();
  }

  private static boolean initial(Words words, int i) {
    if (!words.capitalized(i)) {
      return false;
    }
    String word = words.word(i);
    return word.length() == 1 || word.length() == 2 && word.charAt(1) == '.';
  }

  /** The end of a personal name that begins at {@code from}; {@code from} when none does. */
  static int personEnd(Words words, int from) {
    int end = from;
    int at = from;
    while (at < words.size() && at - from < MAX_PERSON) {
      if (initial(words, at)) {
        if (words.word(at).length() == 1
            && at + 1 < words.size()
            && words.word(at + 1).equals(".")) {
          at++;
        }
        at++;
      } else if (personWord(words, at)
          || end > from && SUFFIX.matcher(words.word(at)).matches() && words.capitalized(at)) {
        at++;
        end = at;
      } else if (end > from && nicknameEnd(words, at) > at) {
        at = nicknameEnd(words, at);
      } else if (particle(words, at, from) && personWord(words, at + 1)) {
        at++;
      } else if (particle(words, at, from)
          && particle(words, at + 1, from)
          && personWord(words, at + 2)) {
        at += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** The end of a quoted name inside a name, the further names following; {@code at} without. */
  private static int nicknameEnd(Words words, int at) {
    if (at + 3 >= words.size() || words.letter(at) || !QUOTES.contains(words.word(at))) {
      return at;
    }
    int close = QUOTES.contains(words.word(at + 2)) ? at + 3 : at;
    return close > at && personWord(words, close) ? close : at;
  }

  private static boolean particle(Words words, int i, int from) {
    return i > from && words.is(i, Lexicon.NOBILIARY) && !words.capitalized(i);
  }

  private static boolean personWord(Words words, int i) {
    if (!nameWord(words, i) || words.acronym(i) && !words.allCapitals()) {
      return false;
    }
    if (words.startsAny(i, NOT_IN_PERSON)) {
      boolean alsoName = words.startsAny(i, Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES));
      return alsoName && !words.startsAny(i, Lexicon.COMMON_CAPITALS.bit());
    }
    return !words.startsAny(i, Lexicon.POSITIONS.bit())
        || words.startsAny(i, Lexicon.mask(Lexicon.GIVEN_NAMES, Lexicon.SURNAMES));
  }

  /** The end of the words with capitals from {@code from} on, over "of", "and" and "the". */
  static int capitalsEnd(Words words, int from) {
    int end = from;
    int at = from;
    while (at < words.size()) {
      if (nameWord(words, at) || end > from && digits(words, at)) {
        at++;
        end = at;
      } else if (end > from && LINKS.contains(words.folded(at)) && at - end < 2) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  /** The end of the words with capitals from {@code from} on, without anything between. */
  static int plainEnd(Words words, int from) {
    int at = from;
    while (at < words.size() && nameWord(words, at)) {
      at++;
    }
    return at;
  }

  /** The start of the words with capitals that end before {@code end}. */
  static int capitalsStart(Words words, int end) {
    int start = end;
    while (start > 0) {
      int before = start - 1;
      if (nameWord(words, before) && !breaks(words, before)) {
        start = before;
      } else if (words.word(before).equals("&") && before > 0 && nameWord(words, before - 1)) {
        start = before;
      } else {
        break;
      }
    }
    return start;
  }

  /** Titles, dates and the first word of a sentence stand before a name, not in it. */
  private static boolean breaks(Words words, int i) {
    return words.startsAny(i, Lexicon.mask(Lexicon.COMMON_CAPITALS, Lexicon.HONORIFICS))
        || opensSentence(words, i);
  }

  /** An everyday word whose capital comes from where it stands. */
  static boolean opensSentence(Words words, int i) {
    if (words.allCapitals()) {
      return false;
    }
    String form = words.folded(i);
    boolean opening =
        i == 0
            || !words.letter(i - 1)
                && !words.word(i - 1).equals("&")
                && !words.word(i - 1).equals("-");
    return form.equals("the")
        || form.equals("a")
        || form.equals("an")
        || opening && words.everyday(i) && !listed(words, i);
  }

  private static boolean listed(Words words, int i) {
    return words.startsAny(
        i,
        Lexicon.mask(
            Lexicon.COUNTRIES,
            Lexicon.REGIONS,
            Lexicon.CITIES,
            Lexicon.DEMONYMS,
            Lexicon.ORGANIZATIONS,
            Lexicon.ORG_STARTS));
  }

  static boolean digits(Words words, int i) {
    return i < words.size() && Character.isDigit(words.word(i).charAt(0));
  }
}
