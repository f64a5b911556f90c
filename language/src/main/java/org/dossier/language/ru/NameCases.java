package org.dossier.language.ru;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.language.Reading;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Russian names in the nominative: "Сирией" is Сирия, "Анны Ивановой" Анна Иванова. Where a form
 * may be that of two names, as "Иванова" alone, both are told.
 */
final class NameCases {
  private static final List<String> CASES = List.of("nom", "gen", "dat", "acc", "ins", "loc");
  private static final List<String> GENDERS = List.of("m", "f", "n");

  /** Longer ones are titles of papers and the like. */
  private static final int MOST_WORDS = 10;

  private static final int LONGEST = 120;

  private NameCases() {}

  /** False where there is nothing to look for: for other letters, and for what no name is. */
  static boolean mayBeName(String text) {
    return text.length() <= LONGEST && mayInflect(text);
  }

  /**
   * @param sentences the name, read by itself
   * @param person true for a person's name, of which each word has the same case; of other names
   *     only the head, and what agrees with it, has
   * @return the name in the nominative, one for each name that it may be, the likeliest first;
   *     empty where that can't be told, and for plurals
   */
  static List<String> nominatives(String text, List<Sentence> sentences, boolean person) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : sentences) {
      tokens.addAll(sentence.tokens());
    }
    if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
      return List.of();
    }
    int head = person ? tokens.size() - 1 : head(tokens);
    if (head < 0) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String gender : GENDERS) {
      for (String theCase : CASES) {
        String name = nominative(text, tokens.subList(0, head + 1), theCase, gender);
        if (name != null) {
          found.add(name + text.substring(tokens.get(head).span().end()));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Russian letters, and no others; no quotation marks, within which nothing is inflected. */
  private static boolean mayInflect(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean russian = c >= 'а' && c <= 'я' || c == 'ё';
      letters |= russian;
      if (!russian && c != ' ' && c != '-' && c != '.') {
        return false;
      }
    }
    return letters;
  }

  /** The first noun, with nothing but adjectives before it; -1 without one. */
  private static int head(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Pos pos = tokens.get(i).pos();
      if (pos == Pos.NOUN || pos == Pos.PROPN) {
        return i;
      }
      if (pos != Pos.ADJ) {
        return -1;
      }
    }
    return -1;
  }

  /** The words, all read in one case and gender, in the nominative; null where one can't be. */
  private static @Nullable String nominative(
      String text, List<Token> words, String theCase, String gender) {
    var name = new StringBuilder();
    int from = 0;
    for (Token word : words) {
      String form = null;
      for (Reading reading : word.readings()) {
        if (reading.has("abbr")) {
          form = word.text();
          break;
        }
        if (fits(reading, theCase, gender)) {
          form = nominative(word, reading, gender);
          break;
        }
      }
      if (form == null && words.size() > 1 && isFixed(word, gender)) {
        form = word.text();
      }
      if (form == null) {
        return null;
      }
      name.append(text, from, word.span().start()).append(form);
      from = word.span().end();
    }
    return name.toString();
  }

  private static boolean fits(Reading reading, String theCase, String gender) {
    return (reading.pos() == Pos.NOUN || reading.pos() == Pos.PROPN || reading.pos() == Pos.ADJ)
        && reading.has(theCase)
        && (reading.has(gender) || reading.has("surname") && reading.lemma().endsWith("а"))
        && !reading.has("pl");
  }

  /** Surnames that don't change beside a name that does: Перри for both, Меркель for women. */
  private static boolean isFixed(Token word, String gender) {
    if (word.pos() != Pos.PROPN || word.mayHave("given")) {
      return false;
    }
    String lower = word.lower();
    char last = lower.charAt(lower.length() - 1);
    return "иоуэ".indexOf(last) >= 0 || gender.equals("f") && "аеёиоуыэюяй".indexOf(last) < 0;
  }

  private static String nominative(Token word, Reading reading, String gender) {
    String lemma = reading.lemma();
    boolean changes = reading.pos() == Pos.ADJ || reading.has("surname");
    String form =
        changes && gender.equals("f")
            ? feminine(lemma)
            : changes && gender.equals("n") ? neuter(lemma) : lemma;
    return written(form, word.text());
  }

  /** Of an adjective, or of a man's surname; others are the same for both. */
  private static String feminine(String man) {
    if (man.endsWith("ний")) {
      return man.substring(0, man.length() - 2) + "яя";
    }
    if (man.endsWith("ый") || man.endsWith("ий") || man.endsWith("ой")) {
      return man.substring(0, man.length() - 2) + "ая";
    }
    for (String end : List.of("ов", "ев", "ин", "ын")) {
      if (man.endsWith(end)) {
        return man + "а";
      }
    }
    return man;
  }

  private static String neuter(String man) {
    if (man.endsWith("ний")) {
      return man.substring(0, man.length() - 2) + "ее";
    }
    return man.endsWith("ый") || man.endsWith("ий") || man.endsWith("ой")
        ? man.substring(0, man.length() - 2) + "ое"
        : man;
  }

  /** With the capitals of the word in the text. */
  private static String written(String form, String word) {
    if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return form.toUpperCase(Locale.ROOT);
    }
    var written = new StringBuilder(form);
    for (int i = 0; i < form.length() && i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        written.setCharAt(i, Character.toUpperCase(form.charAt(i)));
      }
    }
    return written.toString();
  }
}
