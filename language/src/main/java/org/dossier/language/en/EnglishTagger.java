package org.dossier.language.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.language.en.EnglishDictionary.Reading;
import org.dossier.model.Span;

/**
 * Parts of speech from a statistical model, finer tags and lemmas from the dictionary and the words
 * around.
 */
final class EnglishTagger {
  private static final String MODEL = "pos.bin";
  private static final Set<String> MODALS =
      Set.of(
          "will", "would", "can", "could", "may", "might", "must", "shall", "should", "ought",
          "'ll", "’ll", "ca", "wo", "'d", "’d");
  private static final Set<String> BE =
      Set.of(
          "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m",
          "’m", "get", "got", "gets", "getting");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> PARTICLES = Set.of("up", "out", "off", "down", "away", "back");
  private static final double SHOUT = 0.8;

  private final EnglishDictionary dictionary;
  private final PosModel model;

  EnglishTagger(EnglishDictionary dictionary) {
    this.dictionary = dictionary;
    this.model = loadModel();
  }

  private static PosModel loadModel() {
    try (InputStream in =
        Objects.requireNonNull(EnglishTagger.class.getResourceAsStream(MODEL), MODEL)) {
      return PosModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + MODEL, e);
    }
  }

  List<Token> tag(String text, List<Span> spans) {
    int count = spans.size();
    String[] words = new String[count];
    String[] lower = new String[count];
    for (int i = 0; i < count; i++) {
      words[i] = spans.get(i).of(text);
      lower[i] = joined(words[i].toLowerCase(Locale.ROOT));
    }
    String[] asked = isShouted(words) ? lower.clone() : words;
    if (asked != words) {
      restoreNames(asked, words);
    }
    List<List<Reading>> all = new ArrayList<>(count);
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      List<Reading> readings = dictionary.readings(lower[i]);
      all.add(readings);
      classes[i] = classes(readings);
    }
    Pos[] guesses = model.tag(asked, lower, classes);
    List<Token> tokens = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Reading> readings = all.get(i);
      Pos pos = sure(lower[i], words[i], guesses[i], readings);
      String tag = tagOf(pos, i, lower, tokens, readings);
      tokens.add(
          new Token(spans.get(i), words[i], lower[i], lemma(lower[i], tag, readings), pos, tag));
    }
    return tokens;
  }

  /** The Penn Treebank tags that the dictionary has for a form, as bits. */
  static int classes(List<Reading> readings) {
    int classes = 0;
    for (Reading reading : readings) {
      classes |= 1 << (reading.tag().hashCode() * 0x9E3779B1 >>> 27);
    }
    return classes;
  }

  /**
   * Without the hyphen of a word that was broken at the end of a line, when the dictionary knows it
   * whole.
   */
  private String joined(String lower) {
    int at = lower.indexOf('\n');
    if (at < 0) {
      return lower.indexOf('\u00AD') < 0 ? lower : lower.replace("\u00AD", "");
    }
    String hyphened = lower.replaceAll("\\s+", "");
    String whole = hyphened.replaceFirst("[-\u2010\u2011]", "");
    return dictionary.knows(hyphened) && !dictionary.knows(whole) ? hyphened : whole;
  }

  private static boolean isShouted(String[] words) {
    int upper = 0;
    int all = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isLetter(word.charAt(i))) {
          all++;
          upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
      }
    }
    return all > 12 && upper > SHOUT * all;
  }

  /** A word that is no English word in lower case is taken for a name. */
  private void restoreNames(String[] asked, String[] words) {
    for (int i = 0; i < asked.length; i++) {
      String word = asked[i];
      if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !dictionary.knows(word)) {
        asked[i] = words[i].charAt(0) + word.substring(1);
      }
    }
  }

  /** Where the word itself leaves no choice. */
  private static Pos sure(String lower, String word, Pos pos, List<Reading> readings) {
    if (Character.isDigit(word.charAt(0))
        && pos != Pos.PROPN
        && pos != Pos.ADJ
        && pos != Pos.NOUN) {
      return Pos.NUM;
    }
    if (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) && pos != Pos.SYM) {
      return "$€£¥₽%+=<>#&".indexOf(word.charAt(0)) >= 0 ? Pos.SYM : Pos.PUNCT;
    }
    if (MODALS.contains(lower) && (pos == Pos.VERB || pos == Pos.AUX)) {
      return Pos.AUX;
    }
    boolean verbal = readings.stream().anyMatch(r -> r.tag().startsWith("VB"));
    if (pos == Pos.VERB && !readings.isEmpty() && !verbal) {
      return readings.stream().anyMatch(r -> r.tag().startsWith("NN")) ? Pos.NOUN : Pos.ADJ;
    }
    boolean nothingElse = readings.stream().allMatch(r -> r.tag().startsWith("VB"));
    return pos == Pos.NOUN && verbal && nothingElse && !lower.endsWith("ing") ? Pos.VERB : pos;
  }

  private static String tagOf(
      Pos pos, int i, String[] lower, List<Token> before, List<Reading> readings) {
    String word = lower[i];
    return switch (pos) {
      case VERB -> verbTag(i, lower, before, readings);
      case AUX -> MODALS.contains(word) ? "MD" : auxiliaryTag(word, i, lower, before, readings);
      case NOUN ->
          readings.stream().anyMatch(r -> r.tag().equals("NNS") && !r.lemma().equals(word))
              ? "NNS"
              : "NN";
      case PROPN -> "NNP";
      case ADJ -> graded(readings, "JJ", word);
      case ADV ->
          word.equals("when") || word.equals("where") || word.equals("how") || word.equals("why")
              ? "WRB"
              : graded(readings, "RB", word);
      case ADP ->
          PARTICLES.contains(word) && i > 0 && before.get(i - 1).pos() == Pos.VERB ? "RP" : "IN";
      case SCONJ -> "IN";
      case PART -> particle(word);
      case DET -> word.equals("which") || word.equals("what") ? "WDT" : "DT";
      case PRON -> pronoun(word, readings);
      case NUM -> "CD";
      case CCONJ -> "CC";
      case INTJ -> "UH";
      case SYM -> word.equals("%") ? "NN" : "$€£¥₽".contains(word) ? "$" : "SYM";
      case PUNCT -> word;
      case X -> "FW";
    };
  }

  private static String particle(String word) {
    return switch (word) {
      case "to" -> "TO";
      case "'s", "’s", "'", "’" -> "POS";
      default -> "RB";
    };
  }

  private static String pronoun(String word, List<Reading> readings) {
    return switch (word) {
      case "who", "whom", "what" -> "WP";
      case "whose" -> "WP$";
      case "which" -> "WDT";
      case "there" -> "EX";
      case "my", "your", "his", "its", "our", "their" -> "PRP$";
      case "her" -> "PRP$";
      case "that", "this", "these", "those" -> "DT";
      default -> readings.stream().anyMatch(r -> r.tag().startsWith("PRP")) ? "PRP" : "NN";
    };
  }

  private static String graded(List<Reading> readings, String tag, String word) {
    for (Reading reading : readings) {
      if (reading.tag().equals(tag + "R") || reading.tag().equals(tag + "S")) {
        return reading.lemma().equals(word) ? tag : reading.tag();
      }
    }
    return tag;
  }

  private static String auxiliaryTag(
      String word, int i, String[] lower, List<Token> before, List<Reading> readings) {
    return switch (word) {
      case "be" -> "VB";
      case "been" -> "VBN";
      case "being", "having" -> "VBG";
      case "is", "has", "does", "'s", "’s" -> "VBZ";
      case "was", "were", "had", "did" -> "VBD";
      case "am", "are", "'re", "’re", "'m", "’m", "'ve", "’ve" -> "VBP";
      default -> verbTag(i, lower, before, readings);
    };
  }

  private static String verbTag(int i, String[] lower, List<Token> before, List<Reading> readings) {
    boolean past = false;
    boolean participle = false;
    boolean base = false;
    boolean third = false;
    boolean gerund = false;
    for (Reading reading : readings) {
      switch (reading.tag()) {
        case "VBD" -> past = true;
        case "VBN" -> participle = true;
        case "VB", "VBP" -> base = true;
        case "VBZ" -> third = true;
        case "VBG" -> gerund = true;
        default -> {}
      }
    }
    String word = lower[i];
    if (!past && !participle && !base && !third && !gerund) {
      if (word.endsWith("ing")) {
        gerund = true;
      } else if (word.endsWith("ed")) {
        past = true;
        participle = true;
      } else if (word.endsWith("s") && !word.endsWith("ss")) {
        third = true;
      } else {
        base = true;
      }
    }
    String helper = auxiliaryBefore(before);
    if (gerund && !base) {
      return "VBG";
    }
    if (helper.equals("to") || MODALS.contains(helper) || DO.contains(helper)) {
      return base ? "VB" : participle ? "VBN" : "VBD";
    }
    if (participle && (BE.contains(helper) || HAVE.contains(helper))) {
      return "VBN";
    }
    if (past && participle) {
      return reduced(i, lower, before) ? "VBN" : "VBD";
    }
    return past ? "VBD" : participle ? "VBN" : third ? "VBZ" : base ? i == 0 ? "VB" : "VBP" : "VBG";
  }

  /**
   * "built by", "vehicles supplied under", "an agreed price": a participle that has no auxiliary.
   */
  private static boolean reduced(int i, String[] lower, List<Token> before) {
    if (i > 0 && (before.get(i - 1).pos() == Pos.DET || before.get(i - 1).pos() == Pos.ADP)) {
      return true;
    }
    String next = i + 1 < lower.length ? lower[i + 1] : "";
    return next.equals("by") && i > 0 && before.get(i - 1).pos() != Pos.PRON;
  }

  /** The nearest auxiliary or "to" before a verb, over adverbs and negation; "" without one. */
  private static String auxiliaryBefore(List<Token> before) {
    int least = Math.max(0, before.size() - 5);
    for (int i = before.size() - 1; i >= least; i--) {
      Token token = before.get(i);
      if (token.pos() == Pos.AUX
          || token.tag().equals("TO")
          || HAVE.contains(token.lower())
          || BE.contains(token.lower()) && token.pos() == Pos.VERB) {
        return token.lower();
      }
      boolean passed = token.pos() == Pos.ADV || token.pos() == Pos.PART;
      boolean inverted = i == before.size() - 1 && token.pos() == Pos.PRON;
      if (!passed && !inverted) {
        return "";
      }
    }
    return "";
  }

  private static String lemma(String lower, String tag, List<Reading> readings) {
    String best = "";
    for (Reading reading : readings) {
      if (reading.tag().equals(tag)) {
        return reading.lemma().toLowerCase(Locale.ROOT);
      }
      boolean near =
          reading.tag().length() > 1
              && tag.length() > 1
              && reading.tag().substring(0, 2).equals(tag.substring(0, 2));
      if (near && best.isEmpty()) {
        best = reading.lemma().toLowerCase(Locale.ROOT);
      }
    }
    return switch (lower) {
      case "n't", "n’t" -> "not";
      case "'re", "’re", "'m", "’m" -> "be";
      case "'ve", "’ve" -> "have";
      case "'ll", "’ll", "wo" -> "will";
      case "ca" -> "can";
      default -> best.isEmpty() ? lower : best;
    };
  }
}
