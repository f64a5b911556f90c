package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossier.cli.Shell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong, the user reads one clear line, and what was stored stays whole. */
class BadInputTest {
  /** Puts a program under the permissions that anybody has, also where root runs the tests. */
  private static final List<String> WITHOUT_PRIVILEGE =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner");

  @TempDir private Path temp;
  private Path trove;
  private Path box;

  @BeforeEach
  void makeTrove() throws IOException {
    trove = Files.createDirectories(temp.resolve("trove"));
    box = temp.resolve("case");
    write(trove.resolve("letter.txt"), "Oskar Lindqvist wrote to Greta Holm on 4 March 2021.");
  }

  @AfterEach
  void openFolders() throws Exception {
    run("chmod", "-R", "u+rwx", temp.toString());
  }

  @Test
  void aMissingPathIsNamedAndNothingIsMade() {
    Outcome add = Shell.run("add", box, temp.resolve("nowhere"));

    failsWithOneLine(add, "nowhere: no such file or folder: check the path");
    assertThat(box).doesNotExist();
  }

  @Test
  void aMissingPathAmongOthersStopsTheAddBeforeItBegins() {
    add();
    failsWithOneLine(
        Shell.run("add", box, trove, temp.resolve("nowhere")), "nowhere: no such file or folder");
    verified();
  }

  @Test
  void aFolderThatIsNoCaseIsSaid() throws IOException {
    failsWithOneLine(Shell.run("status", trove), "is a folder, but not a case");
    failsWithOneLine(Shell.run("verify", trove), "is a folder, but not a case");
    failsWithOneLine(Shell.run("add", trove, trove), "holds other files and is no case");
    assertThat(Shell.files(trove)).containsExactly("letter.txt");
  }

  @Test
  void aFileInThePlaceOfACaseIsSaid() {
    Path file = trove.resolve("letter.txt");

    failsWithOneLine(Shell.run("add", file, trove), "is a file, not a case folder");
    failsWithOneLine(Shell.run("status", file), "there is no case at");
    failsWithOneLine(Shell.run("verify", file), "give a case folder");
  }

  @Test
  void aMissingCaseIsSaidWithWhatToDo() {
    for (String command : List.of("status", "documents", "claims", "verify")) {
      failsWithOneLine(Shell.run(command, box), "make one with 'dossier add");
    }
    assertThat(box).doesNotExist();
  }

  @Test
  void theCaseIsNoPartOfItsTrove() {
    add();
    failsWithOneLine(Shell.run("add", box, box.resolve("originals")), "lies in the case");

    Path inside = trove.resolve("case");
    assertThat(Shell.run("add", inside, trove).status()).isZero();
    assertThat(Shell.run("add", inside, trove).err()).contains("0 files added, 1 unchanged");
  }

  @Test
  void aCaseOfANewerDossierIsLeftAsItIs() throws Exception {
    add();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + box.resolve("case.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(box.resolve("case.db"));

    for (String command : List.of("status", "mentions", "verify")) {
      failsWithOneLine(Shell.run(command, box), "made by a newer Dossier (case format 99");
    }
    failsWithOneLine(Shell.run("add", box, trove), "made by a newer Dossier");
    assertThat(Files.readAllBytes(box.resolve("case.db"))).isEqualTo(before);
  }

  @Test
  void aCaseFileThatIsNoneIsSaid() throws IOException {
    Files.createDirectories(box);
    write(box.resolve("case.db"), "not a database, but long enough to be looked at. ".repeat(40));

    failsWithOneLine(Shell.run("status", box), "damaged or is no case file");
    failsWithOneLine(Shell.run("add", box, trove), "damaged or is no case file");
  }

  @Test
  void aBrokenSourcesFileIsSaidBeforeTheReading() throws IOException {
    add();
    write(box.resolve("sources.yaml"), "sources:\n  - name: [unclosed\n");
    write(trove.resolve("more.txt"), "More.");

    failsWithOneLine(Shell.run("add", box, trove), "sources.yaml");
    assertThat(Shell.run("documents", box, "--format", "jsonl").lines()).hasSize(1);
    verified();
  }

  @Test
  void aDamagedIndexIsMadeAgain() throws IOException {
    add();
    try (Stream<Path> files = Files.list(box.resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
        write(file, "garbage");
      }
    }

    add();
    assertThat(Shell.run("search", box, "Lindqvist").out()).contains("letter.txt");
  }

  @Test
  void twoProcessesDoNotAddAtOnce() throws Exception {
    add();
    write(trove.resolve("more.txt"), "More.");
    // what another process holds for as long as it adds
    try (FileChannel held =
        FileChannel.open(
            box.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(held.tryLock()).isNotNull();

      Outcome second = Shell.runProcess(List.of(), temp.resolve("second"), "add", box, trove);
      failsWithOneLine(second, "is being written", "wait until that is done");
      assertThat(Shell.run("status", box).status()).as("reading goes on").isZero();
    }
    add();
    assertThat(Shell.run("documents", box, "--format", "jsonl").lines()).hasSize(2);
    verified();
  }

  @Test
  void oneOfTwoProcessesAddsAndTheOtherSaysWhy() throws Exception {
    for (int i = 0; i < 60; i++) {
      write(trove.resolve("note" + i + ".txt"), ("Note " + i + " on Hafnar harbour. ").repeat(40));
    }
    Process first = Shell.start(List.of(), temp.resolve("first"), "add", box, trove);
    while (first.isAlive() && !Files.exists(box.resolve("case.db"))) {
      Thread.sleep(10);
    }
    Outcome second = Shell.runProcess(List.of(), temp.resolve("second"), "add", box, trove);
    assertThat(first.waitFor(3, TimeUnit.MINUTES)).isTrue();

    assertThat(first.exitValue()).isZero();
    if (second.status() != 0) { // else it came after the first one's end
      failsWithOneLine(second, "is being written by process " + first.pid());
    }
    assertThat(Shell.run("documents", box, "--format", "jsonl").lines()).hasSize(61);
    verified();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsListedAndTheRestIsTaken() throws Exception {
    Path log = trove.resolve("server.log");
    write(log, "begin\n".repeat(200_000));
    var writing = new Thread(() -> keepWriting(log));
    writing.start();
    Outcome add;
    try {
      add = Shell.run("add", box, trove);
    } finally {
      writing.interrupt();
      writing.join();
    }

    assertThat(add.status()).isZero();
    assertThat(Shell.run("documents", box, "--format", "jsonl").out())
        .contains("letter.txt")
        .contains("it kept changing while it was read; add it again when it is at rest");
    verified();
  }

  @Test
  void anUnreadableFolderAndFileAreListedAndTheRestIsTaken() throws Exception {
    Path closed = Files.createDirectories(trove.resolve("closed"));
    write(closed.resolve("secret.txt"), "secret");
    Path file = trove.resolve("closed.txt");
    write(file, "secret");
    List<String> before = closeToThisUser(closed, file);

    Outcome add = Shell.runProcess(before, temp.resolve("add"), "add", box, trove);

    assertThat(add.status()).isZero();
    List<String> rows = Shell.run("documents", box, "--format", "jsonl").lines();
    assertThat(rows).hasSize(3);
    assertThat(rows).filteredOn(row -> row.contains("\"state\":\"failed\"")).hasSize(2);
    assertThat(rows)
        .anySatisfy(
            row ->
                assertThat(row).contains("\"path\":\"closed\"", "not readable: permission denied"));
    verified();
  }

  @Test
  void aCaseThatCannotBeWrittenIsReadAndVerifiedButNotAddedTo() throws Exception {
    add();
    write(trove.resolve("more.txt"), "More.");
    List<String> before = withoutPrivilege();
    run("chmod", "-R", "a-w", box.toString());

    failsWithOneLine(
        Shell.runProcess(before, temp.resolve("add"), "add", box, trove), "no permission");
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("mentions", box),
            List.of("verify", box),
            List.of("search", box, "Lindqvist"))) {
      Outcome read = Shell.runProcess(before, temp.resolve("read"), command.toArray());
      assertThat(read.err()).as(command.toString()).doesNotContain("dossier:");
      assertThat(read.out()).as(command.toString()).isNotBlank();
      assertThat(read.status()).as(command.toString()).isZero();
    }
    run("chmod", "-R", "u+w", box.toString());
    verified();
  }

  /** The log is the first thing that is written of each document. */
  @Test
  void aFullDiskUnderTheCustodyLogIsSaid() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    Files.createDirectories(box);
    Files.createSymbolicLink(box.resolve("custody.jsonl"), full);

    failsWithOneLine(Shell.run("add", box, trove), "the disk is full", "what was stored is safe");
    Files.delete(box.resolve("custody.jsonl"));
    add();
    verified();
  }

  @Test
  void aFullDiskIsSaidAndTheAddGoesOnWhenThereIsSpace() throws Exception {
    Path disk = Files.createDirectories(temp.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk.toString()))
        .as("a small disk can be mounted")
        .isZero();
    try {
      box = disk.resolve("case");
      var random = new Random(7);
      for (int i = 0; i < 20; i++) {
        var text = new StringBuilder("Report " + i + " by Greta Holm. ");
        for (int word = 0; word < 8_000; word++) {
          text.append(Long.toString(random.nextLong(), 36)).append(' ');
        }
        write(trove.resolve("report" + i + ".txt"), text.toString());
      }
      Outcome first = Shell.runProcess(List.of(), temp.resolve("first"), "add", box, trove);
      failsWithOneLine(first, "the disk is full", "what was stored is safe");

      assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isZero();
      Outcome again = Shell.runProcess(List.of(), temp.resolve("again"), "add", box, trove);
      assertThat(again.err()).contains("See: dossier status");
      assertThat(Shell.run("documents", box, "--format", "jsonl").lines()).hasSize(21);
      verified();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void wrongUseIsStatusTwo() {
    for (Object[] wrong :
        new Object[][] {
          {},
          {"frobnicate"},
          {"add"},
          {"add", box},
          {"add", box, trove, "--jobs", "0"},
          {"add", box, trove, "--jobs", "many"},
          {"add", box, trove, "--date", "yesterday"},
          {"add", box, trove, "--ocr", "sometimes"},
          {"status"},
          {"status", box, "--format", "xml"},
          {"search", box},
          {"search", box, "word", "--limit", "0"},
          {"verify", box, "--jobs", "0"}
        }) {
      assertThat(Shell.run(wrong).status()).as(List.of(wrong).toString()).isEqualTo(2);
    }
    assertThat(box).doesNotExist();
  }

  private void add() {
    Outcome add = Shell.run("add", box, trove);
    assertThat(add.err()).contains("See: dossier status");
    assertThat(add.status()).isZero();
  }

  private void verified() {
    Outcome verify = Shell.run("verify", box);
    assertThat(verify.out()).doesNotContain("FAILED").contains("Verified:");
    assertThat(verify.status()).isZero();
  }

  private static void failsWithOneLine(Outcome outcome, String... parts) {
    assertThat(outcome.err()).contains(parts);
    assertThat(outcome.err().lines().filter(line -> line.startsWith("dossier: "))).hasSize(1);
    assertThat(outcome.err()).doesNotContain("Exception", "a fault of Dossier");
    assertThat(outcome.status()).isEqualTo(1);
  }

  /** What to put before a program so that it may not read these. */
  private List<String> closeToThisUser(Path... closed) throws Exception {
    List<String> before = withoutPrivilege();
    for (Path path : closed) {
      if (!before.isEmpty()) {
        assertThat(run("chown", "65534", path.toString())).isZero();
      }
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }
    return before;
  }

  private List<String> withoutPrivilege() throws Exception {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    List<String> attempt = Stream.concat(WITHOUT_PRIVILEGE.stream(), Stream.of("true")).toList();
    assumeThat(run(attempt.toArray(String[]::new)))
        .as("root can give up the right to read everything (setpriv)")
        .isZero();
    return WITHOUT_PRIVILEGE;
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return 127; // there is no such program
    }
  }

  private static void keepWriting(Path log) {
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.APPEND)) {
      while (!Thread.currentThread().isInterrupted()) {
        channel.write(StandardCharsets.UTF_8.encode("and on\n"));
      }
    } catch (IOException e) {
      // interrupted: the test is over
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
