package org.dossier.evidence.name;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a name's words in any script: their consonants, those that scripts mix up as one.
 * "Clinton", "Клинтон" and "克林顿" are all {@code glndn}. Much too coarse to say that two names are
 * one; enough to see that two texts name many alike.
 */
public final class Skeleton {
  /** In one word; what is longer is cut. */
  private static final int LONGEST = 12;

  private static final String SOFT = "eiy";
  private static final String VOWELS = "aeiouy";

  private Skeleton() {}

  /** One for each word, those without consonants left out; none in other scripts. */
  public static List<String> of(String name) {
    NameWords words = NameWords.of(name);
    List<String> skeletons = new ArrayList<>();
    for (String word : words.words()) {
      String skeleton =
          switch (words.writing()) {
            case LATIN -> latin(word);
            case CYRILLIC -> cyrillic(word);
            case CHINESE -> chinese(word);
            case ARABIC, OTHER -> "";
          };
      if (!skeleton.isEmpty()) {
        skeletons.add(skeleton.substring(0, Math.min(LONGEST, skeleton.length())));
      }
    }
    return skeletons;
  }

  private static String latin(String word) {
    String plain = word.replace("ph", "f").replace("ck", "k").replace("th", "t");
    plain = plain.replace("sch", "s").replace("tch", "s").replace("ch", "s").replace("sh", "s");
    plain = plain.replace("zh", "s").replace("ts", "s").replace("dj", "s").replace("x", "ks");
    var skeleton = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      char next = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
      if (letter == next) {
        continue;
      }
      boolean soft = SOFT.indexOf(next) >= 0;
      switch (letter) {
        case 'b', 'p', 'f', 'v' -> skeleton.append('b');
        case 'd', 't' -> skeleton.append('d');
        case 'c' -> skeleton.append(soft ? 's' : 'g');
        case 'k', 'q' -> skeleton.append('g');
        case 'g' ->
            skeleton.append(
                i > 0 && plain.charAt(i - 1) == 'n' && VOWELS.indexOf(next) < 0 ? "" : "g");
        case 's', 'z', 'j' -> skeleton.append('s');
        // after a vowel Chinese writes one character for both, or none
        case 'l', 'r' -> skeleton.append(VOWELS.indexOf(next) >= 0 ? "l" : "");
        case 'm', 'n' -> skeleton.append(letter);
        default -> {} // a vowel, or a breath that other scripts leave out
      }
    }
    return skeleton.toString();
  }

  private static String cyrillic(String word) {
    String plain = word.replace("дж", "ж").replace("тс", "ц").replace("тч", "ч");
    var skeleton = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      char next = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
      if (letter == next) {
        continue;
      }
      switch (letter) {
        case 'б', 'п', 'ф', 'в' -> skeleton.append('b');
        case 'д', 'т' -> skeleton.append('d');
        case 'к' -> skeleton.append('g');
        case 'г' ->
            skeleton.append(i > 0 && plain.charAt(i - 1) == 'н' && !isVowel(next) ? "" : "g");
        case 'ж', 'з', 'с', 'ц', 'ч', 'ш', 'щ' -> skeleton.append('s');
        case 'л', 'р' -> skeleton.append(isVowel(next) ? "l" : "");
        case 'м' -> skeleton.append('m');
        case 'н' -> skeleton.append('n');
        default -> {} // a vowel or a sign
      }
    }
    return skeleton.toString();
  }

  private static boolean isVowel(char letter) {
    return "аеиоуыэюяі".indexOf(letter) >= 0;
  }

  private static String chinese(String word) {
    var skeleton = new StringBuilder();
    for (String syllable : Sounds.chinese(word)) {
      if (syllable.equals("er")) {
        continue; // an l or r after a vowel
      }
      switch (syllable.charAt(0)) {
        case 'b', 'p', 'f' -> skeleton.append('b');
        case 'd', 't' -> skeleton.append('d');
        case 'g', 'k' -> skeleton.append('g');
        case 'j', 'q', 'x', 'z', 'c', 's' -> skeleton.append('s');
        case 'l', 'r' -> skeleton.append('l');
        case 'm', 'n' -> skeleton.append(syllable.charAt(0));
        default -> {} // begins with a vowel or a breath
      }
      boolean nasal = syllable.length() > 1 && (syllable.endsWith("n") || syllable.endsWith("ng"));
      skeleton.append(nasal ? "n" : "");
    }
    return skeleton.toString();
  }
}
