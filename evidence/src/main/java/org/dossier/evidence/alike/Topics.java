package org.dossier.evidence.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.evidence.alike.Topic.Bag;

/**
 * Which documents of a trove are about the same. Two are compared when they share names or figures
 * that few documents have; the likeness is the cosine of what they name, each weighed by how rare
 * it is. The work grows with the number of documents: each meets a bounded number of others.
 */
public final class Topics {
  /** A name or figure in more documents than this draws none of them together. */
  private static final int MOST_SHARING = 64;

  /** Rare names or figures that two documents share before they are compared. */
  private static final int FEWEST_SHARED = 2;

  /** Documents that one is compared with, those that share the most. */
  private static final int MOST_COMPARED = 96;

  private final List<Topic> topics = new ArrayList<>();
  private long[] entries = new long[1 << 10];
  private int size;

  /** Takes in the next document's; they are numbered from 0. */
  public void add(Topic topic) {
    int number = topics.size();
    topics.add(topic);
    enter(topic.words(), number);
    enter(topic.sounds(), number);
  }

  private void enter(Bag bag, int number) {
    if (size + bag.keys().length > entries.length) {
      entries = Arrays.copyOf(entries, (size + bag.keys().length) * 3 / 2);
    }
    for (int key : bag.keys()) {
      entries[size++] = (long) key << 32 | number;
    }
  }

  /**
   * Two documents by their numbers, the lower first.
   *
   * @param shared how many names and figures they have in common
   * @param across true when they are written in two scripts
   */
  public record Pair(int one, int other, double likeness, int shared, boolean across) {}

  /** To be called when all are in. */
  public void close() {
    Arrays.sort(entries, 0, size);
    int unique = 0; // figures stand in both bags
    for (int i = 0; i < size; i++) {
      if (unique == 0 || entries[unique - 1] != entries[i]) {
        entries[unique++] = entries[i];
      }
    }
    size = unique;
    topics.forEach(
        topic -> {
          weigh(topic.words());
          weigh(topic.sounds());
        });
  }

  /** By rarity, and to the length of one. */
  private void weigh(Bag bag) {
    double square = 0;
    for (int i = 0; i < bag.keys().length; i++) {
      int first = first(bag.keys()[i]);
      double rarity = Math.log((topics.size() + 1.0) / (end(first) - first));
      bag.weights()[i] *= (float) Math.max(0, rarity);
      square += bag.weights()[i] * bag.weights()[i];
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < bag.keys().length && length > 0; i++) {
      bag.weights()[i] /= (float) length;
    }
  }

  private int first(int key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((int) (entries[middle] >> 32) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int end(int first) {
    int end = first;
    while (end < size && entries[end] >> 32 == entries[first] >> 32) {
      end++;
    }
    return end;
  }

  /** In what a document is written. */
  public int writing(int number) {
    return topics.get(number).writing();
  }

  /** Documents to compare this one with that come after it, and how alike they are. */
  public List<Pair> after(int one) {
    Topic topic = topics.get(one);
    Map<Integer, Integer> shared = new HashMap<>();
    for (int key : topic.words().keys()) {
      count(key, one, shared);
    }
    for (int key : topic.sounds().keys()) {
      if (Arrays.binarySearch(topic.words().keys(), key) < 0) { // else counted already
        count(key, one, shared);
      }
    }
    List<Map.Entry<Integer, Integer>> candidates = new ArrayList<>(shared.entrySet());
    candidates.removeIf(candidate -> candidate.getValue() < FEWEST_SHARED);
    candidates.sort(
        Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
            .thenComparingInt(Map.Entry::getKey));
    List<Pair> pairs = new ArrayList<>();
    for (var candidate : candidates.subList(0, Math.min(MOST_COMPARED, candidates.size()))) {
      pairs.add(pair(one, candidate.getKey()));
    }
    return pairs;
  }

  private void count(int key, int one, Map<Integer, Integer> shared) {
    int first = first(key);
    int end = end(first);
    if (end - first > MOST_SHARING) {
      return;
    }
    for (int i = first; i < end; i++) {
      int other = (int) entries[i];
      if (other > one) {
        shared.merge(other, 1, Integer::sum);
      }
    }
  }

  private Pair pair(int one, int other) {
    Topic first = topics.get(one);
    Topic second = topics.get(other);
    boolean across = first.writing() != second.writing();
    Bag mine = across ? first.sounds() : first.words();
    Bag theirs = across ? second.sounds() : second.words();
    double likeness = 0;
    int shared = 0;
    int j = 0;
    for (int i = 0; i < mine.keys().length; i++) {
      while (j < theirs.keys().length && theirs.keys()[j] < mine.keys()[i]) {
        j++;
      }
      if (j < theirs.keys().length && theirs.keys()[j] == mine.keys()[i]) {
        likeness += (double) mine.weights()[i] * theirs.weights()[j];
        shared++;
      }
    }
    return new Pair(one, other, Math.clamp(likeness, 0, 1), shared, across);
  }
}
