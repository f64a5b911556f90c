package org.dossier.evidence.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns a {@link SoundModel} from pairs of words: expectation and maximization over all ways to
 * cut both words into pieces that belong together. Same pairs, same model.
 */
public final class SoundTrainer {
  private static final int ROUNDS = 10;

  /** Pieces that are met less often than this are chance. */
  private static final double RARE = 1.5;

  private final List<Pair> pairs = new ArrayList<>();
  private Map<String, Double> joint = new HashMap<>();

  private record Pair(String latin, List<String> other) {}

  /** What the other script of a model is. */
  public enum Script {
    CYRILLIC,
    CHINESE,
    ARABIC
  }

  private SoundTrainer() {}

  /**
   * A line a piece: the Latin letters, the other symbols, a hundred times the gain.
   *
   * @param words each a word in Latin letters and one in the other script
   */
  public static List<String> train(List<List<String>> words, Script script) {
    var trainer = new SoundTrainer();
    for (List<String> word : words) {
      String latin = Sounds.latin(word.getFirst());
      List<String> other = symbols(word.getLast(), script);
      if (!latin.isEmpty() && !other.isEmpty()) {
        trainer.pairs.add(new Pair(latin, other));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      trainer.round(round == 0);
    }
    return trainer.lines();
  }

  static List<String> symbols(String word, Script script) {
    return switch (script) {
      case CYRILLIC, ARABIC -> Sounds.letters(word);
      case CHINESE -> Sounds.chinese(word);
    };
  }

  private void round(boolean first) {
    Map<String, Double> counts = new HashMap<>();
    for (Pair pair : pairs) {
      count(pair, counts, first);
    }
    // every piece of one symbol stays, so that any two words have an alignment
    counts.entrySet().removeIf(e -> e.getValue() < RARE && e.getKey().length() > 2);
    double total = counts.values().stream().sorted().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((_, n) -> n / total);
    joint = counts;
  }

  /** A long piece must earn its place. */
  private static double prior(int a, int b) {
    return a == 0 || b == 0 ? 0.01 : 1.0 / (1 << (2 * (Math.abs(a - 2 * b + 1) + b)));
  }

  private double weight(String latin, String other, int a, int b, boolean first) {
    if (a == 0 && b > 1 || b == 0 && a > 1) {
      return 0;
    }
    if (first) {
      return prior(a, b);
    }
    Double p = joint.get(SoundModel.key(latin, other));
    return p == null ? a + b == 1 ? 1e-7 : 0 : p;
  }

  private void count(Pair pair, Map<String, Double> counts, boolean first) {
    int rows = pair.latin.length();
    int columns = pair.other.size();
    List<double[]> steps = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    double[][] before = new double[rows + 1][columns + 1];
    before[0][0] = 1;
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        if (before[i][j] == 0) {
          continue;
        }
        for (int b = 0; b <= SoundModel.MAX_OTHER && j + b <= columns; b++) {
          String there = String.join("", pair.other.subList(j, j + b));
          for (int a = b == 0 ? 1 : 0; a <= SoundModel.MAX_LATIN && i + a <= rows; a++) {
            String here = pair.latin.substring(i, i + a);
            double weight = weight(here, there, a, b, first);
            if (weight > 0) {
              steps.add(new double[] {i, j, i + a, j + b, weight});
              keys.add(SoundModel.key(here, there));
              before[i + a][j + b] += before[i][j] * weight;
            }
          }
        }
      }
    }
    double whole = before[rows][columns];
    if (whole <= 0) {
      return;
    }
    double[][] after = new double[rows + 1][columns + 1];
    Arrays.stream(after).forEach(row -> Arrays.fill(row, 0));
    after[rows][columns] = 1;
    for (int s = steps.size() - 1; s >= 0; s--) {
      double[] step = steps.get(s);
      double onward = step[4] * after[(int) step[2]][(int) step[3]];
      after[(int) step[0]][(int) step[1]] += onward;
      double share = before[(int) step[0]][(int) step[1]] * onward / whole;
      if (share > 1e-4) {
        counts.merge(keys.get(s), share, Double::sum);
      }
    }
  }

  private List<String> lines() {
    Map<String, Double> latin = new HashMap<>();
    Map<String, Double> other = new HashMap<>();
    for (Pair pair : pairs) {
      pair.latin.chars().forEach(c -> latin.merge(String.valueOf((char) c), 1.0, Double::sum));
      pair.other.forEach(symbol -> other.merge(symbol, 1.0, Double::sum));
    }
    double latins = latin.values().stream().mapToDouble(Double::doubleValue).sum();
    double others = other.values().stream().mapToDouble(Double::doubleValue).sum();
    SortedMap<String, String> lines = new TreeMap<>();
    joint.forEach(
        (key, p) -> {
          String[] sides = key.split("\t", -1);
          double chance = 0;
          for (char c : sides[0].toCharArray()) {
            chance += Math.log(latin.getOrDefault(String.valueOf(c), 1.0) / latins);
          }
          chance += chanceOf(sides[1], other, others);
          long gain = Math.round(100 * (Math.log(p) - chance));
          lines.put(key, key + "\t" + gain);
        });
    return List.copyOf(lines.values());
  }

  /** Of joined symbols, which are letters or the known syllables, the likeliest cut. */
  private static double chanceOf(String joined, Map<String, Double> other, double total) {
    if (joined.isEmpty()) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int cut = 1; cut <= joined.length(); cut++) {
      Double head = other.get(joined.substring(0, cut));
      if (head != null) {
        best =
            Math.max(best, Math.log(head / total) + chanceOf(joined.substring(cut), other, total));
      }
    }
    return best;
  }
}
