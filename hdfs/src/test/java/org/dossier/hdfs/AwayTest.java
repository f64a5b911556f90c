package org.dossier.hdfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossier.dfs.DfsServer;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What isn't there, or not all of it, is one line for the user, soon. */
class AwayTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final int LARGE = 3 << 20;

  @TempDir private Path folder;

  @Test
  void aNamenodeThatIsNotThere() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (Storage storage = Dfs.ours("hdfs://127.0.0.1:" + port)) {
      assertAway(
          () -> storage.first(""),
          "hdfs://127.0.0.1:"
              + port
              + ": the namenode can't be reached (connection refused): run the same command again"
              + " when that is mended; what was stored is safe");
    }
  }

  /** A firewall's way, or a namenode that hangs. */
  @Test
  @Tag("slow")
  void aNamenodeThatSaysNothing() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Storage storage = Dfs.ours("hdfs://127.0.0.1:" + silent.getLocalPort())) {
      assertAway(() -> storage.first(""), "the namenode can't be reached (no answer)");
    }
  }

  @Test
  void aMachineThatNobodyKnows() {
    assertAway(
        () -> Dfs.ours("hdfs://no-such-machine.invalid:8020").first(""),
        "hdfs://no-such-machine.invalid:8020: no machine is known by that name");
    assertAway(() -> Dfs.ours("hdfs://no such").first(""), "no address of a namenode");
  }

  /** The port of its web pages, say. */
  @Test
  void whatIsNoNamenode() throws IOException {
    try (var web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> refuseAll(web));
      try (Storage storage = Dfs.ours("hdfs://127.0.0.1:" + web.getLocalPort())) {
        assertAway(() -> storage.first(""), ": what answers there is no namenode: give the port");
      }
    }
  }

  private static void refuseAll(ServerSocket web) {
    try {
      while (true) {
        try (var client = web.accept()) {
          client
              .getOutputStream()
              .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  @Test
  void datanodesThatAreNotThere() throws IOException {
    var bytes = new byte[LARGE];
    new Random(7).nextBytes(bytes);
    try (var server = DfsServer.start(folder.resolve("server"));
        Storage storage = Dfs.ours(server.address())) {
      Path file = Files.write(folder.resolve("large"), bytes);
      storage.put("a", file);
      server.stopDatanode();

      assertAway(() -> readAll(storage, "a"), ": the datanodes can't be reached (127.0.0.1:");
      assertAway(
          () -> storage.put("b", file),
          server.address()
              + ": no datanode takes what is to be written: they are full, or can't be reached from"
              + " here: run the same command again when that is mended; what was stored is safe");
      assertThat(storage.find("b")).isEmpty();

      server.startDatanode();
      assertThat(readAll(storage, "a")).isEqualTo(bytes);
      assertThat(storage.put("b", file)).isTrue();
    }
  }

  /** What Hadoop's client can't hold back until it closes the file: it throws while writing. */
  @Test
  void datanodesThatAreNotThereForALargeFile() throws IOException {
    Path file = Files.write(folder.resolve("large"), new byte[4 * LARGE]);
    try (var server = DfsServer.start(folder.resolve("server"));
        Storage storage = Dfs.ours(server.address())) {
      server.stopDatanode();

      assertAway(() -> storage.put("a", file), ": no datanode takes what is to be written");
      assertThat(storage.find("a")).isEmpty();
    }
  }

  @Test
  void aNamenodeThatDiesAndComesAgain() throws IOException {
    Path own = folder.resolve("server");
    var server = DfsServer.start(own);
    try (Storage storage = Dfs.ours(server.address())) {
      storage.put("a", Files.writeString(folder.resolve("a"), "x"));
      server.kill();
      assertAway(() -> storage.find("a"), ": the namenode can't be reached (");
      try (var _ = DfsServer.restart(own, server.port())) {
        assertThat(storage.find("a")).isPresent();
        assertThat(readAll(storage, "a")).isEqualTo("x".getBytes(UTF_8));
      }
    }
  }

  private static byte[] readAll(Storage storage, String key) throws IOException {
    try (Storage.Reading reading = storage.open(key)) {
      return reading.bytes().readAllBytes();
    }
  }

  private static void assertAway(ThrowingCallable call, String words) {
    long start = System.nanoTime();
    assertThatThrownBy(call)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(words)
        .message()
        .satisfies(HdfsStorageTest::isALine);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }
}
