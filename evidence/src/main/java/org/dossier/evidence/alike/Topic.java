package org.dossier.evidence.alike;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a document names, as hashes with the times it names each; of very many, those it names the
 * most.
 *
 * @param writing documents of one writing are compared by their words, of two by the sounds
 * @param words of names, with figures and dates
 * @param sounds of names, with figures and dates
 */
public record Topic(int writing, Bag words, Bag sounds) implements Serializable {
  private static final int MOST = 48;

  /** Hashes, ascending, and their weights. */
  public record Bag(int[] keys, float[] weights) implements Serializable {
    static final Bag NONE = new Bag(new int[0], new float[0]);

    /**
     * @param times by key
     */
    static Bag of(Map<Integer, Integer> times) {
      List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(times.entrySet());
      entries.sort(
          Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
              .thenComparingInt(Map.Entry::getKey));
      List<Map.Entry<Integer, Integer>> kept =
          entries.stream().limit(MOST).sorted(Map.Entry.comparingByKey()).toList();
      int[] keys = new int[kept.size()];
      float[] weights = new float[kept.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = kept.get(i).getKey();
        weights[i] = (float) (1 + Math.log(kept.get(i).getValue()));
      }
      return new Bag(keys, weights);
    }
  }

  /**
   * @param words how often each is named, by its hash
   * @param sounds likewise
   */
  public static Topic of(int writing, Map<Integer, Integer> words, Map<Integer, Integer> sounds) {
    return new Topic(writing, Bag.of(words), Bag.of(sounds));
  }
}
