package org.dossier.claims.mentions.ru;

import java.util.List;
import org.dossier.language.Reading;
import org.dossier.language.Token;

/** One sentence as the name rules see it: its words, what the word lists and readings say. */
final class Words {
  /** Classes of names that a word may belong to by the dictionary. */
  static final int SURNAME = 1;

  static final int GIVEN = 2;
  static final int PATRONYMIC = 4;
  static final int INITIAL = 8;
  static final int COMMON = 16;

  /** All that a person's name is made of. */
  static final int NAMES = SURNAME | GIVEN | PATRONYMIC | INITIAL;

  private final List<Token> tokens;
  private final int[] starts;
  private final int[] insides;
  private final int[][] longest;
  private final int[] names;
  private final int[] quotes;
  private final boolean allCapitals;

  private Words(List<Token> tokens) {
    this.tokens = tokens;
    int size = tokens.size();
    starts = new int[size];
    insides = new int[size];
    longest = new int[size][];
    names = new int[size];
    quotes = new int[size];
    int upper = 0;
    int lower = 0;
    int opened = -1;
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      names[i] = classes(token);
      String text = token.text();
      for (int at = 0; at < text.length(); at++) {
        upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
        lower += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
      }
      boolean plain = text.equals("\"");
      if (opened >= 0 && (text.equals("»") || text.equals("”") || plain)) {
        for (int j = opened + 1; j < i; j++) {
          quotes[j] = i - opened;
        }
        opened = -1;
      } else if (text.equals("«") || text.equals("“") || text.equals("„") || plain) {
        opened = i;
      }
    }
    allCapitals = upper > 6 && upper > 4 * lower && size > 1;
  }

  static Words of(List<Token> tokens, Gazetteer gazetteer) {
    Words words = new Words(tokens);
    gazetteer.mark(words);
    return words;
  }

  private static int classes(Token token) {
    int classes = 0;
    for (Reading reading : token.readings()) {
      if (reading.has("surname")) {
        classes |= SURNAME;
      } else if (reading.has("patronymic")) {
        classes |= PATRONYMIC;
      } else if (reading.has("given")) {
        classes |= reading.has("abbr") ? INITIAL : GIVEN;
      } else {
        classes |= COMMON;
      }
    }
    return classes;
  }

  void mark(int start, int end, int mask) {
    if (mask == 0) {
      return;
    }
    starts[start] |= mask;
    for (int i = start + 1; i < end; i++) {
      insides[i] |= mask;
    }
    int[] ends = longest[start];
    if (ends == null) {
      ends = new int[Lexicon.values().length];
      longest[start] = ends;
    }
    for (int i = 0; i < ends.length; i++) {
      if ((mask & 1 << i) != 0) {
        ends[i] = Math.max(ends[i], end);
      }
    }
  }

  int size() {
    return tokens.size();
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  String text(int i) {
    return has(i) ? tokens.get(i).text() : "";
  }

  String lower(int i) {
    return has(i) ? tokens.get(i).lower() : "";
  }

  String lemma(int i) {
    return has(i) ? tokens.get(i).lemma() : "";
  }

  boolean allCapitals() {
    return allCapitals;
  }

  int starts(int i) {
    return has(i) ? starts[i] : 0;
  }

  int insides(int i) {
    return has(i) ? insides[i] : 0;
  }

  /** The end of the longest phrase of the lexicon at this word; {@code i} when there is none. */
  int end(int i, Lexicon lexicon) {
    if (!has(i) || longest[i] == null) {
      return i;
    }
    return Math.max(i, longest[i][lexicon.ordinal()]);
  }

  boolean is(int i, Lexicon lexicon) {
    return (starts(i) & lexicon.bit()) != 0;
  }

  /** Whether the dictionary takes the word for a part of a person's name. */
  boolean mayBe(int i, int classes) {
    return has(i) && (names[i] & classes) != 0;
  }

  int classes(int i) {
    return has(i) ? names[i] : 0;
  }

  /** Length of the quoted words around, with one mark; 0 outside quotation marks. */
  int quoted(int i) {
    return has(i) ? quotes[i] : 0;
  }

  boolean capitalized(int i) {
    return has(i) && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
  }

  boolean letter(int i) {
    return has(i) && Character.isLetter(tokens.get(i).text().codePointAt(0));
  }

  boolean latin(int i) {
    return has(i) && tokens.get(i).text().charAt(0) < 0x250 && letter(i);
  }

  /** Letters only in upper case, two at least. */
  boolean acronym(int i) {
    int letters = 0;
    String word = text(i);
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Nothing but marks stands before it in the sentence. */
  boolean opens(int i) {
    for (int at = 0; at < i; at++) {
      if (Character.isLetterOrDigit(tokens.get(at).text().codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
