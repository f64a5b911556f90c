package org.dossier.evidence.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the sequences of symbols that sound models align. */
final class Sounds {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern NO_SYLLABLE = Pattern.compile("[^a-zü ]+");

  private Sounds() {}

  /** The letters a to z of a word in Latin script. */
  static String latin(String word) {
    String lower =
        word.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ı", "i")
            .replace("ə", "a");
    return NO_LETTER.matcher(withoutMarks(lower)).replaceAll("");
  }

  /** The letters of a word in a script of letters. */
  static List<String> letters(String word) {
    List<String> letters = new ArrayList<>();
    for (char letter : word.toLowerCase(Locale.ROOT).replace('ё', 'е').toCharArray()) {
      if (Character.isLetter(letter)) {
        letters.add(String.valueOf(letter));
      }
    }
    return letters;
  }

  /** The syllables of a word in Chinese script, in pinyin without tones. */
  static List<String> chinese(String word) {
    String pinyin = Han.TO_LATIN.transliterate(word).toLowerCase(Locale.ROOT);
    String plain = NO_SYLLABLE.matcher(withoutMarks(pinyin)).replaceAll(" ").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" +"));
  }

  private static String withoutMarks(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Made only when Chinese is met: it takes a moment. */
  private static final class Han {
    static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin");
  }
}
