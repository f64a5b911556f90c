package org.dossier.buckets;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dossier.jvms.ServerJvm;

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

  private static final ServerJvm.Setup SETUP =
      new ServerJvm.Setup(
          BucketServer.class, "/s3proxy.classpath", List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));

  private final ServerJvm jvm;
  private final int port;

  private BucketServer(ServerJvm jvm, int port) {
    this.jvm = jvm;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers; the test that asks is skipped where none can be started.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static BucketServer start(Path folder, Kind kind) throws IOException {
    int port;
    try {
      port = ServerJvm.freePort();
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
    ServerJvm jvm =
        SETUP.start(
            folder.resolve("server.log"),
            false,
            BucketNode.class.getName(),
            "--properties",
            properties.toString());
    jvm.await(
        START,
        () -> {
          try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          }
        });
    return new BucketServer(jvm, port);
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

  /** Dies in the middle of what it does. */
  public void kill() {
    jvm.kill();
  }

  /** Stops it as whoever started it ends. */
  @Override
  public void close() throws IOException {
    jvm.close();
  }
}
