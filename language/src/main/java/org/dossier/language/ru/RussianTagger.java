package org.dossier.language.ru;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dossier.language.Pos;
import org.dossier.language.Reading;
import org.dossier.language.Token;
import org.dossier.model.Span;

/** Readings of the words of a sentence, narrowed by the words around. */
final class RussianTagger {
  private final RussianDictionary dictionary;
  private final WordGuesser guesser;

  RussianTagger(RussianDictionary dictionary) {
    this.dictionary = dictionary;
    this.guesser = new WordGuesser(dictionary);
  }

  List<Token> tag(String text, List<Span> spans) {
    int count = spans.size();
    String[] words = new String[count];
    String[] lower = new String[count];
    List<List<Reading>> readings = new ArrayList<>(count);
    boolean opens = true;
    for (int i = 0; i < count; i++) {
      words[i] = spans.get(i).of(text);
      lower[i] = joined(words[i].toLowerCase(Locale.ROOT));
      readings.add(ordered(words[i], lower[i], opens));
      opens = opens && !Character.isLetterOrDigit(words[i].codePointAt(0));
    }
    Agreement.narrow(lower, readings);
    List<Token> tokens = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tokens.add(Token.of(spans.get(i), words[i], lower[i], readings.get(i)));
    }
    return tokens;
  }

  /**
   * Without the hyphen of a word that was broken at the end of a line, unless it has one anyway.
   */
  private String joined(String lower) {
    if (lower.indexOf('\n') < 0) {
      return lower.indexOf('\u00AD') < 0 ? lower : lower.replace("\u00AD", "");
    }
    String hyphened = lower.replaceAll("\\s+", "");
    String whole = hyphened.replaceFirst("[-\u2010\u2011]", "");
    boolean parts =
        dictionary.readings(whole).isEmpty() && !dictionary.readings(hyphened).isEmpty();
    return parts ? hyphened : whole;
  }

  private List<Reading> ordered(String word, String lower, boolean opens) {
    int first = word.codePointAt(0);
    if (!Character.isLetter(first)) {
      return List.of(figureOrMark(word, first));
    }
    if (Character.UnicodeScript.of(first) != Character.UnicodeScript.CYRILLIC) {
      return List.of(
          new Reading(lower, Character.isUpperCase(first) ? Pos.PROPN : Pos.X, "foreign"));
    }
    boolean capital = Character.isUpperCase(first);
    if (capital && lower.length() == 2 && lower.charAt(1) == '.') {
      return List.of(new Reading(lower, Pos.PROPN, "given.abbr"));
    }
    String form = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    List<Reading> known = dictionary.readings(form);
    if (known.isEmpty()) {
      if (lower.endsWith(".") || isAcronym(word)) {
        String lemma = lower.endsWith(".") ? Abbreviations.whole(form) : lower;
        return List.of(
            new Reading(lemma, isAcronym(word) || capital ? Pos.PROPN : Pos.NOUN, "abbr"));
      }
      return guesser.readings(form, capital);
    }
    if (known.size() == 1) {
      return known;
    }
    boolean name = capital && !opens;
    boolean abbreviated = lower.length() > form.length();
    List<Reading> sorted = new ArrayList<>(known);
    if (!capital) {
      sorted.removeIf(reading -> reading.pos() == Pos.PROPN);
      if (sorted.isEmpty()) {
        return known;
      }
    }
    sorted.sort(Comparator.comparingInt(reading -> rank(reading, name, capital, abbreviated)));
    return sorted;
  }

  /** How unlikely a reading is before the words around are asked. */
  private static int rank(Reading reading, boolean name, boolean capital, boolean abbreviated) {
    int rank =
        switch (reading.pos()) {
          case ADP, PRON, DET, NUM -> 0;
          case CCONJ, PART -> 1;
          case NOUN -> 4;
          case ADJ -> 4;
          case VERB -> 3;
          case ADV -> 4;
          case PROPN -> name ? 1 : capital ? 8 : 30;
          case INTJ -> 20;
          default -> 10;
        };
    if (reading.has("abbr")) {
      rank += abbreviated ? -6 : 12;
    }
    if (reading.has("short") && reading.pos() == Pos.ADJ) {
      rank += 6;
    }
    if (reading.has("short") && reading.has("pres")) {
      rank += 8;
    }
    if (reading.has("fut")) {
      rank += 1;
    }
    if (reading.pos() == Pos.VERB && (reading.has("1") || reading.has("2"))) {
      rank += 3;
    }
    if (reading.has("imp")) {
      rank += 8;
    }
    if (reading.pos() == Pos.PROPN && reading.has("pl")) {
      rank += 6;
    }
    return 4 * rank + caseRank(reading);
  }

  private static int caseRank(Reading reading) {
    return reading.has("nom") ? 0 : reading.has("gen") ? 1 : reading.has("acc") ? 2 : 3;
  }

  private static boolean isAcronym(String word) {
    int upper = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    return upper >= 2;
  }

  private static Reading figureOrMark(String word, int first) {
    if (Character.isDigit(first)) {
      boolean ending = Character.isLetter(word.codePointBefore(word.length()));
      return new Reading(word.toLowerCase(Locale.ROOT), ending ? Pos.ADJ : Pos.NUM, "card");
    }
    boolean sign = word.length() == 1 && "$€£¥₽₴%+=<>#&№§°".indexOf(first) >= 0;
    return new Reading(word, sign ? Pos.SYM : Pos.PUNCT, word);
  }
}
