package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.dossier.corpus.SampleTrove;
import org.dossier.intake.Intake;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.DocumentStages.Facts;
import org.dossier.pipeline.Readers.Reading;
import org.dossier.pipeline.worker.WorkerLimits;
import org.dossier.pipeline.worker.Workers;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed of a worker's answer, and that a true one says what reading here says. */
class WorkerReadersTest {
  private static final WorkerLimits LIMITS =
      new WorkerLimits(
          Duration.ofMinutes(2), Duration.ofSeconds(60), Duration.ofMinutes(5), 64 << 20);

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "nothing, a reply with 0 heads",
    "noise, not a Head",
    "two heads, a reply with 2 heads",
    "another document, about another document",
    "another path, about another document",
    "a mention of another document, about more than one document",
    "a passage off its page, passages that are not on their page",
    "a long name, a file's name of 2147483647 bytes",
  })
  void anAnswerThatIsNoneCostsItsFileOnly(String lie, String told) throws IOException {
    try (Readers readers = lying()) {
      assertThat(read(readers, lie))
          .isEqualTo(new Reading.Lost("its reader's answer is none (" + told + ")"));
      assertThat(read(readers, "the truth")).isInstanceOf(Reading.Done.class);
    }
  }

  @Test
  void aWorkerReadsWhatIsReadHere() throws Exception {
    Path trove = Files.createDirectory(temp.resolve("trove"));
    SampleTrove.write(trove);
    var folder = CaseFolder.openOrCreate(temp.resolve("case"));
    WorkerLaunch.clear(folder);
    CaseRules rules = CaseRules.load(folder);
    List<Path> files = someOfEachKind(trove);
    assertThat(files).hasSizeGreaterThan(4);
    try (Readers workers =
            new WorkerReaders(
                WorkerOrder.of(folder, ReadSettings.Ocr.NEVER, false).here(folder.work()));
        Readers here = new ReadersHere(DocumentWorker.stages(ReadSettings.Ocr.NEVER, rules))) {
      for (Path file : files) {
        Facts facts = facts(id(file), file.getFileName().toString());
        assertThat(told(workers.read(facts, file))).isEqualTo(told(here.read(facts, file)));
      }
    }
  }

  /** All that a reading holds, in the order in which it holds it. */
  private static List<Object> told(Reading reading) throws IOException {
    return switch (reading) {
      case Reading.Lost lost -> List.of(lost);
      case Reading.Done done -> {
        List<Object> all = new ArrayList<>();
        all.add(done.content().document());
        all.add(done.content().settings());
        done.content().pages().forEach(all::add);
        done.content().mentions().forEach(all::add);
        done.content().claims().forEach(all::add);
        done.passages().forEach(all::add);
        for (Intake.Attachment file : done.embedded()) {
          all.add(file.name());
          try (InputStream in = file.bytes().open()) {
            all.add(HexFormat.of().formatHex(in.readAllBytes()));
          }
        }
        done.held().close();
        yield all;
      }
    };
  }

  private static List<Path> someOfEachKind(Path trove) throws IOException {
    List<Path> chosen = new ArrayList<>();
    var kinds = new TreeSet<String>();
    try (var files = Files.walk(trove)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (kinds.add(name.substring(name.lastIndexOf('.') + 1))) {
          chosen.add(file);
        }
      }
    }
    return chosen;
  }

  private Reading read(Readers readers, String path) throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "Greta Holm");
    return readers.read(facts(id(file), path), file);
  }

  private Readers lying() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LyingWorker.class.getName(),
            temp.toString());
    return new WorkerReaders(new Workers(command, temp.resolve("work"), LIMITS));
  }

  static Facts facts(DocumentId id, String path) {
    return new Facts(id, path, "leak", null, null, new TreeSet<>(), "settings");
  }

  private static DocumentId id(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new DocumentId(HexFormat.of().formatHex(ContentId.sha256().digest(bytes)));
  }
}
