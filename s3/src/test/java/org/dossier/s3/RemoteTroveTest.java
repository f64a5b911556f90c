package org.dossier.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.buckets.BucketServer;
import org.dossier.contracts.RemoteTroveContract;
import org.dossier.intake.Incoming;
import org.dossier.intake.RemoteTrove;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects of a bucket, whatever their keys are, are files of a trove. */
class RemoteTroveTest extends RemoteTroveContract {
  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  private String bucket;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.IN_MEMORY);
    client = Buckets.client(server.url());
  }

  @AfterAll
  static void stopServer() throws IOException {
    client.close();
    server.close();
  }

  @BeforeEach
  void makeBucket(TestInfo test) {
    bucket = "b" + Integer.toHexString(test.getDisplayName().hashCode());
    client.createBucket(make -> make.bucket(bucket));
  }

  @Test
  void hostileKeysNameRowsAndNeverFiles() throws IOException {
    String longest = "n".repeat(1024 - "trove/".length());
    put(
        "trove/../../up.txt",
        "trove//etc/passwd",
        "trove/a//b",
        "trove/a/b",
        "trove/bell\u0007.txt",
        "trove/turned\u202Etxt.exe",
        "trove/back\\slash",
        "trove/./dot",
        "trove/both",
        "trove/both/inside",
        "trove/" + longest);

    List<Incoming> taken = take("trove");

    assertThat(taken)
        .extracting(Incoming::path)
        .containsExactlyInAnyOrder(
            "up.txt",
            "etc/passwd",
            "a/b",
            "trove/a/b",
            "bell\uFFFD.txt",
            "turned\uFFFDtxt.exe",
            "back_slash",
            "dot",
            "both",
            "both/inside",
            longest);
    assertThat(taken).allMatch(Incoming.Taken.class::isInstance);
    assertThat(text(taken, "a/b")).as("the key that is a path has it").isEqualTo("trove/a/b");
    assertThat(text(taken, "trove/a/b")).isEqualTo("trove/a//b");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(11)
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void folderMarksAreNoFiles() throws IOException {
    put("trove/a.txt");
    client.putObject(put -> put.bucket(bucket).key("trove/"), RequestBody.empty());
    client.putObject(put -> put.bucket(bucket).key("trove/empty folder/"), RequestBody.empty());

    assertThat(paths("trove")).containsExactly("a.txt");
  }

  @Test
  void anAnswerThatIsCutShortIsAskedForAgainAndNeverTakenForTheWhole() throws IOException {
    String text = "x".repeat(100_000);
    client.putObject(put -> put.bucket(bucket).key("t/a.txt"), RequestBody.fromString(text));
    try (var once = CuttingProxy.before(server.port(), 1)) {
      List<Incoming> taken = new ArrayList<>();
      take(trove("t", once.url()), _ -> {}, taken);
      assertThat(text(taken, "a.txt")).isEqualTo(text);
      assertThat(once.cuts()).isEqualTo(1);
    }
    try (var always = CuttingProxy.before(server.port(), Integer.MAX_VALUE)) {
      List<Incoming> refused = new ArrayList<>();
      take(trove("t", always.url()), _ -> {}, refused);
      assertThat(reason(refused.getFirst())).startsWith("not readable: cut short");
      assertThat(always.cuts()).isEqualTo(2);
    }
  }

  @Override
  protected void put(String... keys) {
    for (String key : keys) {
      client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(key));
    }
  }

  @Override
  protected void delete(String key) {
    client.deleteObject(rid -> rid.bucket(bucket).key(key));
  }

  @Override
  protected Storage storage() throws IOException {
    return storage(server.url());
  }

  private Storage storage(URI server) throws IOException {
    return new S3Storage(Buckets.ours(server), bucket);
  }

  @Override
  protected String address() {
    return "s3://" + bucket;
  }

  private RemoteTrove trove(String key, URI server) throws IOException {
    return new RemoteTrove(storage(server), StorageAddress.of(address() + "/" + key));
  }
}
