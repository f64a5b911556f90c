package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.buckets.BucketServer;
import org.dossier.corpus.SampleTrove;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spark makes what the embedded engine makes, whatever happens to its processes. The executors are
 * real ones, each a JVM of its own.
 */
@Tag("slow")
class SparkEngineTest {
  private static final String MASTER = "local-cluster[2,1,1024]";
  private static final int NOTES = 200;
  private static final Pattern UNCHANGED = Pattern.compile("(\\d+) unchanged");

  @TempDir private static Path temp;
  private static Path trove;
  private static List<String> embedded;

  @BeforeAll
  static void readWithTheEmbeddedEngine() throws Exception {
    Program.requireSpark();
    trove = Files.createDirectories(temp.resolve("trove"));
    SampleTrove.write(trove);
    writeNotes(Files.createDirectory(trove.resolve("notes")));

    Path log = temp.resolve("embedded");
    Program.end(Program.start(log, add(temp.resolve("embedded case"))), log);
    embedded = Tables.rows(temp.resolve("embedded case"));
  }

  @Test
  void executorsMakeTheTablesOfTheEmbeddedEngine() throws Exception {
    Path box = temp.resolve("calm");
    Path log = temp.resolve("calm log");

    Program.end(Program.start(log, addBySpark(box)), log);

    assertThat(Tables.rows(box)).isEqualTo(embedded);
    assertThat(files(box.resolve("originals")))
        .isEqualTo(files(temp.resolve("embedded case/originals")));
    assertThat(files(box.resolve(".work"))).as("nothing is left behind").isEmpty();
  }

  /** Executors see what the driver fetched; they ask the bucket for nothing. */
  @Test
  void aTroveAndOriginalsInABucketMakeTheSameTables() throws Exception {
    Path own = temp.resolve("server");
    Path bucket = own.resolve("buckets/leak");
    try (var server = BucketServer.start(own, BucketServer.Kind.ON_DISK)) {
      Files.createDirectories(bucket);
      server.properties().forEach(System::setProperty);
      try (Storage storage = Storage.open(StorageAddress.of("s3://leak"))) {
        for (String path : files(trove)) {
          storage.put("trove/" + path, trove.resolve(path));
          Files.setLastModifiedTime(
              bucket.resolve("trove").resolve(path),
              Files.getLastModifiedTime(trove.resolve(path)));
        }
      } finally {
        server.properties().keySet().forEach(System::clearProperty);
      }
      Path box = temp.resolve("of bucket");
      Path log = temp.resolve("bucket log");
      List<String> arguments = new ArrayList<>(addBySpark(box));
      arguments.set(arguments.indexOf(trove.toString()), "s3://leak/trove");
      arguments.addAll(List.of("--originals", "s3://leak/kept"));

      Program.end(Program.start(log, server.environment(), arguments), log);

      assertThat(Tables.rows(box)).isEqualTo(embedded);
      assertThat(files(bucket.resolve("kept")))
          .isEqualTo(files(temp.resolve("embedded case/originals")));
      assertThat(box.resolve(".copies")).doesNotExist();
    }
  }

  @Test
  void aTroveAndOriginalsInHdfsMakeTheSameTables() throws Exception {
    try (var server = DfsServer.start(temp.resolve("hdfs"))) {
      try (Storage storage = Storage.open(StorageAddress.of(server.address()))) {
        for (String path : files(trove)) {
          storage.put("trove/" + path, trove.resolve(path));
          server.times(
              "/trove/" + path, Files.getLastModifiedTime(trove.resolve(path)).toInstant());
        }
      }
      Path box = temp.resolve("of hdfs");
      Path log = temp.resolve("hdfs log");
      List<String> arguments = new ArrayList<>(addBySpark(box));
      arguments.set(arguments.indexOf(trove.toString()), server.address() + "/trove");
      arguments.addAll(List.of("--originals", server.address() + "/kept"));

      Program.end(Program.start(log, arguments), log);

      assertThat(Tables.rows(box)).isEqualTo(embedded);
      List<String> kept = new ArrayList<>();
      try (Storage storage = Storage.open(StorageAddress.of(server.address()))) {
        storage.list("kept/", item -> kept.add(item.key().substring("kept/".length())));
      }
      assertThat(kept)
          .containsExactlyInAnyOrderElementsOf(files(temp.resolve("embedded case/originals")));
    }
  }

  /** As a file does that crashes its reader. */
  @Test
  void aReaderThatIsKilledCostsNoExecutor() throws Exception {
    Path box = temp.resolve("readers");
    Path log = temp.resolve("readers log");

    Process driver = Program.start(log, addBySpark(box));
    Program.await(driver, box, now -> now.done() >= NOTES / 4);
    List<ProcessHandle> executors = driver.children().toList();
    List<ProcessHandle> readers = executors.stream().flatMap(ProcessHandle::children).toList();
    assertThat(readers).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    Program.await(driver, box, now -> now.done() >= NOTES / 2);
    assertThat(driver.children()).containsExactlyInAnyOrderElementsOf(executors);
    Program.end(driver, log);

    assertThat(Tables.rows(box)).isEqualTo(embedded);
  }

  @Test
  void executorsThatAreKilledCostNothing() throws Exception {
    Path box = temp.resolve("executors");
    Path log = temp.resolve("executors log");

    Process driver = Program.start(log, addBySpark(box));
    for (int part = 1; part <= 2; part++) {
      int read = NOTES * part / 4;
      Program.await(driver, box, now -> now.done() >= read);
      ProcessHandle executor = driver.children().findFirst().orElseThrow();
      assertThat(executor.destroyForcibly()).isTrue();
    }
    Program.end(driver, log);

    assertThat(Tables.rows(box)).isEqualTo(embedded);
  }

  @Test
  void aKilledDriverGoesOnWhereItWas() throws Exception {
    Path box = temp.resolve("driver");
    Process killed = Program.start(temp.resolve("killed log"), addBySpark(box));
    Program.await(killed, box, now -> now.done() >= NOTES * 3 / 4);
    killed.destroyForcibly().waitFor();
    long stored = Tables.rows(box).stream().filter(SparkEngineTest::isFileOfTheTrove).count();

    Path log = temp.resolve("second log");
    String said = Program.end(Program.start(log, addBySpark(box)), log);

    Matcher unchanged = UNCHANGED.matcher(said);
    assertThat(unchanged.find()).isTrue();
    assertThat(stored).isPositive();
    assertThat(Long.parseLong(unchanged.group(1))).isGreaterThanOrEqualTo(stored);
    assertThat(Tables.rows(box)).isEqualTo(embedded);
  }

  /** The row of a document that is no part of another file. */
  private static boolean isFileOfTheTrove(String row) {
    return row.startsWith("documents ")
        && Files.isRegularFile(
            trove.resolve(row.substring("documents ".length(), row.indexOf(" | "))));
  }

  private static List<String> add(Path box) {
    return List.of("add", box.toString(), trove.toString(), "--source", "trove", "--ocr", "never");
  }

  private static List<String> addBySpark(Path box) {
    List<String> arguments = new ArrayList<>(add(box));
    arguments.addAll(List.of("--engine", "spark", "--master", MASTER));
    return arguments;
  }

  private static void writeNotes(Path folder) throws IOException {
    for (int i = 0; i < NOTES; i++) {
      Files.writeString(
          folder.resolve("note" + i + ".txt"),
          "On "
              + (i % 28 + 1)
              + " May 2021 Oskar Lindqvist sold "
              + (i * 10 + 20)
              + " boats to Greta Holm. Note "
              + i
              + " was written in Hafnar.");
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
