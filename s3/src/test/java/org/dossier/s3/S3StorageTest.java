package org.dossier.s3;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.buckets.BucketServer;
import org.dossier.contracts.StorageContract;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of a real server; its large files go in pieces. */
class S3StorageTest extends StorageContract {
  private static final String BUCKET = "leak";
  private static final int PIECE = 6 << 20;

  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  private static Storage storage;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.IN_MEMORY);
    client = Buckets.client(server.url());
    client.createBucket(make -> make.bucket(BUCKET));
    storage = new S3Storage(Buckets.ours(server.url()), BUCKET, PIECE);
  }

  @AfterAll
  static void stopServer() throws IOException {
    storage.close();
    client.close();
    server.close();
  }

  @Override
  protected Storage storage() {
    return storage;
  }

  /** S3Proxy 3.0.0 looks before it writes; S3 itself promises one step. */
  @Override
  protected boolean looksAndWritesAtOnce() {
    return false;
  }

  @Test
  void aBucketThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> new S3Storage(client, "no-such-bucket").first(""))
        .isInstanceOf(StorageException.class)
        .hasMessage("s3://no-such-bucket: there is no such bucket: check its name");
  }
}
