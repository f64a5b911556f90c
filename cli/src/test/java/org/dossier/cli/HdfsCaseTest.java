package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Originals;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.AddingNow;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.PageDrawing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trove in a Hadoop file system, and originals in one, make the case that folders make. */
class HdfsCaseTest {
  private static final int NOTES = 300;
  private static final String BLANK_PDF =
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;
  private static final Instant DAY = Instant.parse("2021-06-01T10:00:00Z");

  @TempDir private static Path temp;
  private static DfsServer server;
  private static String root;
  private static Path trove;

  @BeforeAll
  static void startServer() throws IOException {
    server = DfsServer.start(temp.resolve("server"));
    root = server.address();
    trove = temp.resolve("trove");
    write("a.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    write("deep/b.txt", "On 4 May 2021 Greta Holm sold 30 boats to Oskar Lindqvist.");
    write("deep/copy of a.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    write("empty.txt", "");
    write("plan.pdf", BLANK_PDF);
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  private static void write(String path, String text) throws IOException {
    Path file = trove.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    put(server, "trove/" + path, file);
    Files.setLastModifiedTime(file, FileTime.from(DAY));
  }

  private static void put(DfsServer server, String key, Path file) throws IOException {
    try (Storage storage = Storage.open(StorageAddress.of(server.address()))) {
      assertThat(storage.put(key, file)).isTrue();
    }
    server.times("/" + key, DAY);
  }

  /** The keys below a folder. */
  private static List<String> kept(String folder) throws IOException {
    List<String> keys = new ArrayList<>();
    try (Storage storage = Storage.open(StorageAddress.of(root))) {
      storage.list(folder + "/", item -> keys.add(item.key().substring(folder.length() + 1)));
    }
    return keys.stream().sorted().toList();
  }

  @Test
  void aTroveInHdfsGivesTheTablesOfAFolder() throws IOException {
    Path folder = temp.resolve("of folder");
    Path remote = temp.resolve("of hdfs");
    Path both = temp.resolve("originals in hdfs");

    done(Shell.run("add", folder, trove, "--source", "leak"));
    done(Shell.run("add", remote, root + "/trove", "--source", "leak"));
    done(
        Shell.run(
            "add", both, root + "/trove/", "--source", "leak", "--originals", root + "/kept/both"));

    assertThat(Shell.tables(remote)).isEqualTo(Shell.tables(folder)).isNotEmpty();
    assertThat(Shell.tables(both)).isEqualTo(Shell.tables(folder));
    List<String> originals = Shell.files(folder.resolve("originals"));
    assertThat(Shell.files(remote.resolve("originals"))).isEqualTo(originals);
    assertThat(kept("kept/both")).isEqualTo(originals);
    assertThat(both.resolve("originals")).doesNotExist();
    assertThat(both.resolve(".copies")).doesNotExist();
    done(Shell.run("verify", both));
    assertThat(Shell.run("add", both, root + "/trove", "--source", "leak").err())
        .contains("0 files added, 5 unchanged");
  }

  /** As users run it: Hadoop's client has no words for them, nor has the JDK about it. */
  @Test
  void nothingElseIsSaid() throws Exception {
    Path log = temp.resolve("said");
    Shell.Outcome added =
        Shell.runProcess(
            List.of(), log, "add", temp.resolve("saying"), root + "/trove", "--source", "leak");

    done(added);
    assertThat(added.out()).isEmpty();
    assertThat(added.err().lines())
        .allMatch(line -> line.startsWith("reading: ") || line.startsWith("5 files added"));
  }

  @Test
  void theRoomDrawsPagesOfOriginalsInHdfs() throws Exception {
    Path box = temp.resolve("drawn");
    done(Shell.run("add", box, trove.resolve("plan.pdf"), "--originals", root + "/kept/drawn"));
    DocumentId id = Originals.hash(trove.resolve("plan.pdf"));

    try (PageDrawing drawing = PageDrawing.of(CaseFolder.open(box.toString()))) {
      byte[] png = drawing.png(id, "application/pdf", 1, 50);

      assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }
  }

  @Test
  void originalsMoveToHdfsAndBackEachCompared() throws IOException {
    Path box = temp.resolve("moved");
    done(Shell.run("add", box, trove));
    List<String> before = Shell.tables(box);
    List<String> originals = Shell.files(box.resolve("originals"));

    refused(Shell.run("move", box, "--originals", root + "/trove"), "there is something at");
    done(Shell.run("move", box, "--originals", root + "/kept/moved"));

    assertThat(kept("kept/moved")).isEqualTo(originals);
    Files.move(box.resolve("originals"), temp.resolve("away"));
    done(Shell.run("verify", box));
    done(Shell.run("add", box, trove));
    assertThat(Shell.tables(box)).isEqualTo(before);
    assertThat(box.resolve("originals")).doesNotExist();

    done(Shell.run("move", box, "--originals", "folder"));
    assertThat(Shell.files(box.resolve("originals"))).isEqualTo(originals);
  }

  @Test
  void anOriginalThatWasChangedOrIsGoneIsFoundByVerify() throws IOException {
    Path box = temp.resolve("tampered");
    done(Shell.run("add", box, trove, "--originals", root + "/kept/tampered"));

    server.write(
        "/kept/tampered/" + Originals.name(Originals.hash(trove.resolve("a.txt"))),
        "On 3 May 2021 Oskar Lindqvist sold 99 boats to Greta Holm.");
    server.delete("/kept/tampered/" + Originals.name(Originals.hash(trove.resolve("deep/b.txt"))));
    server.write("/kept/tampered/planted", "more");

    Shell.Outcome verified = Shell.run("verify", box);
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.out())
        .contains("a.txt: its original was changed: it hashes to ")
        .contains("deep/b.txt: its original is missing: ")
        .contains("FAILED original: " + root + "/kept/tampered/planted: no document");
  }

  @Test
  void whatCannotBeHadIsOneLine() {
    Path box = temp.resolve("none");

    refused(Shell.run("add", box, root + "/tro"), "there is nothing: check the address");
    refused(
        Shell.run("add", box, "hdfs://127.0.0.1:1/x"),
        "hdfs://127.0.0.1:1: the namenode can't be reached (connection refused)");
    refused(Shell.run("add", box, "hdfs://"), "write it as s3://bucket/prefix or hdfs://");
    refused(Shell.run("add", box, "hdfs://no-such.invalid/x"), "no machine is known by that name");
    assertThat(box).doesNotExist();
    refused(
        Shell.run("add", box, root + "/trove", "--originals", root + "/trove/kept"),
        "must lie apart");
  }

  @Test
  void whatMayNotBeReadIsARowAndTheRestIsThere() throws Exception {
    server.write("/mixed/open.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    server.write("/mixed/secret.txt", "On 4 May 2021 Oskar Lindqvist sold 20 boats.");
    server.mode("/mixed/secret.txt", "600");
    Path box = temp.resolve("as alice");
    Path log = temp.resolve("alice");

    Process process =
        Shell.start(
            List.of(), log, Map.of("HADOOP_USER_NAME", "alice"), "add", box, root + "/mixed");
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

    assertThat(Files.readString(Path.of(log + ".err"))).contains("1 failed");
    assertThat(Shell.run("documents", box, "--format", "jsonl").lines())
        .hasSize(2)
        .anyMatch(row -> row.contains("secret.txt") && row.contains("permission denied"))
        .anyMatch(row -> row.contains("open.txt") && row.contains("processed"));
  }

  @Test
  @Tag("slow")
  void whatAServerThatDiesLeavesIsWholeAndTheNextAddGoesOn() throws Exception {
    Path own = temp.resolve("dying");
    Path notes = Files.createDirectory(temp.resolve("notes"));
    DfsServer dying = DfsServer.start(own);
    for (int i = 0; i < NOTES; i++) {
      String name = "note" + i + ".txt";
      Path note =
          Files.writeString(
              notes.resolve(name),
              "On 5 May 2021 Oskar Lindqvist sold " + (i + 2) + " boats to Greta Holm.");
      put(dying, "in/" + name, note);
      Files.setLastModifiedTime(note, FileTime.from(DAY));
    }
    Path box = temp.resolve("box of the dying");
    Path log = temp.resolve("dying log");
    List<Object> add =
        List.of(
            "add",
            box,
            dying.address() + "/in",
            "--originals",
            dying.address() + "/kept",
            "--jobs",
            "1");
    Process process = Shell.start(List.of(), log, add.toArray());
    while (AddingNow.read(new CaseFolder(box)).filter(now -> now.done() >= NOTES / 4).isEmpty()) {
      assertThat(process.isAlive()).as(Files.readString(Path.of(log + ".err"))).isTrue();
      Thread.sleep(10);
    }
    dying.kill();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(Path.of(log + ".err")).lines().toList().getLast())
        .startsWith("dossier: " + dying.address() + ": the ")
        .contains(" can't be reached (")
        .endsWith("what was stored is safe");
    int stored = Shell.run("documents", box, "--format", "jsonl").lines().size();
    assertThat(stored).isBetween(NOTES / 4, NOTES - 1);

    try (var _ = DfsServer.restart(own, dying.port())) {
      Shell.Outcome again = Shell.run(add.toArray());
      done(again);
      assertThat(again.err()).contains((NOTES - stored) + " files added, " + stored + " unchanged");
      done(Shell.run("verify", box));
      done(Shell.run("add", temp.resolve("calm"), notes));
      assertThat(Shell.tables(box)).isEqualTo(Shell.tables(temp.resolve("calm")));
    }
  }

  private static void refused(Shell.Outcome outcome, String words) {
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains(words).hasLineCount(1);
  }

  private static void done(Shell.Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err() + outcome.out()).isZero();
  }
}
