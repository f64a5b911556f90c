package org.dossier.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dossier.corpus.SampleTrove;

/**
 * Runs the usual commands once on the sample trove, so that the JDK can note what starting and
 * warming up takes. The launcher starts it once after a build; nothing is printed or left behind.
 */
final class Rehearsal {
  private static final int ROUNDS = 2;

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("dossier-rehearsal");
    try {
      perform(folder);
    } finally {
      delete(folder);
    }
  }

  private static void perform(Path folder) throws IOException {
    String trove = folder.resolve("trove").toString();
    SampleTrove.write(Path.of(trove));
    for (int round = 0; round < ROUNDS; round++) {
      String box = folder.resolve("case" + round).toString();
      run("add", box, trove, "--source", "rehearsal", "--ocr", "never");
      run("add", box, trove, "--source", "rehearsal", "--ocr", "never");
      run("verify", box);
      for (String table :
          new String[] {"status", "documents", "mentions", "claims", "entities", "findings"}) {
        run(table, box);
        run(table, box, "--format", "jsonl");
      }
      run("pages", box, "--format", "jsonl");
      run("search", box, "delivery");
      run("report", box, "--output", folder.resolve("report.html").toString());
      run("add", "--help");
      run("--version");
    }
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
