package org.dossier.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.corpus.SampleTrove;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.DocumentWorker;
import org.dossier.store.CaseException;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;

/**
 * Runs the usual commands once on the sample trove, so that the JDK can note what starting and
 * warming up takes. The launcher starts it once after a build; nothing is printed or left behind.
 */
final class Rehearsal {
  private static final int ROUNDS = 1;
  private static final String READERS = "dossier.readers";

  private Rehearsal() {}

  /**
   * @param args "quick" for the commands that only look, "work" for those that read documents: the
   *     notes for these are much larger and would slow the others down; "spark" for one that has
   *     Spark's executors read, "executor" for these
   */
  public static void main(String[] args) throws IOException, CaseException {
    Path folder = Files.createTempDirectory("dossier-rehearsal");
    try {
      switch (args.length == 0 ? "work" : args[0]) {
        case "quick" -> look(folder.resolve("case"));
        case "spark" -> cluster(folder, "local-cluster[1,1,1024]");
        case "executor" -> cluster(folder, "local[1]"); // it is one, too
        default -> work(folder);
      }
    } finally {
      delete(folder);
    }
  }

  /** On a case that is made without reading anything. */
  private static void look(Path box) throws IOException, CaseException {
    var id = new DocumentId("0".repeat(64));
    var page = Page.flowing(1, "Greta Holm").withLanguage("en");
    var mention = Mention.at(id, page, new Span(0, 10), MentionKind.PERSON, null);
    var document =
        new Document(
            id,
            "a.txt",
            "rehearsal",
            "text/plain",
            null,
            1,
            List.of("en"),
            State.PROCESSED,
            null,
            null,
            null,
            null,
            null,
            null);
    Files.createDirectories(box);
    try (var store = SqlCaseStore.open(CaseFolder.openOrCreate(box).database())) {
      store.save(new ReadDocument(document, "", List.of(page), List.of(mention), List.of()));
      store.commit();
    }
    look(box.toString());
  }

  private static void look(String box) {
    for (String table :
        new String[] {
          "status", "documents", "pages", "mentions", "claims", "entities", "findings"
        }) {
      run(table, box);
      run(table, box, "--format", "jsonl");
    }
    run("search", box, "delivery");
    run("add", "--help");
    run("--version");
  }

  private static void work(Path folder) throws IOException, CaseException {
    Path trove = folder.resolve("trove");
    SampleTrove.write(trove);
    List<Path> files;
    try (Stream<Path> found = Files.walk(trove)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    DocumentWorker.rehearse(new CaseFolder(folder.resolve("none")), files);
    String here = System.setProperty(READERS, "here"); // notes are taken of this process only
    for (int round = 0; round < ROUNDS; round++) {
      rehearse(folder.resolve("case" + round), trove);
    }
    System.setProperty(READERS, here == null ? "" : here);
    rehearse(folder.resolve("case"), files.getFirst());
  }

  private static void cluster(Path folder, String master) throws IOException {
    Path trove = folder.resolve("trove");
    SampleTrove.write(trove);
    add(folder.resolve("case"), trove, "--engine", "spark", "--master", master);
  }

  private static void rehearse(Path box, Path files) {
    for (int time = 0; time < 2; time++) {
      add(box, files);
    }
    run("verify", box.toString());
    run("report", box.toString(), "--output", box.resolveSibling("report.html").toString());
  }

  private static void add(Path box, Path files, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "add",
                box.toString(),
                files.toString(),
                "--source",
                "rehearsal",
                "--ocr",
                "never"));
    arguments.addAll(List.of(more));
    run(arguments.toArray(String[]::new));
  }

  private static void run(String... arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(new Terminal(nowhere, nowhere, false), arguments);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
