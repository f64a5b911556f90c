package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster as users run one: Spark's own master and worker, each a process. */
@Tag("slow")
class StandaloneClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path temp;

  @Test
  void whoeverWaitsForExecutorsIsToldSoAndGoesOnWhenOneComes() throws Exception {
    assumeThat(Path.of(System.getenv().getOrDefault("SPARK_HOME", "none"), "jars"))
        .as("Spark's jars")
        .isDirectory();
    Files.writeString(
        Files.createDirectory(temp.resolve("trove")).resolve("note.txt"),
        "On 3 May 2021 Oskar Lindqvist sold 20 boats to Greta Holm.");
    int port = freePort();
    String master = "spark://127.0.0.1:" + port;
    Path log = temp.resolve("add");

    Process masters =
        Program.start(
            temp.resolve("master"),
            "org.apache.spark.deploy.master.Master",
            List.of("--host", "127.0.0.1", "--port", "" + port, "--webui-port", "0"));
    Process add = null;
    Process worker = null;
    try {
      await(() -> isOpen(port), "the master listens");
      add =
          Program.start(
              log,
              List.of(
                  "add",
                  temp.resolve("case").toString(),
                  temp.resolve("trove").toString(),
                  "--engine",
                  "spark",
                  "--master",
                  master));
      await(() -> said(log).contains("no executor of " + master + " has come yet"), "it is said");
      assertThat(add.isAlive()).isTrue();

      worker =
          Program.start(
              temp.resolve("worker"),
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  "127.0.0.1",
                  "--cores",
                  "1",
                  "--memory",
                  "1g",
                  "--webui-port",
                  "0",
                  "--work-dir",
                  temp.resolve("work").toString(),
                  master));

      assertThat(Program.end(add, log)).contains("1 files added");
    } finally {
      for (Process process : new Process[] {add, worker, masters}) {
        if (process != null) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly().waitFor();
        }
      }
    }
  }

  private interface Look {
    boolean is() throws IOException;
  }

  private static void await(Look look, String what) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!look.is()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static String said(Path log) throws IOException {
    Path file = Path.of(log + ".err");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
