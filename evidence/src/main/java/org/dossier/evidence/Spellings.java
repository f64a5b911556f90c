package org.dossier.evidence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often a name is written in each way; small, since there is one of these for every name. */
final class Spellings implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String[] NONE = {};

  private String[] texts = NONE;
  private int[] counts = {};

  /** The last document with each. */
  private int[] last = {};

  /**
   * @param document its place in the order of documents
   */
  void add(String text, int count, int document) {
    int at = Arrays.binarySearch(texts, text);
    if (at >= 0) {
      counts[at] += count;
      last[at] = Math.max(last[at], document);
      return;
    }
    int place = -at - 1;
    int rest = texts.length - place;
    texts = Arrays.copyOf(texts, texts.length + 1);
    counts = Arrays.copyOf(counts, texts.length);
    last = Arrays.copyOf(last, texts.length);
    System.arraycopy(texts, place, texts, place + 1, rest);
    System.arraycopy(counts, place, counts, place + 1, rest);
    System.arraycopy(last, place, last, place + 1, rest);
    texts[place] = text;
    counts[place] = count;
    last[place] = document;
  }

  void addAll(Spellings others) {
    for (int i = 0; i < others.texts.length; i++) {
      add(others.texts[i], others.counts[i], others.last[i]);
    }
  }

  int size() {
    return texts.length;
  }

  String text(int at) {
    return texts[at];
  }

  int lastDocument(int at) {
    return last[at];
  }

  int total() {
    return Arrays.stream(counts).sum();
  }

  SortedMap<String, Integer> counts() {
    var all = new TreeMap<String, Integer>();
    for (int i = 0; i < texts.length; i++) {
      all.put(texts[i], counts[i]);
    }
    return all;
  }

  /**
   * On a tie, the spelling that begins with a letter or a digit and isn't all capitals, then the
   * first in the alphabet.
   */
  String mostFrequent() {
    if (texts.length == 1) {
      return texts[0];
    }
    return counts().entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Integer> spelling) -> -spelling.getValue())
                .thenComparing(s -> !Character.isLetterOrDigit(s.getKey().codePointAt(0)))
                .thenComparing(spelling -> isShouted(spelling.getKey()))
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  static boolean isShouted(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase);
  }
}
