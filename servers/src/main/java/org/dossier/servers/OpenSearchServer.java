package org.dossier.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSearch server in a JVM of its own, on a free port of 127.0.0.1, with its files in a
 * folder of the caller's.
 */
public final class OpenSearchServer implements Closeable {
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final int port;

  private OpenSearchServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static OpenSearchServer start(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-Djava.awt.headless=true",
                "-Dopensearch.networkaddress.cache.ttl=60",
                "-cp",
                classPath(),
                "org.dossier.servers.OpenSearchNode",
                folder.toString(),
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    var server = new OpenSearchServer(process, port);
    try {
      server.await(folder);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Its address, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String classPath() throws IOException {
    try (InputStream file = OpenSearchServer.class.getResourceAsStream("/opensearch.classpath")) {
      Path own =
          Path.of(
              OpenSearchServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip()
          + System.getProperty("path.separator")
          + own;
    } catch (URISyntaxException e) {
      throw new IOException("where are this class's own files?", e);
    }
  }

  private void await(Path folder) throws IOException {
    HttpRequest ask =
        HttpRequest.newBuilder(url().resolve("/_cluster/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long end = System.nanoTime() + START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // not yet
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException(
        "OpenSearch did not start: " + Files.readString(folder.resolve("server.log")));
  }

  /** Stops it as an administrator would. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
