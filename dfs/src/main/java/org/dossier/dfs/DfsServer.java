package org.dossier.dfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A real Hadoop file system, of one namenode and one datanode in a JVM of their own, on ports of
 * 127.0.0.1. It believes everybody's name; whoever started it may do everything there, and others
 * what the rights of files say.
 */
public final class DfsServer implements Closeable {
  /** What a node says first, before its namenode's port. */
  static final String READY = "ready ";

  private static final Duration START = Duration.ofMinutes(3);

  /** At a port that it had before: another listener of its own may have been given that one. */
  private static final int TRIES = 3;

  private final Process process;
  private final BufferedReader replies;
  private int port;

  private DfsServer(Process process) {
    this.process = process;
    this.replies = process.inputReader(UTF_8);
  }

  /**
   * Starts one and waits until it answers; the test that asks is skipped where none can be started.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static DfsServer start(Path folder) throws IOException {
    try (var _ = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // closed again: the namenode finds a port itself, which then nobody else has taken
    } catch (IOException e) {
      return abort("no port of this machine to listen at");
    }
    return start(folder, 0, false);
  }

  /** The same with the files of one that was before, at its port. */
  public static DfsServer restart(Path folder, int port) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return start(folder, port, true);
      } catch (IOException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private static DfsServer start(Path folder, int port, boolean again) throws IOException {
    Files.createDirectories(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath(),
                DfsNode.class.getName(),
                Files.createDirectories(folder.resolve("files")).toString(),
                String.valueOf(port),
                String.valueOf(again))
            .redirectError(folder.resolve("server.log").toFile())
            .start();
    var server = new DfsServer(process);
    try {
      server.await(folder);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Its address, without a path. */
  public String address() {
    return "hdfs://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Says when a file was changed. */
  public void times(String path, Instant modified) throws IOException {
    tell("times", path, String.valueOf(modified.toEpochMilli()));
  }

  /** Says who may do what, as {@code 600}. */
  public void mode(String path, String mode) throws IOException {
    tell("mode", path, mode);
  }

  /** Writes a file, or another in its place. */
  public void write(String path, String text) throws IOException {
    tell("write", path, text);
  }

  /** Removes a file, or a folder with what it holds. */
  public void delete(String path) throws IOException {
    tell("delete", path);
  }

  /** Makes a link. */
  public void link(String target, String path) throws IOException {
    tell("link", target, path);
  }

  /** Stops the datanode; the namenode takes it for alive for a while. */
  public void stopDatanode() throws IOException {
    tell("stop datanode");
  }

  /** Starts it again, at its port. */
  public void startDatanode() throws IOException {
    tell("start datanode");
  }

  private synchronized void tell(String... words) throws IOException {
    OutputStream input = process.getOutputStream();
    input.write((String.join("\t", words) + "\n").getBytes(UTF_8));
    input.flush();
    String reply = replies.readLine();
    if (!"done".equals(reply)) {
      throw new IOException(String.join(" ", words) + ": " + reply);
    }
  }

  private static String classPath() throws IOException {
    try (InputStream file = DfsServer.class.getResourceAsStream("/hadoop.classpath")) {
      Path own =
          Path.of(DfsServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
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
      while (System.nanoTime() < end && process.isAlive() && !replies.ready()) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String reply = replies.ready() ? replies.readLine() : null;
    if (reply == null || !reply.startsWith(READY)) {
      throw new IOException(
          "the file system did not start: " + Files.readString(folder.resolve("server.log")));
    }
    port = Integer.parseInt(reply.substring(READY.length()));
  }

  /** Dies in the middle of what it does. */
  public void kill() throws IOException {
    process.destroyForcibly();
    end();
  }

  /** Stops as whoever started it ends. */
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
