package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
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
import org.dossier.intake.Originals;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.pipeline.AddingNow;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.PageDrawing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trove that lies elsewhere, and originals that do, make the case that folders make. */
abstract class RemoteCaseContract {
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

  /** When every file was changed last, here and there. */
  static final Instant DAY = Instant.parse("2021-06-01T10:00:00Z");

  @TempDir static Path temp;
  static Path trove;

  /** Puts a file there, changed last on that day. */
  @FunctionalInterface
  interface Putting {
    void put(String path, Path file) throws IOException;
  }

  /** A server of its own that dies in a test, with a folder of notes and room for originals. */
  interface Dying {
    /** Of the notes. */
    String notes();

    /** For originals. */
    String kept();

    Map<String, String> environment();

    void put(String name, Path note) throws IOException;

    void kill() throws IOException;

    /** Starts it again with what it has, to the end of the test. */
    Closeable again() throws IOException;
  }

  /** Makes the trove, in a folder and there. */
  static void fill(Putting there) throws IOException {
    trove = temp.resolve("trove");
    Map<String, String> texts =
        Map.of(
            "a.txt",
            "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.",
            "deep/b.txt",
            "On 4 May 2021 Greta Holm sold 30 boats to Oskar Lindqvist.",
            "deep/copy of a.txt",
            "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.",
            "empty.txt",
            "",
            "plan.pdf",
            BLANK_PDF);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = trove.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
      there.put(text.getKey(), file);
      Files.setLastModifiedTime(file, FileTime.from(DAY));
    }
  }

  /** The address of the trove there. */
  abstract String there();

  /** An address for originals. */
  abstract String kept(String name);

  /** Writes another text over what was kept. */
  abstract void overwrite(String name, String key, String text) throws IOException;

  abstract void remove(String name, String key) throws IOException;

  abstract Dying dying(Path folder) throws IOException;

  private List<String> originals(String name) throws IOException {
    StorageAddress address = StorageAddress.of(kept(name));
    String below = address.key() + "/";
    List<String> keys = new ArrayList<>();
    try (Storage storage = Storage.open(address)) {
      storage.list(below, item -> keys.add(item.key().substring(below.length())));
    }
    return keys.stream().sorted().toList();
  }

  private static String original(String path) throws IOException {
    return Originals.name(Originals.hash(trove.resolve(path)));
  }

  @Test
  void aTroveThereGivesTheTablesOfAFolder() throws IOException {
    Path folder = temp.resolve("of folder");
    Path remote = temp.resolve("of there");
    Path both = temp.resolve("originals there");

    done(Shell.run("add", folder, trove, "--source", "leak"));
    done(Shell.run("add", remote, there(), "--source", "leak"));
    done(Shell.run("add", both, there() + "/", "--source", "leak", "--originals", kept("both")));

    assertThat(Shell.tables(remote)).isEqualTo(Shell.tables(folder)).isNotEmpty();
    assertThat(Shell.tables(both)).isEqualTo(Shell.tables(folder));
    List<String> originals = Shell.files(folder.resolve("originals"));
    assertThat(Shell.files(remote.resolve("originals"))).isEqualTo(originals);
    assertThat(originals("both")).isEqualTo(originals);
    assertThat(both.resolve("originals")).doesNotExist();
    assertThat(both.resolve(".copies")).doesNotExist();
    done(Shell.run("verify", both));
    assertThat(Shell.run("add", both, there(), "--source", "leak").err())
        .contains("0 files added, 5 unchanged");
  }

  @Test
  void theRoomDrawsPagesOfOriginalsThere() throws Exception {
    Path box = temp.resolve("drawn");
    done(Shell.run("add", box, trove.resolve("plan.pdf"), "--originals", kept("drawn")));

    try (PageDrawing drawing = PageDrawing.of(CaseFolder.open(box.toString()))) {
      byte[] png = drawing.png(Originals.hash(trove.resolve("plan.pdf")), "application/pdf", 1, 50);

      assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }
  }

  @Test
  void originalsMoveThereAndBackEachCompared() throws IOException {
    Path box = temp.resolve("moved");
    done(Shell.run("add", box, trove));
    List<String> before = Shell.tables(box);
    List<String> originals = Shell.files(box.resolve("originals"));

    refused(Shell.run("move", box, "--originals", there()), "there is something at");
    done(Shell.run("move", box, "--originals", kept("moved")));

    assertThat(originals("moved")).isEqualTo(originals);
    assertThat(copied(box)).hasSameSizeAs(originals).allMatch(line -> line.contains(kept("moved")));
    assertThat(Shell.run("status", box).out()).contains("originals", kept("moved"));
    refused(Shell.run("move", box, "--originals", kept("moved")), "already");
    Files.move(box.resolve("originals"), temp.resolve("away"));
    done(Shell.run("verify", box));
    done(Shell.run("report", box, "--output", temp.resolve("report.html")));
    done(Shell.run("add", box, trove));
    assertThat(Shell.tables(box)).isEqualTo(before);
    assertThat(box.resolve("originals")).doesNotExist();
    refused(
        Shell.run("add", box, trove, "--originals", kept("other")),
        "keeps its originals at " + kept("moved"));

    done(Shell.run("move", box, "--originals", "folder"));
    assertThat(Shell.files(box.resolve("originals"))).isEqualTo(originals);
    assertThat(copied(box)).hasSize(2 * originals.size());
    done(Shell.run("verify", box));
    Shell.Outcome twice = Shell.run("move", box, temp.resolve("x"), "--originals", "folder");
    assertThat(twice.status()).isEqualTo(2);
  }

  /** What the custody log says of copies. */
  private static List<String> copied(Path box) throws IOException {
    return Files.readAllLines(box.resolve("custody.jsonl")).stream()
        .filter(line -> line.contains("\"action\":\"copied\""))
        .toList();
  }

  @Test
  void anOriginalThatWasChangedOrIsGoneIsFoundByVerify() throws IOException {
    Path box = temp.resolve("tampered");
    done(Shell.run("add", box, trove, "--originals", kept("tampered")));

    overwrite(
        "tampered",
        original("a.txt"),
        "On 3 May 2021 Oskar Lindqvist sold 99 boats to Greta Holm.");
    remove("tampered", original("deep/b.txt"));
    StorageAddress planted = StorageAddress.of(kept("tampered") + "/planted");
    try (Storage storage = Storage.open(planted)) {
      storage.put(planted.key(), Files.writeString(temp.resolve("planted"), "more"));
    }

    Shell.Outcome verified = Shell.run("verify", box);
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.out())
        .contains("a.txt: its original was changed: it hashes to ")
        .contains("deep/b.txt: its original is missing: ")
        .contains("FAILED original: " + planted + ": no document");
  }

  @Test
  @Tag("slow")
  void whatAServerThatDiesLeavesIsWholeAndTheNextAddGoesOn() throws Exception {
    Path notes = Files.createDirectory(temp.resolve("notes"));
    Dying server = dying(temp.resolve("dying"));
    for (int i = 0; i < NOTES; i++) {
      String name = "note" + i + ".txt";
      Path note =
          Files.writeString(
              notes.resolve(name),
              "On 5 May 2021 Oskar Lindqvist sold " + (i + 2) + " boats to Greta Holm.");
      server.put(name, note);
      Files.setLastModifiedTime(note, FileTime.from(DAY));
    }
    Path box = temp.resolve("box of the dying");
    Path log = temp.resolve("dying log");
    List<Object> add =
        List.of("add", box, server.notes(), "--originals", server.kept(), "--jobs", "1");
    Process process = Shell.start(List.of(), log, server.environment(), add.toArray());
    while (AddingNow.read(new CaseFolder(box)).filter(now -> now.done() >= NOTES / 4).isEmpty()) {
      assertThat(process.isAlive()).as(Files.readString(Path.of(log + ".err"))).isTrue();
      Thread.sleep(10);
    }
    server.kill();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    StorageAddress address = StorageAddress.of(server.notes());
    assertThat(Files.readString(Path.of(log + ".err")).lines().toList().getLast())
        .startsWith("dossier: " + address.scheme() + "://" + address.container() + ": the ")
        .contains(" can't be reached (")
        .endsWith("what was stored is safe");
    int stored = Shell.run("documents", box, "--format", "jsonl").lines().size();
    assertThat(stored).isBetween(NOTES / 4, NOTES - 1);

    try (var _ = server.again()) {
      Shell.Outcome again = Shell.run(add.toArray());
      done(again);
      assertThat(again.err()).contains((NOTES - stored) + " files added, " + stored + " unchanged");
      done(Shell.run("verify", box));
      done(Shell.run("add", temp.resolve("calm"), notes));
      assertThat(Shell.tables(box)).isEqualTo(Shell.tables(temp.resolve("calm")));
    }
  }

  void refused(Shell.Outcome outcome, String words) {
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains(words).hasLineCount(1);
  }

  static void done(Shell.Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err() + outcome.out()).isZero();
  }
}
