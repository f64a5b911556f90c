package org.dossier.servers;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dossier.jvms.ServerJvm;

/**
 * A real OpenSearch server in a JVM of its own, on a free port of 127.0.0.1, with its files in a
 * folder of the caller's.
 */
public final class OpenSearchServer implements Closeable {
  private static final Duration START = Duration.ofMinutes(2);

  private static final ServerJvm.Setup SETUP =
      new ServerJvm.Setup(
          OpenSearchServer.class,
          "/opensearch.classpath",
          List.of(
              "-Xmx512m",
              "--enable-native-access=ALL-UNNAMED",
              "--add-modules=jdk.incubator.vector",
              "-Djava.awt.headless=true",
              "-Dopensearch.networkaddress.cache.ttl=60"));

  private final ServerJvm jvm;
  private final int port;

  private OpenSearchServer(ServerJvm jvm, int port) {
    this.jvm = jvm;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static OpenSearchServer start(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    int port = ServerJvm.freePort();
    ServerJvm jvm =
        SETUP.start(
            folder.resolve("server.log"),
            false,
            "org.dossier.servers.OpenSearchNode",
            folder.toString(),
            Integer.toString(port));
    var server = new OpenSearchServer(jvm, port);
    HttpRequest ask =
        HttpRequest.newBuilder(server.url().resolve("/_cluster/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      jvm.await(START, () -> client.send(ask, BodyHandlers.discarding()).statusCode() == 200);
    }
    return server;
  }

  /** Its address, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Stops it as an administrator would. */
  @Override
  public void close() throws IOException {
    jvm.close();
  }
}
