package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.store.CaseDatabase;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code report} and {@code demo}, as a user types them. */
class ReportCommandTest {
  @TempDir private Path temp;

  /** What a command wrote, and its exit status. */
  private record Ran(int status, String out, String err) {}

  private static Ran run(Object... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    int status = Main.run(terminal, arguments);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path emptyCase() throws Exception {
    Path root = Files.createDirectories(temp.resolve("case"));
    SqlCaseStore.open(CaseDatabase.file(root.resolve("case.db"))).close();
    return root;
  }

  @Test
  void aReportOfAnEmptyCaseIsWritten() throws Exception {
    Path file = temp.resolve("report.html");
    Ran ran = run("report", emptyCase(), "--output", file);

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).startsWith("0 findings, 0 footnotes, 0 page images in " + file);
    assertThat(file).content().contains("The case holds no files.");
  }

  @Test
  void whatCannotBeDoneIsOneLine() throws Exception {
    Path root = emptyCase();
    List<Ran> refused =
        List.of(
            run("report", temp.resolve("nowhere"), "--output", temp.resolve("r.html")),
            run("report", root, "--output", temp),
            run("report", root, "--output", temp.resolve("no/such/r.html")),
            run("report", root, "--output", root.resolve("case.db")));

    assertThat(refused)
        .allSatisfy(
            ran -> {
              assertThat(ran.status()).isEqualTo(1);
              assertThat(ran.err().lines()).singleElement().asString().startsWith("dossier: ");
            });
  }

  @Test
  void withoutAnOutputItSaysHowToBeUsed() throws Exception {
    Ran ran = run("report", emptyCase());

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("--output=FILE").contains("dossier report --help");
  }

  @Test
  void helpHasExamples() {
    assertThat(run("report", "--help").out())
        .contains("dossier report my-case --output report.html");
    assertThat(run("demo", "--help").out()).contains("dossier demo --output");
  }

  @Test
  void aDemoThatCannotBeWrittenIsOneLine() throws Exception {
    Path file = Files.writeString(temp.resolve("taken"), "not a folder");
    Ran ran = run("demo", "--output", file);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().lines()).singleElement().asString().startsWith("dossier: ");
  }

  @Test
  @Tag("slow")
  void theDemoCanBeRepeatedAndDoublesNothing() throws Exception {
    Path folder = temp.resolve("heron demo");
    Ran first = run("demo", "--output", folder);
    String report = Files.readString(folder.resolve("report.html"));
    Ran second = run("demo", "--output", folder);

    assertThat(first.status()).isZero();
    assertThat(second.status()).isZero();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(report);
    assertThat(first.out()).contains("status '" + folder.resolve("case") + "'");
  }
}
