package org.dossier.claims.mentions.en;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** Trains the name model from labeled documents: an averaged perceptron over whole sentences. */
public final class NameTrainer {
  private static final int LABELS = LinearModel.LABELS;
  private static final long SEED = 20230611;

  /**
   * A sentence whose names are known.
   *
   * @param kinds of each word's name: PERSON, LOCATION, ORGANIZATION or null
   * @param first whether the word opens its name
   */
  public record Labeled(List<String> words, List<@Nullable MentionKind> kinds, boolean[] first) {}

  private record Sample(Words words, DocumentForms forms, NameLabel[] labels) {}

  private final float[] weights = new float[NameFeatures.BUCKETS * LABELS];
  private final float[] transitions = new float[(LABELS + 1) * LABELS];
  private final double[] weightSums = new double[weights.length];
  private final double[] transitionSums = new double[transitions.length];
  private long step = 1;

  private NameTrainer() {}

  /**
   * Trains on whole documents, since a document's habits are features, and writes the model.
   *
   * @param documents each a list of sentences in order
   */
  public static void train(List<List<Labeled>> documents, int rounds, OutputStream out)
      throws IOException {
    NameTrainer trainer = new NameTrainer();
    List<Sample> samples = samples(documents);
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(samples, random);
      samples.forEach(trainer::learn);
    }
    trainer.averaged().write(out);
  }

  private static List<Sample> samples(List<List<Labeled>> documents) {
    Gazetteer gazetteer = Gazetteer.load();
    List<Sample> samples = new ArrayList<>();
    for (List<Labeled> document : documents) {
      List<Words> sentences =
          document.stream().map(sentence -> Words.of(sentence.words(), gazetteer)).toList();
      DocumentForms forms = DocumentForms.of(sentences);
      for (int i = 0; i < sentences.size(); i++) {
        samples.add(new Sample(sentences.get(i), forms, labels(document.get(i))));
      }
    }
    return samples;
  }

  private static NameLabel[] labels(Labeled sentence) {
    NameLabel[] labels = new NameLabel[sentence.words().size()];
    for (int i = 0; i < labels.length; i++) {
      MentionKind kind = sentence.kinds().get(i);
      labels[i] = kind == null ? NameLabel.OUTSIDE : NameLabel.of(kind, sentence.first()[i]);
    }
    return labels;
  }

  private void learn(Sample sample) {
    int size = sample.words().size();
    NameFeatures features = new NameFeatures(sample.words(), sample.forms());
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
