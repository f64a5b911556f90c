package org.dossier.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.search.opensearch.IndexAddress;
import org.dossier.search.opensearch.OpenSearchPassageIndex;
import org.dossier.servers.OpenSearchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of a passage index, kept by one on a real server. */
@Tag("slow")
class OpenSearchContractsTest {
  @TempDir static Path folder;
  private static final AtomicInteger MADE = new AtomicInteger();
  private static OpenSearchServer server;

  @BeforeAll
  static void start() throws IOException {
    server = OpenSearchServer.start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static IndexAddress last() {
    return IndexAddress.of(server.url() + "/contract" + MADE.get(), Map.of());
  }

  private static PassageIndex anotherIndex() throws IOException {
    MADE.incrementAndGet();
    return OpenSearchPassageIndex.open(last());
  }

  @Nested
  class Passages extends PassageIndexContract {
    @Override
    PassageIndex empty() throws IOException {
      return anotherIndex();
    }

    /** The server remembers what was replaced as long as a copy of the index might ask for it. */
    @Override
    void settle() throws IOException {
      String index = last() + "-000001";
      send(
          "PUT",
          index + "/_settings",
          "{\"index\":{\"merge.policy.expunge_deletes_allowed\":0,"
              + "\"soft_deletes.retention_lease.period\":\"1s\"}}");
      for (int i = 0; i < 150; i++) {
        send("POST", index + "/_flush", "");
        send("POST", index + "/_forcemerge?only_expunge_deletes=true", "");
        send("POST", index + "/_refresh", "");
        String stats = send("GET", index + "/_stats/docs?filter_path=_all.primaries.docs", "");
        if (stats.contains("\"deleted\":0")) {
          return;
        }
        pause();
      }
      throw new AssertionError("replaced passages are still counted");
    }

    private static void pause() {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class Fields extends FieldsContract {
    @Override
    PassageIndex empty() throws IOException {
      return anotherIndex();
    }

    @Override
    PassageIndex reader(Spellings spellings) throws IOException {
      return OpenSearchPassageIndex.openReadOnly(last(), new Aids(spellings, List.of()));
    }
  }

  @Nested
  class Expansions extends ExpansionContract {
    @Override
    PassageIndex empty() throws IOException {
      return anotherIndex();
    }
  }

  @Nested
  class Names extends NameSearchContract {
    @Override
    PassageIndex empty() throws IOException {
      return anotherIndex();
    }
  }

  /** Asks a server as an administrator does. */
  static String send(String method, String url, String body) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url))
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
