package org.dossier.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names by their consonants, one class for those that the spellings of one name exchange: "Tesla"
 * and "Теслой" are both t-s-l. Vowels count only at the beginning.
 */
final class Sounds {
  /** Shorter ones are shared by too many names. */
  private static final int SHORTEST = 3;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CASE_ENDING =
      Pattern.compile("(?<=\\p{L}{4})(?:[оеы]го|[оеы]му|[аяыи]ми|[оеыи]м|[ая]х)$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern MUTE_AFTER_VOWEL =
      Pattern.compile("(?<=[aeiou])[wh](?!sk|[aeiouy])");
  private static final Pattern MUTE_H = Pattern.compile("(?<!^)h(?![aeiouy])");

  private Sounds() {}

  /** Empty where the word is too short, or in neither Latin nor Cyrillic letters. */
  static String of(String word) {
    String lower = POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    lower =
        MARKS
            .matcher(Normalizer.normalize(lower.replace('й', 'и'), Normalizer.Form.NFD))
            .replaceAll("");
    if (lower.isEmpty() || lower.codePoints().anyMatch(c -> !Character.isLetter(c) && c != '\'')) {
      return "";
    }
    boolean cyrillic = lower.codePoints().allMatch(c -> isOf(c, Character.UnicodeScript.CYRILLIC));
    boolean latin =
        !cyrillic && lower.codePoints().allMatch(c -> isOf(c, Character.UnicodeScript.LATIN));
    if (!cyrillic && !latin) {
      return "";
    }
    String sounds = cyrillic ? cyrillic(CASE_ENDING.matcher(lower).replaceFirst("")) : latin(lower);
    return sounds.length() < SHORTEST ? "" : sounds;
  }

  private static boolean isOf(int c, Character.UnicodeScript script) {
    return c == '\'' || Character.UnicodeScript.of(c) == script;
  }

  private static String cyrillic(String word) {
    var sounds = new StringBuilder();
    String plain = word.replace("дж", "г").replace("тц", "с").replace("тс", "с").replace("тч", "ш");
    for (int i = 0; i < plain.length(); i++) {
      add(
          sounds,
          switch (plain.charAt(i)) {
            case 'б' -> 'b';
            case 'в', 'ф' -> 'v';
            case 'г', 'ж', 'х' -> 'g';
            case 'д' -> 'd';
            case 'з', 'с', 'ц' -> 's';
            case 'к' -> 'k';
            case 'л' -> 'l';
            case 'м' -> 'm';
            case 'н' -> 'n';
            case 'п' -> 'p';
            case 'р' -> 'r';
            case 'т' -> 't';
            case 'ч', 'ш', 'щ' -> 'c';
            default -> i == 0 ? 'a' : 0;
          });
    }
    return sounds.toString();
  }

  private static String latin(String word) {
    String plain =
        word.replace("sch", "š")
            .replace("shch", "š")
            .replace("tch", "š")
            .replace("sh", "š")
            .replace("ch", "š")
            .replace("kh", "g")
            .replace("zh", "g")
            .replace("dj", "g")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("gh", "g")
            .replace("rh", "r")
            .replace("ck", "k")
            .replace("tz", "s")
            .replace("ts", "s")
            .replace("x", "ks");
    plain = SOFT_C.matcher(plain).replaceAll("s");
    plain = MUTE_AFTER_VOWEL.matcher(plain).replaceAll("");
    plain = MUTE_H.matcher(plain).replaceAll("");
    var sounds = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      add(
          sounds,
          switch (plain.charAt(i)) {
            case 'b' -> 'b';
            case 'v', 'f', 'w' -> 'v';
            case 'g', 'j', 'h' -> 'g';
            case 'd' -> 'd';
            case 'z', 's' -> 's';
            case 'k', 'c', 'q' -> 'k';
            case 'l' -> 'l';
            case 'm' -> 'm';
            case 'n' -> 'n';
            case 'p' -> 'p';
            case 'r' -> 'r';
            case 't' -> 't';
            case 'š' -> 'c';
            default -> i == 0 ? 'a' : 0;
          });
    }
    return sounds.toString();
  }

  /** Doubled consonants are one. */
  private static void add(StringBuilder sounds, int sound) {
    if (sound != 0 && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
      sounds.append((char) sound);
    }
  }

  /** Whether a word of a text is written as names are. */
  static boolean looksLikeName(CharSequence word) {
    return word.length() > 2
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }
}
