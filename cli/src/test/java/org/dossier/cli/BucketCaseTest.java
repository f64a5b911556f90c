package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.dossier.buckets.BucketServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases of what lies in buckets. */
class BucketCaseTest extends RemoteCaseContract {
  private static BucketServer server;

  /** Buckets are folders here. */
  private static Path buckets;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.ON_DISK);
    server.properties().forEach(System::setProperty);
    buckets = temp.resolve("server/buckets");
    Files.createDirectories(buckets.resolve("kept"));
    Files.createDirectories(buckets.resolve("leak"));
    fill((path, file) -> put(buckets, "leak", "trove/" + path, file));
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.properties().keySet().forEach(System::clearProperty);
    server.close();
  }

  private static void put(Path buckets, String bucket, String key, Path file) throws IOException {
    try (Storage storage = Storage.open(StorageAddress.of("s3://" + bucket))) {
      assertThat(storage.put(key, file)).isTrue();
    }
    Files.setLastModifiedTime(buckets.resolve(bucket).resolve(key), FileTime.from(DAY));
  }

  @Override
  String there() {
    return "s3://leak/trove";
  }

  @Override
  String kept(String name) {
    return "s3://kept/" + name;
  }

  private static Path keptFile(String name, String key) {
    return buckets.resolve("kept").resolve(name).resolve(key);
  }

  @Override
  void overwrite(String name, String key, String text) throws IOException {
    Files.writeString(keptFile(name, key), text);
  }

  @Override
  void remove(String name, String key) throws IOException {
    Files.delete(keptFile(name, key));
  }

  @Override
  Dying dying(Path folder) throws IOException {
    BucketServer own = BucketServer.start(folder, BucketServer.Kind.ON_DISK);
    Files.createDirectories(folder.resolve("buckets/notes"));
    own.properties().forEach(System::setProperty);
    return new Dying() {
      @Override
      public String notes() {
        return "s3://notes/in";
      }

      @Override
      public String kept() {
        return "s3://notes/kept";
      }

      @Override
      public Map<String, String> environment() {
        return own.environment();
      }

      @Override
      public void put(String name, Path note) throws IOException {
        BucketCaseTest.put(folder.resolve("buckets"), "notes", "in/" + name, note);
      }

      @Override
      public void kill() throws IOException {
        own.kill();
      }

      @Override
      public Closeable again() throws IOException {
        BucketServer next = BucketServer.start(folder, BucketServer.Kind.ON_DISK, own.port());
        return () -> {
          server.properties().forEach(System::setProperty);
          next.close();
        };
      }
    };
  }

  @Test
  void aCaseIsToldOnceWhereItsOriginalsAre() {
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

  @Test
  void whatCannotBeHadIsOneLineWithoutAKey() {
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

  @Override
  void refused(Shell.Outcome outcome, String words) {
    super.refused(outcome, words);
    assertThat(outcome.err()).doesNotContain(BucketServer.SECRET_KEY).doesNotContain("secret@");
  }
}
