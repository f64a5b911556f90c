package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells texts that were copied from one another from texts that merely say the same. */
final class Quotes {
  /** Shorter texts may be alike by chance. */
  private static final int COPIED = 12;

  private static final int SHINGLE = 3;
  private static final double ALIKE = 0.7;

  private Quotes() {}

  /** Each Chinese character is a word. */
  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int begin = 0; // of the word that goes on
    int next = 0;
    for (int at = 0; at < lower.length(); at = next) {
      int letter = lower.codePointAt(at);
      next = at + Character.charCount(letter);
      boolean han = Letters.isHan(letter);
      if (!han && Letters.isOfWord(letter)) {
        continue;
      }
      if (begin < at) {
        words.add(lower.substring(begin, at));
      }
      if (han) {
        words.add(lower.substring(at, next));
      }
      begin = next;
    }
    if (begin < lower.length()) {
      words.add(lower.substring(begin));
    }
    return words;
  }

  /** True when the words of one stand, save for small changes, in the other, and are many. */
  static boolean areCopies(List<String> one, List<String> other) {
    if (length(one) < COPIED || length(other) < COPIED) {
      return false;
    }
    if (one.equals(other)) {
      return true;
    }
    Set<List<String>> first = shingles(one);
    Set<List<String>> second = shingles(other);
    Set<List<String>> shared = new HashSet<>(first);
    shared.retainAll(second);
    return shared.size() >= ALIKE * (first.size() + second.size() - shared.size());
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(words.subList(i, i + SHINGLE));
    }
    return shingles;
  }

  /** In words; two Chinese characters are about one. */
  private static double length(List<String> words) {
    double length = 0;
    for (String word : words) {
      length += Character.isIdeographic(word.codePointAt(0)) ? 0.5 : 1;
    }
    return length;
  }
}
