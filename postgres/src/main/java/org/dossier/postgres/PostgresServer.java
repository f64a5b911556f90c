package org.dossier.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this process alone, started at the first wish on a free port in a
 * temporary folder, and stopped with the process. It asks for a password.
 */
public final class PostgresServer {
  /** The one user's password. */
  public static final String PASSWORD = "only for tests";

  private static final String USER = "dossier";

  /** PostgreSQL runs as anybody but root; its package makes this user. */
  private static final String OTHER_USER = "postgres";

  private static @Nullable PostgresServer running;

  private final AtomicInteger names = new AtomicInteger();
  private final int port;

  private PostgresServer(int port) {
    this.port = port;
  }

  /** The server; without PostgreSQL the test that asks is skipped. */
  public static synchronized PostgresServer running() {
    Optional<Path> programs = programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    if (running == null) {
      try {
        running = start(programs.orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  /** The address of a new database, as it comes from createdb. */
  public String database() throws SQLException {
    String name = "c" + names.incrementAndGet();
    change(url("postgres", ""), "CREATE DATABASE " + name);
    return url(name, "");
  }

  /** The address of a new schema of one database, which takes a tenth of the time. */
  public String schema() throws SQLException {
    String name = "s" + names.incrementAndGet();
    change(url("postgres", ""), "CREATE SCHEMA " + name);
    return url("postgres", "&currentSchema=" + name);
  }

  /** The address of a database, whether it is there or not. */
  public String url(String database, String more) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?user="
        + USER
        + "&password="
        + PASSWORD.replace(" ", "%20")
        + more;
  }

  /** Runs statements there. */
  public static void change(String url, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Optional<Path> programs() {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresServer start(Path programs) throws IOException {
    Path folder = Files.createTempDirectory("dossier-postgres");
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD);
    if (isRoot()) {
      run("chown", "-R", OTHER_USER, folder.toString());
    }
    String data = folder.resolve("data").toString();
    asAnybody(
        programs.resolve("initdb").toString(),
        "-D",
        data,
        "-U",
        USER,
        "--pwfile=" + password,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        // letters have another order, and another case, there than in SQLite
        "--locale-provider=icu",
        "--icu-locale=en-US",
        "--no-sync");
    int port = freePort();
    String control = programs.resolve("pg_ctl").toString();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(control, data, folder)));
    asAnybody(
        control,
        "-D",
        data,
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
            + " -c full_page_writes=off -c synchronous_commit=off",
        "start");
    return new PostgresServer(port);
  }

  private static void stop(String control, String data, Path folder) {
    try {
      asAnybody(control, "-D", data, "-m", "immediate", "stop");
      // thousands of small files: nobody waits for that
      new ProcessBuilder("rm", "-rf", folder.toString()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void asAnybody(String... command) throws IOException {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(
          List.of("setpriv", "--reuid=" + OTHER_USER, "--regid=" + OTHER_USER, "--clear-groups"));
    }
    whole.addAll(List.of(command));
    run(whole.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    Path said = Files.createTempFile("dossier-postgres", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile()) // the server would keep a pipe open
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command) + ": " + Files.readString(said, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(said);
    }
  }
}
