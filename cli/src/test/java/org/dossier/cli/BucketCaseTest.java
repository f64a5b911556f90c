package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dossier.buckets.BucketServer;
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

/** A trove in a bucket, and originals in one, make the case that folders make. */
class BucketCaseTest {
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
  private static BucketServer server;

  /** Buckets are folders here. */
  private static Path buckets;

  private static Path trove;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.ON_DISK);
    server.properties().forEach(System::setProperty);
    buckets = temp.resolve("server/buckets");
    Files.createDirectories(buckets.resolve("kept"));
    Files.createDirectories(buckets.resolve("leak"));
    trove = temp.resolve("trove");
    write("a.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    write("deep/b.txt", "On 4 May 2021 Greta Holm sold 30 boats to Oskar Lindqvist.");
    write("deep/copy of a.txt", "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    write("empty.txt", "");
    write("plan.pdf", BLANK_PDF);
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.properties().keySet().forEach(System::clearProperty);
    server.close();
  }

  private static void write(String path, String text) throws IOException {
    Path file = trove.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    put("s3://leak", "trove/" + path, file);
    for (Path one : List.of(file, buckets.resolve("leak/trove").resolve(path))) {
      Files.setLastModifiedTime(one, FileTime.from(DAY));
    }
  }

  private static void put(String bucket, String key, Path file) throws IOException {
    try (Storage storage = Storage.open(StorageAddress.of(bucket))) {
      assertThat(storage.put(key, file)).isTrue();
    }
  }

  @Test
  void aTroveInABucketGivesTheTablesOfAFolder() throws IOException {
    Path folder = temp.resolve("of folder");
    Path bucket = temp.resolve("of bucket");
    Path both = temp.resolve("originals in a bucket");

    done(Shell.run("add", folder, trove, "--source", "leak"));
    done(Shell.run("add", bucket, "s3://leak/trove", "--source", "leak"));
    done(
        Shell.run(
            "add", both, "s3://leak/trove/", "--source", "leak", "--originals", "s3://kept/both"));

    assertThat(Shell.tables(bucket)).isEqualTo(Shell.tables(folder)).isNotEmpty();
    assertThat(Shell.tables(both)).isEqualTo(Shell.tables(folder));
    assertThat(Shell.files(bucket.resolve("originals")))
        .isEqualTo(Shell.files(folder.resolve("originals")));
    assertThat(Shell.files(buckets.resolve("kept/both")))
        .isEqualTo(Shell.files(folder.resolve("originals")));
    assertThat(both.resolve("originals")).doesNotExist();
    assertThat(both.resolve(".copies")).doesNotExist();
    done(Shell.run("verify", both));
    assertThat(Shell.run("add", both, "s3://leak/trove", "--source", "leak").err())
        .contains("0 files added, 5 unchanged");
  }

  @Test
  void theRoomDrawsPagesOfOriginalsInABucket() throws Exception {
    Path box = temp.resolve("drawn");
    done(Shell.run("add", box, trove.resolve("plan.pdf"), "--originals", "s3://kept/drawn"));
    DocumentId id = Originals.hash(trove.resolve("plan.pdf"));

    try (PageDrawing drawing = PageDrawing.of(CaseFolder.open(box.toString()))) {
      byte[] png = drawing.png(id, "application/pdf", 1, 50);

      assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }
  }

  @Test
  void originalsMoveToABucketAndBackEachCompared() throws IOException {
    Path box = temp.resolve("moved");
    done(Shell.run("add", box, trove));
    List<String> before = Shell.tables(box);
    List<String> kept = Shell.files(box.resolve("originals"));

    refused(Shell.run("move", box, "--originals", "s3://leak/trove"), "there is something at");
    done(Shell.run("move", box, "--originals", "s3://kept/moved"));

    assertThat(Shell.files(buckets.resolve("kept/moved"))).isEqualTo(kept);
    refused(Shell.run("move", box, "--originals", "s3://kept/moved"), "already");
    Files.move(box.resolve("originals"), temp.resolve("away"));
    done(Shell.run("verify", box));
    done(Shell.run("report", box, "--output", temp.resolve("report.html")));
    done(Shell.run("add", box, trove));
    assertThat(Shell.tables(box)).isEqualTo(before);
    assertThat(box.resolve("originals")).doesNotExist();
    refused(
        Shell.run("add", box, trove, "--originals", "s3://kept/other"),
        "keeps its originals at s3://kept/moved");

    done(Shell.run("move", box, "--originals", "folder"));
    assertThat(Shell.files(box.resolve("originals"))).isEqualTo(kept);
    Shell.Outcome twice = Shell.run("move", box, temp.resolve("x"), "--originals", "folder");
    assertThat(twice.status()).isEqualTo(2);
  }

  @Test
  void anOriginalThatWasChangedOrIsGoneIsFoundByVerify() throws IOException {
    Path box = temp.resolve("tampered");
    done(Shell.run("add", box, trove, "--originals", "s3://kept/tampered"));
    Path one = originalOf(box, "a.txt", "kept/tampered");
    Path other = originalOf(box, "deep/b.txt", "kept/tampered");

    Files.writeString(one, "On 3 May 2021 Oskar Lindqvist sold 99 boats to Greta Holm.");
    Files.delete(other);
    put("s3://kept", "tampered/planted", Files.writeString(temp.resolve("planted"), "more"));

    Shell.Outcome verified = Shell.run("verify", box);
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.out())
        .contains("a.txt: its original was changed: it hashes to ")
        .contains("deep/b.txt: its original is missing: ")
        .contains("FAILED original: s3://kept/tampered/planted: no document");
  }

  @Test
  void aCaseIsToldOnceWhereItsOriginalsAre() throws IOException {
    Path box = temp.resolve("once");
    refused(
        Shell.run("add", box, trove, "--originals", "s3://no-such-bucket/x"),
        "there is no such bucket");
    refused(
        Shell.run("add", box, trove, "--originals", "s3://leak/trove"), "there is something at");
    refused(
        Shell.run("add", box, "s3://leak/trove", "--originals", "s3://leak/trove/kept"),
        "must lie apart");
    refused(Shell.run("add", box, "s3://leak", "--originals", "s3://leak/kept"), "must lie apart");
    refused(
        Shell.run("add", box, trove, "--originals", "here"),
        "write it as s3://bucket/prefix or hdfs://");

    done(Shell.run("add", box, trove));

    refused(
        Shell.run("add", box, trove, "--originals", "s3://kept/once"),
        "keeps its originals in its folder: move them with 'dossier move ");
  }

  private static Path originalOf(Path box, String path, String prefix) {
    String id =
        Shell.run("documents", box, "--format", "jsonl").lines().stream()
            .filter(line -> line.contains("\"path\":\"" + path + "\""))
            .map(line -> line.substring(7, 71))
            .findFirst()
            .orElseThrow();
    return buckets.resolve(prefix + "/" + id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id);
  }

  @Test
  void whatCannotBeHadIsOneLineWithoutAKey() throws IOException {
    Path box = temp.resolve("none");

    refused(Shell.run("add", box, "s3://no-such-bucket/x"), "there is no such bucket");
    refused(Shell.run("add", box, "s3://leak/tro"), "there is nothing: check the address");
    refused(Shell.run("add", box, "http://leak/x"), "this program reads no 'http://'");
    refused(Shell.run("add", box, "s3://"), "write it as s3://bucket/prefix or hdfs://");
    refused(Shell.run("add", box, "s3://key:secret@leak/x"), "without a user or a password");
    System.setProperty("aws.secretAccessKey", "wrong");
    try {
      refused(Shell.run("add", box, "s3://leak/trove"), "the server refuses the keys");
    } finally {
      System.setProperty("aws.secretAccessKey", BucketServer.SECRET_KEY);
    }
    assertThat(box).doesNotExist();
  }

  @Test
  @Tag("slow")
  void whatAServerThatDiesLeavesIsWholeAndTheNextAddGoesOn() throws Exception {
    Path own = temp.resolve("dying");
    Path notes = Files.createDirectory(temp.resolve("notes"));
    BucketServer dying = BucketServer.start(own, BucketServer.Kind.ON_DISK);
    Files.createDirectories(own.resolve("buckets/notes"));
    dying.properties().forEach(System::setProperty);
    try (Storage bucket = Storage.open(StorageAddress.of("s3://notes"))) {
      for (int i = 0; i < NOTES; i++) {
        String name = "note" + i + ".txt";
        Path note =
            Files.writeString(
                notes.resolve(name),
                "On 5 May 2021 Oskar Lindqvist sold " + (i + 2) + " boats to Greta Holm.");
        bucket.put("in/" + name, note);
        Files.setLastModifiedTime(note, FileTime.from(DAY));
        Files.setLastModifiedTime(
            own.resolve("buckets/notes/in").resolve(name), FileTime.from(DAY));
      }
    }
    Path box = temp.resolve("box of the dying");
    Path log = temp.resolve("dying log");
    List<Object> add =
        List.of("add", box, "s3://notes/in", "--originals", "s3://notes/kept", "--jobs", "1");
    Process process = Shell.start(List.of(), log, dying.environment(), add.toArray());
    while (AddingNow.read(new CaseFolder(box)).filter(now -> now.done() >= NOTES / 4).isEmpty()) {
      assertThat(process.isAlive()).as(Files.readString(Path.of(log + ".err"))).isTrue();
      Thread.sleep(10);
    }
    dying.kill();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(Path.of(log + ".err")).lines().toList().getLast())
        .startsWith("dossier: s3://notes: the server can't be reached (")
        .endsWith("what was stored is safe");
    int stored = Shell.run("documents", box, "--format", "jsonl").lines().size();
    assertThat(stored).isBetween(NOTES / 4, NOTES - 1);

    try (var _ = BucketServer.start(own, BucketServer.Kind.ON_DISK, dying.port())) {
      Shell.Outcome again = Shell.run(add.toArray());
      done(again);
      assertThat(again.err()).contains((NOTES - stored) + " files added, " + stored + " unchanged");
      done(Shell.run("verify", box));
      done(Shell.run("add", temp.resolve("calm"), notes));
      assertThat(Shell.tables(box)).isEqualTo(Shell.tables(temp.resolve("calm")));
    } finally {
      server.properties().forEach(System::setProperty);
    }
  }

  private static void refused(Shell.Outcome outcome, String words) {
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(words)
        .hasLineCount(1)
        .doesNotContain(BucketServer.SECRET_KEY)
        .doesNotContain("secret@");
  }

  private static void done(Shell.Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err() + outcome.out()).isZero();
  }
}
