package org.dossier.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.buckets.BucketServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of a real server. */
class S3StorageTest {
  private static final String BUCKET = "leak";

  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  private static Storage storage;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.IN_MEMORY);
    client = Buckets.client(server.url());
    client.createBucket(make -> make.bucket(BUCKET));
    storage = new S3Storage(Buckets.ours(server.url()), BUCKET, 6 << 20);
  }

  @AfterAll
  static void stopServer() throws IOException {
    storage.close();
    client.close();
    server.close();
  }

  @Test
  void whatIsPutIsListedFoundAndRead() throws IOException {
    Path file = Files.writeString(temp.resolve("a"), "the evidence");

    assertThat(storage.put("one/a.txt", file)).isTrue();

    assertThat(keys("one/")).containsExactly("one/a.txt");
    assertThat(storage.find("one/a.txt").orElseThrow().size()).isEqualTo(12);
    assertThat(read("one/a.txt")).isEqualTo("the evidence".getBytes(UTF_8));
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    storage.put("twice", Files.writeString(temp.resolve("first"), "first"));

    assertThat(storage.put("twice", Files.writeString(temp.resolve("second"), "other"))).isFalse();

    assertThat(read("twice")).isEqualTo("first".getBytes(UTF_8));
  }

  @Test
  void aLargeFileIsPutInPiecesAndReadWhole() throws IOException {
    var bytes = new byte[(15 << 20) + 7];
    new Random(5).nextBytes(bytes);

    assertThat(storage.put("large", Files.write(temp.resolve("large"), bytes))).isTrue();

    assertThat(read("large")).isEqualTo(bytes);
    assertThat(storage.find("large").orElseThrow().size()).isEqualTo(bytes.length);
  }

  @Test
  void anEmptyFileIsAnObjectToo() throws IOException {
    storage.put("empty", Files.createFile(temp.resolve("empty")));

    assertThat(read("empty")).isEmpty();
  }

  @Test
  void aListGoesOnBehindTheFirstThousand() throws IOException {
    for (int i = 0; i < 1005; i++) {
      int number = i;
      client.putObject(put -> put.bucket(BUCKET).key("many/" + number), RequestBody.empty());
    }

    assertThat(keys("many/")).hasSize(1005).doesNotHaveDuplicates();
    assertThat(storage.first("many/").orElseThrow().key()).isEqualTo("many/0");
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    assertThat(storage.find("absent")).isEmpty();
    assertThat(storage.first("absent")).isEmpty();
    assertThatThrownBy(() -> storage.open("absent")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> new S3Storage(client, "no-such-bucket").first(""))
        .isInstanceOf(StorageException.class)
        .hasMessage("s3://no-such-bucket: there is no such bucket: check its name");
  }

  private List<String> keys(String prefix) throws IOException {
    List<String> keys = new ArrayList<>();
    storage.list(prefix, item -> keys.add(item.key()));
    return keys;
  }

  private byte[] read(String key) throws IOException {
    try (Storage.Reading reading = storage.open(key)) {
      return reading.bytes().readAllBytes();
    }
  }
}
