package org.dossier.buckets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A real S3 server, S3Proxy, in a JVM of its own, on a port of 127.0.0.1. Its buckets are folders
 * of a folder of the caller's, or lie in its memory. It asks for a signature.
 */
public final class BucketServer implements Closeable {
  /** The one user's. */
  public static final String KEY_ID = "dossier-tests";

  /** The one user's. */
  public static final String SECRET_KEY = "only/for+tests";

  private static final Duration START = Duration.ofMinutes(3);

  /** Where buckets lie. */
  public enum Kind {
    /** Keys are paths of files, and nothing that can't be one. */
    ON_DISK("filesystem-nio2"),

    /** Keys are whatever S3 lets them be. */
    IN_MEMORY("transient");

    private final String provider;

    Kind(String provider) {
      this.provider = provider;
    }
  }

  private final Process process;
  private final int port;

  private BucketServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers; the test that asks is skipped where none can be started.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static BucketServer start(Path folder, Kind kind) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    } catch (IOException e) {
      return abort("no port of this machine to listen at");
    }
    return start(folder, kind, port);
  }

  /** The same at a port where one was before. */
  public static BucketServer start(Path folder, Kind kind, int port) throws IOException {
    Path buckets = Files.createDirectories(folder.resolve("buckets"));
    Path properties = folder.resolve("s3proxy.properties");
    var text = new StringBuilder();
    Map.of(
            "s3proxy.endpoint",
            "http://127.0.0.1:" + port,
            "s3proxy.authorization",
            "aws-v2-or-v4",
            "s3proxy.identity",
            KEY_ID,
            "s3proxy.credential",
            SECRET_KEY,
            "jclouds.provider",
            kind.provider,
            "jclouds.identity",
            "x",
            "jclouds.credential",
            "x",
            "jclouds.filesystem.basedir",
            buckets.toString())
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Files.writeString(properties, text);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                BucketNode.class.getName(),
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    var server = new BucketServer(process, port);
    try {
      server.await(folder);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Its address, without a bucket. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public int port() {
    return port;
  }

  /** What a process is told by its environment to find this server. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_S3",
        url().toString(),
        "AWS_ACCESS_KEY_ID",
        KEY_ID,
        "AWS_SECRET_ACCESS_KEY",
        SECRET_KEY,
        "AWS_REGION",
        "us-east-1");
  }

  /** The same as properties of a JVM. */
  public Map<String, String> properties() {
    return Map.of(
        "aws.endpointUrlS3",
        url().toString(),
        "aws.accessKeyId",
        KEY_ID,
        "aws.secretAccessKey",
        SECRET_KEY,
        "aws.region",
        "us-east-1");
  }

  private static String classPath() throws IOException {
    try (InputStream file = BucketServer.class.getResourceAsStream("/s3proxy.classpath")) {
      Path own =
          Path.of(BucketServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip()
          + System.getProperty("path.separator")
          + own;
    } catch (URISyntaxException e) {
      throw new IOException("where are this class's own files?", e);
    }
  }

  private void await(Path folder) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    try {
      while (System.nanoTime() < end && process.isAlive()) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          if (socket.isConnected()) {
            return;
          }
        } catch (IOException e) {
          // not yet
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException(
        "S3Proxy did not start: " + Files.readString(folder.resolve("server.log")));
  }

  /** Dies in the middle of what it does. */
  public void kill() throws IOException {
    process.destroyForcibly();
    end();
  }

  /** Stops it as whoever started it ends. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    end();
  }

  private void end() {
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
