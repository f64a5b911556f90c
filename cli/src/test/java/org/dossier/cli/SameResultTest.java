package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dossier.corpus.SampleTrove;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same trove gives the same tables, however many work on it and however often it is stopped.
 */
class SameResultTest {
  private static final long SEED = 20240506;

  @TempDir private Path temp;

  @Test
  void oneJobAndFourGiveTheSameTables() throws IOException {
    Path trove = smallTrove();

    assertThat(added("alone", trove, "1")).isEqualTo(added("four", trove, "4"));
  }

  @Test
  void addingAgainChangesNothing() throws IOException {
    Path trove = smallTrove();
    List<String> tables = added("case", trove, "2");
    List<String> files = Shell.files(temp.resolve("case/originals"));
    String custody = Files.readString(temp.resolve("case/custody.jsonl"));

    assertThat(added("case", trove, "2")).isEqualTo(tables);
    assertThat(Shell.files(temp.resolve("case/originals"))).isEqualTo(files);
    assertThat(Files.readString(temp.resolve("case/custody.jsonl"))).isEqualTo(custody);
  }

  @Test
  void addingInTwoStepsGivesTheDocumentsOfOne() throws IOException {
    Path trove = smallTrove();
    Path late = trove.resolve("zz-late.txt");
    Files.writeString(late, "Greta Holm arrived on 9 March 2021.");
    List<String> once = added("once", trove, "1");
    Files.move(late, temp.resolve("aside"));
    added("twice", trove, "1");
    Files.move(temp.resolve("aside"), late);

    assertThat(added("twice", trove, "1")).isEqualTo(once);
  }

  /** Kills real processes, so that no finally block and no shutdown hook helps. */
  @Test
  @Tag("slow")
  void killedAtAnyMomentAndRepeatedItGivesTheSameTables() throws Exception {
    Path trove = temp.resolve("sample");
    SampleTrove.write(trove);
    long start = System.nanoTime();
    Path calm = temp.resolve("calm");
    assertThat(
            Shell.runProcess(List.of(), temp.resolve("calm"), "add", calm, trove, "--ocr", "never")
                .status())
        .isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    List<String> tables = Shell.tables(calm);
    var random = new Random(SEED);

    Path box = temp.resolve("killed");
    for (int kill = 1; kill <= 6; kill++) {
      Process add =
          Shell.start(List.of(), temp.resolve("kill" + kill), "add", box, trove, "--ocr", "never");
      add.waitFor(random.nextLong(whole * kill / 8, whole * (kill + 1) / 8), TimeUnit.MILLISECONDS);
      add.destroyForcibly().waitFor();
      if (kill % 3 == 0) { // three kills without an end between them, then a whole run
        repeat(box, trove, tables);
        box = temp.resolve("killed" + kill);
      }
    }
  }

  private void repeat(Path box, Path trove, List<String> tables) throws Exception {
    assertThat(
            Shell.runProcess(List.of(), temp.resolve("end"), "add", box, trove, "--ocr", "never")
                .status())
        .isZero();
    assertThat(Shell.tables(box)).as("seed " + SEED).isEqualTo(tables);
    assertThat(Shell.run("verify", box).out()).doesNotContain("FAILED");
    assertThat(Shell.run("search", box, "delivery", "--format", "jsonl").lines())
        .as("the index has all passages")
        .isEqualTo(
            Shell.run("search", temp.resolve("calm"), "delivery", "--format", "jsonl").lines());
  }

  private List<String> added(String name, Path trove, String jobs) {
    Path box = temp.resolve(name);
    Shell.Outcome add =
        Shell.run("add", box, trove, "--source", "trove", "--ocr", "never", "--jobs", jobs);
    assertThat(add.err()).contains("See: dossier status");
    return Shell.tables(box);
  }

  /** Copies, a container with a copy inside, a mail with an attachment, damaged and empty files. */
  private Path smallTrove() throws IOException {
    Path trove = Files.createDirectories(temp.resolve("trove/b"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          trove.resolve("note" + i + ".txt"),
          "On " + (i + 1) + " May 2021 Oskar Lindqvist sold " + i * 10 + " boats to Greta Holm.");
    }
    Files.copy(trove.resolve("note3.txt"), trove.resolve("a copy.txt"));
    Files.copy(trove.resolve("note3.txt"), trove.resolve("z copy.txt"));
    Files.writeString(trove.resolve("empty.txt"), "");
    Files.writeString(trove.resolve("damaged.pdf"), "%PDF-1.7\nand nothing more");
    String mail =
        """
        From: Greta Holm <greta@hafnar.example>
        To: Oskar Lindqvist <oskar@borealis.example>
        Subject: Boats
        Date: Tue, 4 May 2021 10:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        We need 30 boats by 1 June 2021.
        --b
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: attachment; filename=list.txt

        Boats: 30. Place: Hafnar.
        --b--
        """;
    Files.writeString(trove.resolve("mail.eml"), mail.replace("\n", "\r\n"));
    Files.copy(trove.resolve("mail.eml"), trove.resolve("mail again.eml"));
    try (var zip = new ZipOutputStream(Files.newOutputStream(trove.resolve("box.zip")))) {
      for (String name : List.of("note3.txt", "note5.txt")) {
        zip.putNextEntry(new ZipEntry("inner/" + name));
        zip.write(Files.readAllBytes(trove.resolve(name)));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry("inner/new.txt"));
      zip.write("Borealis paid 1,200 euros.".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return trove.getParent();
  }
}
