package org.dossier.language.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.model.Span;

/**
 * Cuts text into words, numbers and marks. Tokens never overlap, come in order and cover every
 * character that is not white space or invisible.
 */
public final class Tokenizer {
  private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");

  private final Set<String> abbreviations;

  /**
   * @param abbreviations in lower case, without their last period: "corp", "e.g"
   */
  public Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  public List<Span> tokenize(String text) {
    List<Span> tokens = new ArrayList<>(text.length() / 5 + 1);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isBlank(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = endOfToken(text, at, c);
      tokens.add(new Span(at, end));
      at = end;
    }
    return tokens;
  }

  /** White space, controls and format characters such as a byte order mark. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.FORMAT && c != 0xAD;
  }

  private int endOfToken(String text, int at, int c) {
    if (isIdeograph(c)) {
      return at + Character.charCount(c);
    }
    int address = endOfAddress(text, at);
    if (address > at) {
      return address;
    }
    if (isWord(c) || c == '.' && isDigit(text, at + 1) && !isWordAt(text, at - 1)) {
      return endOfWord(text, at);
    }
    if (isApostrophe(c)) {
      int ending = endOfEnding(text, at);
      if (ending > at && at > 0 && isWordAt(text, at - 1)) {
        return ending;
      }
    }
    return endOfMark(text, at, c);
  }

  /** A web or e-mail address is one token. */
  private static int endOfAddress(String text, int at) {
    boolean web =
        text.startsWith("http://", at)
            || text.startsWith("https://", at)
            || text.startsWith("www.", at);
    int end = at;
    boolean mail = false;
    while (end < text.length() && end - at < 500) {
      char c = text.charAt(end);
      if (c <= ' ' || c > 0x7E || "<>\"'()[]{},;".indexOf(c) >= 0) {
        break;
      }
      if (c == '@' && end > at) {
        mail = true;
      }
      end++;
    }
    if (!web && !mail) {
      return at;
    }
    while (end > at && ".:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return mail && text.lastIndexOf('.', end - 1) < text.indexOf('@', at) ? at : end;
  }

  private int endOfWord(String text, int start) {
    int at = start;
    if (text.charAt(at) == '.') {
      at++;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWord(c) && !isIdeograph(c)) {
        if (startsNegation(text, at) && at > start) {
          return at;
        }
        at += Character.charCount(c);
        continue;
      }
      int next = at + Character.charCount(c);
      if (isApostrophe(c)
          && endOfEnding(text, at) == at
          && isLetter(text, next)
          && isLetter(text, at - 1)) {
        at = next;
      } else if (isHyphen(c) && isWordAt(text, next) && !isIdeographAt(text, next)) {
        at = next;
      } else if (isHyphen(c) && isLetter(text, at - 1) && continuesOnNextLine(text, next)) {
        at = nextLine(text, next);
      } else if ((c == ',' || c == '.' || c == ':')
          && isDigit(text, at - 1)
          && isDigit(text, next)
          && joinsFigures(text, start, at, c)) {
        at = next;
      } else if (c == '/' && isDigit(text, at - 1) && isDigit(text, next)) {
        at = next;
      } else if ((c == '&' || c == '_') && isWordAt(text, at - 1) && isWordAt(text, next)) {
        at = next;
      } else if (c == '.' && periodBelongs(text, start, at)) {
        at = next;
      } else {
        break;
      }
    }
    return at;
  }

  /** A comma joins thousands, a period decimals and dotted dates, a colon the time of day. */
  private static boolean joinsFigures(String text, int start, int at, int c) {
    if (c != ',') {
      return true;
    }
    int digits = 0;
    while (isDigit(text, at + 1 + digits)) {
      digits++;
    }
    int before = 0;
    while (at - 1 - before >= start && isDigit(text, at - 1 - before)) {
      before++;
    }
    return digits == 3 && before <= 3;
  }

  /** "U.S.", "e.g.", "Corp.", "J. Smith", "arms.example": the period is part of the word. */
  private boolean periodBelongs(String text, int start, int at) {
    if (!isLetter(text, at - 1)) {
      return false;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    boolean letters = isInitials(word);
    if (letters && isLetter(text, at + 1) && !isWordAt(text, at + 2)) {
      return true;
    }
    if (letters && (word.length() > 1 || Character.isUpperCase(text.charAt(start)))) {
      return !(word.length() == 1 && word.equals("i"));
    }
    if (isLetter(text, at + 1) && Character.isLowerCase(text.charAt(at + 1))) {
      return true;
    }
    return abbreviations.contains(word);
  }

  /** One letter, or letters with periods between them. */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean letter = Character.isLetter(word.charAt(i));
      if (i % 2 == 0 ? !letter : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  private static boolean startsNegation(String text, int at) {
    if (at + 2 >= text.length()) {
      return false;
    }
    char n = text.charAt(at);
    char t = text.charAt(at + 2);
    return (n == 'n' || n == 'N')
        && isApostrophe(text.charAt(at + 1))
        && (t == 't' || t == 'T')
        && !isWordAt(text, at + 3);
  }

  /** The end of "'s", "'ll" and their like at {@code at}; {@code at} itself when there is none. */
  private static int endOfEnding(String text, int at) {
    int end = at + 1;
    while (isLetter(text, end) && end - at < 4) {
      end++;
    }
    String ending = text.substring(Math.min(at + 1, text.length()), Math.min(end, text.length()));
    return !isWordAt(text, end) && ENDINGS.contains(ending.toLowerCase(Locale.ROOT)) ? end : at;
  }

  private static int endOfMark(String text, int at, int c) {
    if (startsNegation(text, at)) {
      return at + 3;
    }
    int end = at + Character.charCount(c);
    if (c == '.' || c == '-' || c == '_' || c == '*' || c == '=') {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    } else if ((c == '\'' || c == '`') && end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private static boolean continuesOnNextLine(String text, int at) {
    return nextLine(text, at) > at;
  }

  /** The first letter of the next line, when only blanks and one line break come before it. */
  private static int nextLine(String text, int from) {
    int at = from;
    int breaks = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at)) && at - from < 12) {
      if (text.charAt(at) == '\n') {
        breaks++;
      }
      at++;
    }
    return breaks == 1 && isLetter(text, at) ? at : from;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0xAD;
  }

  private static boolean isWordAt(String text, int at) {
    return at >= 0 && at < text.length() && isWord(text.charAt(at));
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isIdeographAt(String text, int at) {
    return at < text.length() && isIdeograph(text.codePointAt(at));
  }

  private static boolean isIdeograph(int c) {
    return c > 0x2E80 && Character.isIdeographic(c);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
  }
}
