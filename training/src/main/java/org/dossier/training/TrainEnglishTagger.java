package org.dossier.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.dossier.language.Pos;
import org.dossier.language.en.PosTrainer;
import org.dossier.language.en.PosTrainer.Tagged;

/**
 * Trains the fast English tagger on what the slow one of OpenNLP says of public-domain texts:
 * {@code TrainEnglishTagger DATA MODEL}. Same data, same bytes.
 */
public final class TrainEnglishTagger {
  private static final String TEACHER = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int ROUNDS = 6;

  /** One sentence of so many is learned in lower case, too: texts in capitals are tagged so. */
  private static final int LOWER = 6;

  private static final int LONGEST = 120;
  private static final int CONTRACTS = 700;

  private TrainEnglishTagger() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("DATA MODEL expected");
    }
    List<List<String>> sentences = new ArrayList<>();
    for (String text : texts(Path.of(arguments[0]))) {
      sentences.addAll(PosTrainer.words(text));
    }
    POSTaggerME teacher = teacher();
    List<Tagged> tagged = new ArrayList<>();
    for (List<String> words : sentences) {
      if (words.size() > LONGEST || words.size() < 3) {
        continue;
      }
      List<Pos> tags =
          Arrays.stream(teacher.tag(words.toArray(new String[0])))
              .map(TrainEnglishTagger::universal)
              .toList();
      tagged.add(new Tagged(words, tags));
      if (tagged.size() % LOWER == 0) {
        tagged.add(
            new Tagged(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(), tags));
      }
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      PosTrainer.train(tagged, ROUNDS, out);
    }
  }

  private static POSTaggerME teacher() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TrainEnglishTagger.class.getResourceAsStream(TEACHER), TEACHER)) {
      return new POSTaggerME(new POSModel(in));
    }
  }

  /** The teacher writes the classes of a contraction joined by a plus: the first one counts. */
  private static Pos universal(String tag) {
    int plus = tag.indexOf('+');
    return Pos.valueOf(plus < 0 ? tag : tag.substring(0, plus));
  }

  private static List<String> texts(Path data) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    texts.add(
        Files.readString(
                data.resolve("mueller_report/mueller-report-vol-2.html"), StandardCharsets.UTF_8)
            .replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&"));
    List<String> contracts =
        Files.readAllLines(data.resolve("dod_contracts/contracts.jsonl"), StandardCharsets.UTF_8);
    for (String line : contracts.subList(0, Math.min(CONTRACTS, contracts.size()))) {
      texts.add(json.readTree(line).path("text").asText());
    }
    for (String line :
        Files.readAllLines(data.resolve("re3d/CENTCOM/documents.json"), StandardCharsets.UTF_8)) {
      texts.add(json.readTree(line).path("text").asText());
    }
    texts.add(
        Files.readString(data.resolve("tatoeba/tatoeba.cmn-eng.eng"), StandardCharsets.UTF_8)
            .replace("\n", "\n\n"));
    texts.add(
        plain(
            Files.readString(
                data.resolve("en_ner_mix/SEC-filings/CONLL-format/train/FIN5.txt"),
                StandardCharsets.UTF_8)));
    Path gum = data.resolve("en_ner_mix/GUM/CONLL-format/data-by-corpustype");
    for (String genre : List.of("interview", "news")) {
      try (var files = Files.list(gum.resolve(genre))) {
        for (Path file : files.sorted().toList()) {
          texts.add(plain(Files.readString(file, StandardCharsets.UTF_8)));
        }
      }
    }
    return texts;
  }

  /** Of one word a line with its label the words, a sentence a paragraph. */
  private static String plain(String labeled) {
    StringBuilder text = new StringBuilder();
    for (String line : labeled.lines().toList()) {
      String word = line.isBlank() ? "\n\n" : line.strip().split("\\s+")[0] + " ";
      text.append(word);
    }
    return text.toString();
  }
}
