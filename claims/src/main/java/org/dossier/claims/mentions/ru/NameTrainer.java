package org.dossier.claims.mentions.ru;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.learn.NameLabel;
import org.dossier.claims.mentions.learn.Perceptron;
import org.dossier.claims.mentions.learn.Perceptron.Sample;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.ru.RussianPack;
import org.dossier.model.Span;

/** Trains the Russian name model from texts whose names are marked. */
public final class NameTrainer {
  /**
   * A document.
   *
   * @param names persons, locations and organizations, without overlaps
   */
  public record Labeled(String text, List<FoundName> names) {}

  private NameTrainer() {}

  /** Trains on whole documents, since a document's habits are features, and writes the model. */
  public static void train(List<Labeled> documents, int rounds, OutputStream out)
      throws IOException {
    RussianPack pack = new RussianPack();
    Gazetteer gazetteer = Gazetteer.load(pack);
    List<Sample> samples = new ArrayList<>();
    for (Labeled document : documents) {
      List<Sentence> sentences = pack.analyze(document.text());
      List<Words> words =
          sentences.stream().map(sentence -> Words.of(sentence.tokens(), gazetteer)).toList();
      DocumentForms forms = DocumentForms.of(words);
      for (int i = 0; i < words.size(); i++) {
        Words sentence = words.get(i);
        NameLabel[] labels = labels(sentences.get(i).tokens(), document.names());
        samples.add(new Sample(() -> new NameFeatures(sentence, forms), labels));
      }
    }
    Perceptron.train(samples, rounds).write(out);
  }

  private static NameLabel[] labels(List<Token> tokens, List<FoundName> names) {
    NameLabel[] labels = new NameLabel[tokens.size()];
    Arrays.fill(labels, NameLabel.OUTSIDE);
    for (FoundName name : names) {
      boolean first = true;
      for (int i = 0; i < labels.length; i++) {
        Span span = tokens.get(i).span();
        if (span.start() < name.span().end() && name.span().start() < span.end()) {
          labels[i] = NameLabel.of(name.kind(), first);
          first = false;
        }
      }
    }
    return labels;
  }
}
