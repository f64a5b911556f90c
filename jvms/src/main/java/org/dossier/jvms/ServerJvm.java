package org.dossier.jvms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, which ends with its standard input. */
public final class ServerJvm implements Closeable {
  private static final long ENDING_SECONDS = 20;
  private static final long PAUSE_MILLIS = 50;

  private final Process process;
  private final Path log;

  private ServerJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * What a JVM is started with.
   *
   * @param starter lies beside the main class
   * @param classPath a resource that holds the server's class path
   * @param options of the JVM
   */
  public record Setup(Class<?> starter, String classPath, List<String> options) {
    /**
     * Starts it.
     *
     * @param log takes what it prints
     * @param talks whether its standard output is read instead
     */
    public ServerJvm start(Path log, boolean talks, String main, String... arguments)
        throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:+UseSerialGC");
      command.addAll(options);
      command.addAll(List.of("-cp", path(), main));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command);
      if (talks) {
        builder.redirectError(log.toFile());
      } else {
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
      }
      return new ServerJvm(builder.start(), log);
    }

    private String path() throws IOException {
      try (InputStream file = starter.getResourceAsStream(classPath)) {
        Path own = Path.of(starter.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip()
            + File.pathSeparator
            + own;
      } catch (URISyntaxException e) {
        throw new IOException("where are the files of " + starter + "?", e);
      }
    }
  }

  /** Whether a server answers. */
  @FunctionalInterface
  public interface Answering {
    /**
     * Asks once.
     *
     * @throws IOException when it doesn't yet
     */
    boolean is() throws IOException, InterruptedException;
  }

  /** A port of 127.0.0.1 at which nothing listens just now. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public Process process() {
    return process;
  }

  /**
   * Waits until it answers; ends it where it doesn't.
   *
   * @throws IOException with what it printed
   */
  public void await(Duration most, Answering answering) throws IOException {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (System.nanoTime() < end && process.isAlive()) {
        if (isAnswering(answering)) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    throw new IOException("the server did not start: " + Files.readString(log));
  }

  private static boolean isAnswering(Answering answering) throws InterruptedException {
    try {
      return answering.is();
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /** It dies in the middle of what it does. */
  public void kill() {
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
      if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
