package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells texts that were copied from one another from texts that merely say the same. */
final class Quotes {
  /** Shorter texts may be alike by chance. */
  private static final int COPIED = 12;

  private static final int SHINGLE = 3;
  private static final double ALIKE = 0.7;
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

  private Quotes() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> words.add(m.group()));
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
