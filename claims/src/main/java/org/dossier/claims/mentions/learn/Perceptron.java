package org.dossier.claims.mentions.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Trains a name model: an averaged perceptron over whole sentences. */
public final class Perceptron {
  private static final int LABELS = LinearModel.LABELS;
  private static final long SEED = 20230611;

  /**
   * A sentence whose labels are known.
   *
   * @param features made anew each time, since they hold buffers
   */
  public record Sample(Supplier<? extends Features> features, NameLabel[] labels) {}

  private final float[] weights = new float[LinearModel.BUCKETS * LABELS];
  private final float[] transitions = new float[(LABELS + 1) * LABELS];
  private final double[] weightSums = new double[weights.length];
  private final double[] transitionSums = new double[transitions.length];
  private long step = 1;

  private Perceptron() {}

  /** The same samples in the same order give the same model. */
  public static LinearModel train(List<Sample> samples, int rounds) {
    Perceptron perceptron = new Perceptron();
    List<Sample> shuffled = new ArrayList<>(samples);
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      shuffled.forEach(perceptron::learn);
    }
    return perceptron.averaged();
  }

  private void learn(Sample sample) {
    Features features = sample.features().get();
    int size = features.size();
    int[][] buckets = new int[size][];
    int[][] scores = new int[size][LABELS];
    for (int i = 0; i < size; i++) {
      int count = features.fill(i);
      buckets[i] = Arrays.copyOf(features.buckets(), count);
      for (int label = 0; label < LABELS; label++) {
        float sum = 0;
        for (int bucket : buckets[i]) {
          sum += weights[bucket * LABELS + label];
        }
        scores[i][label] = Math.round(sum * 16);
      }
    }
    NameLabel[] guess =
        Viterbi.best(
            scores, (before, label) -> Math.round(transitions[before * LABELS + label] * 16));
    int goldBefore = Viterbi.START;
    int guessBefore = Viterbi.START;
    for (int i = 0; i < size; i++) {
      int gold = sample.labels()[i].ordinal();
      int guessed = guess[i].ordinal();
      if (gold != guessed) {
        for (int bucket : buckets[i]) {
          change(weights, weightSums, bucket * LABELS + gold, 1);
          change(weights, weightSums, bucket * LABELS + guessed, -1);
        }
      }
      if (gold != guessed || goldBefore != guessBefore) {
        change(transitions, transitionSums, goldBefore * LABELS + gold, 1);
        change(transitions, transitionSums, guessBefore * LABELS + guessed, -1);
      }
      goldBefore = gold;
      guessBefore = guessed;
    }
    step++;
  }

  private void change(float[] table, double[] sums, int at, int by) {
    table[at] += by;
    sums[at] += (double) step * by;
  }

  private LinearModel averaged() {
    return new LinearModel(average(weights, weightSums), average(transitions, transitionSums));
  }

  /** Averages over all steps, in sixteenths, cut off at what a byte holds. */
  private byte[] average(float[] table, double[] sums) {
    byte[] bytes = new byte[table.length];
    for (int i = 0; i < bytes.length; i++) {
      double mean = table[i] - sums[i] / step;
      bytes[i] = (byte) Math.clamp(Math.round(mean * 16), -127, 127);
    }
    return bytes;
  }
}
