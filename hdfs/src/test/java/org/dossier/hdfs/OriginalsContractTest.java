package org.dossier.hdfs;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.contracts.StoredOriginalsContract;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What originals are held to, in a Hadoop file system. */
class OriginalsContractTest extends StoredOriginalsContract {
  @TempDir private static Path temp;
  private static DfsServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = DfsServer.start(temp.resolve("server"));
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  protected Storage storage() throws IOException {
    return Dfs.ours(server.address());
  }

  @Override
  protected String address() {
    return server.address();
  }

  @Override
  protected void overwrite(String key, String text) throws IOException {
    server.write("/" + key, text);
  }
}
