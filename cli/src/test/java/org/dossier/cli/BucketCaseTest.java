package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.dossier.buckets.BucketServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trove in a bucket, and originals in one, make the case that folders make. */
class BucketCaseTest {
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
    try (Storage bucket = Storage.open(StorageAddress.of("s3://leak"))) {
      bucket.put("trove/" + path, file);
    }
    for (Path one : List.of(file, buckets.resolve("leak/trove").resolve(path))) {
      Files.setLastModifiedTime(one, FileTime.from(Instant.parse("2021-06-01T10:00:00Z")));
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
        .contains("0 files added, 4 unchanged");
  }

  private static void done(Shell.Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err() + outcome.out()).isZero();
  }
}
