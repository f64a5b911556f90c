package org.dossier.dfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossier.jvms.ServerJvm;

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

  private static final ServerJvm.Setup SETUP =
      new ServerJvm.Setup(
          DfsServer.class,
          "/hadoop.classpath",
          List.of(
              "-Xmx512m",
              "-XX:TieredStopAtLevel=1",
              "--sun-misc-unsafe-memory-access=allow",
              "--enable-native-access=ALL-UNNAMED",
              "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));

  private final ServerJvm jvm;
  private final BufferedReader replies;
  private final int port;

  private DfsServer(ServerJvm jvm, BufferedReader replies, int port) {
    this.jvm = jvm;
    this.replies = replies;
    this.port = port;
  }

  /**
   * Starts one and waits until it answers; the test that asks is skipped where none can be started.
   *
   * @param folder for its files, and {@code server.log}
   */
  public static DfsServer start(Path folder) throws IOException {
    try {
      ServerJvm.freePort();
    } catch (IOException e) {
      return abort("no port of this machine to listen at");
    }
    return start(folder, 0, false); // the namenode finds one itself, which then nobody has taken
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
    Path log = folder.resolve("server.log");
    ServerJvm jvm =
        SETUP.start(
            log,
            true,
            DfsNode.class.getName(),
            Files.createDirectories(folder.resolve("files")).toString(),
            String.valueOf(port),
            String.valueOf(again));
    BufferedReader replies = jvm.process().inputReader(UTF_8);
    jvm.await(START, replies::ready);
    String reply = replies.readLine();
    if (reply == null || !reply.startsWith(READY)) {
      jvm.kill();
      throw new IOException("the file system did not start: " + Files.readString(log));
    }
    return new DfsServer(jvm, replies, Integer.parseInt(reply.substring(READY.length())));
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
    OutputStream input = jvm.process().getOutputStream();
    input.write((String.join("\t", words) + "\n").getBytes(UTF_8));
    input.flush();
    String reply = replies.readLine();
    if (!"done".equals(reply)) {
      throw new IOException(String.join(" ", words) + ": " + reply);
    }
  }

  /** Dies in the middle of what it does. */
  public void kill() {
    jvm.kill();
  }

  /** Stops as whoever started it ends. */
  @Override
  public void close() throws IOException {
    jvm.close();
  }
}
