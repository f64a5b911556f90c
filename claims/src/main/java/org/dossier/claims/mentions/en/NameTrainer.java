package org.dossier.claims.mentions.en;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dossier.claims.mentions.learn.NameLabel;
import org.dossier.claims.mentions.learn.Perceptron;
import org.dossier.claims.mentions.learn.Perceptron.Sample;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/** Trains the English name model from labeled documents. */
public final class NameTrainer {

  /**
   * A sentence whose names are known.
   *
   * @param kinds of each word's name: PERSON, LOCATION, ORGANIZATION or null
   * @param first whether the word opens its name
   */
  public record Labeled(List<String> words, List<@Nullable MentionKind> kinds, boolean[] first) {}

  private NameTrainer() {}

  /**
   * Trains on whole documents, since a document's habits are features, and writes the model.
   *
   * @param documents each a list of sentences in order
   */
  public static void train(List<List<Labeled>> documents, int rounds, OutputStream out)
      throws IOException {
    Perceptron.train(samples(documents), rounds).write(out);
  }

  private static List<Sample> samples(List<List<Labeled>> documents) {
    Gazetteer gazetteer = Gazetteer.load();
    List<Sample> samples = new ArrayList<>();
    for (List<Labeled> document : documents) {
      List<Words> sentences =
          document.stream().map(sentence -> Words.of(sentence.words(), gazetteer)).toList();
      DocumentForms forms = DocumentForms.of(sentences);
      for (int i = 0; i < sentences.size(); i++) {
        Words words = sentences.get(i);
        samples.add(new Sample(() -> new NameFeatures(words, forms), labels(document.get(i))));
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
}
