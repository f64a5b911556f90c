package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.servers.OpenSearchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case whose passages are searched on a real server. */
@Tag("slow")
class OpenSearchCaseTest {
  @TempDir static Path shared;
  private static OpenSearchServer server;
  private static int made;

  @TempDir Path folder;
  private Path trove;
  private Path box;
  private String address;

  @BeforeAll
  static void start() throws IOException {
    server = OpenSearchServer.start(shared);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void fill() throws IOException {
    trove = Files.createDirectories(folder.resolve("trove"));
    box = folder.resolve("case");
    address = server.url() + "/case" + made++;
    Files.writeString(trove.resolve("a.txt"), "Norland tested a parachute system at Halden.");
    Files.writeString(trove.resolve("b.txt"), "Норланд испытал парашютную систему в Халдене.");
  }

  @Test
  void theServerIsNamedOnceAndUsedFromThenOn() throws Exception {
    assertThat(Shell.run("add", box, trove, "--index", address).status()).isZero();
    assertThat(box.resolve("index")).doesNotExist();
    assertThat(found()).contains("a.txt").contains("b.txt").contains("парашютную систему");

    Files.writeString(trove.resolve("c.txt"), "Another parachute system.");
    assertThat(Shell.run("add", box, trove).err()).contains("1 files added, 2 unchanged");
    assertThat(found()).contains("c.txt");
  }

  @Test
  void anIndexMovesToAServerAndBackAndFindsTheSame() {
    Shell.run("add", box, trove);
    String before = found();

    assertThat(Shell.run("reindex", box, "--index", address).status()).isZero();
    assertThat(box.resolve("index")).doesNotExist();
    assertThat(found()).isEqualTo(before);
    assertThat(Shell.run("reindex", box).status()).isZero();
    assertThat(found()).isEqualTo(before);

    Shell.Outcome back = Shell.run("reindex", box, "--index", "folder");
    assertThat(back.status()).isZero();
    assertThat(back.err()).contains("The index at " + address + " is used no more");
    assertThat(found()).isEqualTo(before);
  }

  @Test
  void twoCasesDoNotShareAnIndex() {
    Shell.run("add", box, trove, "--index", address);

    Shell.Outcome other = Shell.run("add", folder.resolve("other"), trove, "--index", address);
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("there is an index at " + address + " already");
  }

  @Test
  void aCaseThatHasAnIndexIsTold() {
    Shell.run("add", box, trove);

    Shell.Outcome moved = Shell.run("add", box, trove, "--index", address);
    assertThat(moved.status()).isEqualTo(1);
    assertThat(moved.err()).contains("dossier reindex " + box + " --index " + address);
  }

  @Test
  void aServerThatIsNotThereIsNamedAndNothingIsLost() {
    String nowhere = "http://ann:s3cret@127.0.0.1:1/case";

    Shell.Outcome failed = Shell.run("add", box, trove, "--index", nowhere);
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .contains("the index server http://127.0.0.1:1/ can't be reached: is it running?")
        .doesNotContain("s3cret");

    assertThat(Shell.run("add", box, trove, "--index", address).status()).isZero();
    assertThat(found()).contains("a.txt");
  }

  private String found() {
    Shell.Outcome outcome = Shell.run("search", box, "parachute system", "--format", "jsonl");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
