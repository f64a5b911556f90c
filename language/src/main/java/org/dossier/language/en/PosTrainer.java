package org.dossier.language.en;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dossier.language.Pos;

/** Trains the tagger from tagged sentences: an averaged perceptron. */
public final class PosTrainer {
  private static final int LABELS = PosModel.LABELS;
  private static final long SEED = 20240308;

  /**
   * A sentence whose words are tagged.
   *
   * @param forms as {@link EnglishTagger} shows them to the model
   */
  public record Tagged(List<String> forms, List<Pos> tags) {}

  private record Sample(String[] forms, String[] lower, int[] classes, int[] gold) {}

  private final float[] weights = new float[PosFeatures.BUCKETS * LABELS];
  private final double[] sums = new double[weights.length];
  private long step = 1;

  private PosTrainer() {}

  /** The words of each sentence of a text. */
  public static List<List<String>> words(String text) {
    return EnglishPack.words(text).stream()
        .map(words -> words.stream().map(word -> word.of(text)).toList())
        .toList();
  }

  /** Writes the model. */
  public static void train(List<Tagged> sentences, int rounds, OutputStream out)
      throws IOException {
    EnglishDictionary dictionary = EnglishDictionary.load();
    List<Sample> samples = new ArrayList<>();
    for (Tagged tagged : sentences) {
      String[] forms = tagged.forms().toArray(new String[0]);
      String[] lower = new String[forms.length];
      int[] classes = new int[forms.length];
      int[] gold = new int[forms.length];
      for (int i = 0; i < forms.length; i++) {
        lower[i] = forms[i].toLowerCase(java.util.Locale.ROOT);
        classes[i] = EnglishTagger.classes(dictionary.readings(lower[i]));
        gold[i] = tagged.tags().get(i).ordinal();
      }
      samples.add(new Sample(forms, lower, classes, gold));
    }
    PosTrainer trainer = new PosTrainer();
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(samples, random);
      samples.forEach(trainer::learn);
    }
    trainer.averaged().write(out);
  }

  private void learn(Sample sample) {
    PosFeatures features = new PosFeatures(sample.forms(), sample.lower(), sample.classes());
    int before = LABELS;
    int beforeThat = LABELS;
    float[] scores = new float[LABELS];
    for (int i = 0; i < sample.forms().length; i++) {
      int count = features.fill(i, before, beforeThat);
      int[] buckets = features.buckets();
      Arrays.fill(scores, 0);
      for (int f = 0; f < count; f++) {
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[buckets[f] * LABELS + label];
        }
      }
      int best = 0;
      for (int label = 1; label < LABELS; label++) {
        if (scores[label] > scores[best]) {
          best = label;
        }
      }
      int gold = sample.gold()[i];
      if (best != gold) {
        for (int f = 0; f < count; f++) {
          change(buckets[f] * LABELS + gold, 1);
          change(buckets[f] * LABELS + best, -1);
        }
      }
      beforeThat = before;
      before = best;
      step++;
    }
  }

  private void change(int at, int by) {
    weights[at] += by;
    sums[at] += (double) step * by;
  }

  private PosModel averaged() {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      double mean = weights[i] - sums[i] / step;
      bytes[i] = (byte) Math.clamp(Math.round(mean * 8), -127, 127);
    }
    return new PosModel(bytes);
  }
}
