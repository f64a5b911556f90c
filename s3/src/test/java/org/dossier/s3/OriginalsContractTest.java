package org.dossier.s3;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.buckets.BucketServer;
import org.dossier.contracts.OriginalsContract;
import org.dossier.contracts.StoredOriginalsContract;
import org.dossier.intake.Originals;
import org.dossier.intake.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What originals are held to, in a bucket and in a folder. */
class OriginalsContractTest {
  private static final String BUCKET = "kept";

  @TempDir private static Path temp;
  private static BucketServer server;
  private static S3Client client;

  @BeforeAll
  static void startServer() throws IOException {
    server = BucketServer.start(temp.resolve("server"), BucketServer.Kind.IN_MEMORY);
    client = Buckets.client(server.url());
    client.createBucket(make -> make.bucket(BUCKET));
  }

  @AfterAll
  static void stopServer() throws IOException {
    client.close();
    server.close();
  }

  @Nested
  class InAFolder extends OriginalsContract {
    @Override
    protected Originals open() throws IOException {
      return Originals.open(folder.resolve("originals"));
    }
  }

  @Nested
  class InABucket extends StoredOriginalsContract {
    @Override
    protected Storage storage() throws IOException {
      return new S3Storage(Buckets.ours(server.url()), BUCKET);
    }

    @Override
    protected String address() {
      return "s3://" + BUCKET;
    }

    @Override
    protected void overwrite(String key, String text) {
      client.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }
  }
}
