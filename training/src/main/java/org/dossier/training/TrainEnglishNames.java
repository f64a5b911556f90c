package org.dossier.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.claims.mentions.en.NameTrainer;
import org.dossier.claims.mentions.en.NameTrainer.Labeled;

/**
 * Trains the English name model: {@code TrainEnglishNames DATA MODEL}. Same data, same bytes. What
 * DATA holds and under which licence: {@code names.md} beside the model.
 */
public final class TrainEnglishNames {
  private static final int ROUNDS = 8;

  /** Sentences to a document where a set doesn't say where documents end. */
  private static final int TOGETHER = 40;

  private static final int INVENTED = 30;
  private static final long SEED = 71;
  private static final int ONE_DOCUMENT = Integer.MAX_VALUE;

  private TrainEnglishNames() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("DATA MODEL expected");
    }
    Path data = Path.of(arguments[0]);
    List<List<Labeled>> documents = new ArrayList<>();
    Path gum = data.resolve("en_ner_mix/GUM/CONLL-format/data-by-corpustype");
    for (String genre : List.of("interview", "news")) {
      for (Path file : files(gum.resolve(genre), ".tsv")) {
        documents.addAll(LabeledLines.read(file, ONE_DOCUMENT));
      }
    }
    Path filings = data.resolve("en_ner_mix/SEC-filings/CONLL-format/train/FIN5.txt");
    documents.addAll(LabeledLines.read(filings, TOGETHER));
    for (Path file : files(data.resolve("wnut17"), ".conll")) {
      documents.addAll(LabeledLines.read(file, TOGETHER));
    }
    documents.addAll(Reports.read(data.resolve("re3d/CENTCOM")));
    documents.addAll(InventedNews.documents(INVENTED, TOGETHER, SEED));
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      NameTrainer.train(documents, ROUNDS, out);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
