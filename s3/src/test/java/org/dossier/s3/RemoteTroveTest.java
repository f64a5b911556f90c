package org.dossier.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossier.buckets.BucketServer;
import org.dossier.intake.Candidate;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.intake.IntakeLimits;
import org.dossier.intake.Originals;
import org.dossier.intake.RemoteTrove;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects of a bucket, whatever their keys are, are files of a trove. */
class RemoteTroveTest {
  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  @TempDir private Path folder;
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
  void pathsAreThoseBelowWhatWasNamed() throws IOException {
    put("leak/b.txt", "leak/a/deep/c.txt", "leak/a.txt", "leaked/other.txt", "z.txt");

    assertThat(paths("leak")).containsExactly("a.txt", "a/deep/c.txt", "b.txt");
    assertThat(paths("leak/")).containsExactly("a.txt", "a/deep/c.txt", "b.txt");
    assertThat(paths("leak/a")).containsExactly("deep/c.txt");
    assertThat(paths("leak/a.txt")).containsExactly("a.txt");
    assertThat(paths("")).hasSize(5).contains("leaked/other.txt", "z.txt");
    assertThatThrownBy(() -> paths("lea"))
        .isInstanceOf(StorageException.class)
        .hasMessageEndingWith("there is nothing: check the address");
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
  void anObjectThatVanishesIsARowWithItsReason() throws IOException {
    put("trove/a.txt", "trove/b.txt");
    List<Incoming> taken = new ArrayList<>();

    take("trove", _ -> client.deleteObject(rid -> rid.bucket(bucket).key("trove/a.txt")), taken);

    assertThat(taken)
        .extracting(Incoming::path, one -> one instanceof Incoming.Refused no ? no.reason() : "")
        .containsExactly(tuple("a.txt", "it vanished before it could be read"), tuple("b.txt", ""));
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
      assertThat(((Incoming.Refused) refused.getFirst()).reason())
          .startsWith("not readable: cut short");
      assertThat(always.cuts()).isEqualTo(2);
    }
  }

  private void put(String... keys) {
    for (String key : keys) {
      client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(key));
    }
  }

  private RemoteTrove trove(String key, URI server) throws IOException {
    return new RemoteTrove(
        new S3Storage(Buckets.ours(server), bucket),
        StorageAddress.of("s3://" + bucket + "/" + key));
  }

  private List<String> paths(String key) throws IOException {
    try (Originals originals = Originals.open(folder.resolve("originals"))) {
      return list(originals, trove(key, server.url())).stream().map(Candidate::path).toList();
    }
  }

  private List<Candidate> list(Originals originals, RemoteTrove trove) throws IOException {
    return intake(originals).list(List.of(), List.of(trove), folder);
  }

  private static Intake intake(Originals originals) {
    return new Intake(
        originals,
        IntakeLimits.standard(),
        (_, _) -> {
          throw new IllegalStateException("nothing here is unpacked by another program");
        });
  }

  private List<Incoming> take(String key) throws IOException {
    List<Incoming> taken = new ArrayList<>();
    take(key, _ -> {}, taken);
    return taken;
  }

  private void take(String key, Consumer<List<Candidate>> meanwhile, List<Incoming> taken)
      throws IOException {
    take(trove(key, server.url()), meanwhile, taken);
  }

  private void take(RemoteTrove trove, Consumer<List<Candidate>> meanwhile, List<Incoming> taken)
      throws IOException {
    Originals originals = Originals.open(folder.resolve("originals"));
    List<Candidate> candidates = list(originals, trove);
    meanwhile.accept(candidates);
    intake(originals).take(candidates, taken::add);
  }

  private static String text(List<Incoming> taken, String path) throws IOException {
    for (Incoming one : taken) {
      if (one.path().equals(path) && one instanceof Incoming.Taken file) {
        try (var held = file.original().hold()) {
          return Files.readString(held.file());
        }
      }
    }
    throw new AssertionError("not taken: " + path);
  }
}
