package org.dossier.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
  private static final WorkerLimits TIGHT =
      new WorkerLimits(
          Duration.ofMinutes(2), Duration.ofSeconds(3), Duration.ofSeconds(60), 20 << 20);

  @TempDir private Path folder;
  private Path work;
  private Path file;

  @BeforeEach
  void aFileToRead() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
    file = Files.writeString(folder.resolve("file"), "the bytes");
  }

  @Test
  void aJobIsGivenTheBytesOfItsFile() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "echo")).isEqualTo("the bytes");
    }
  }

  @Test
  void aLargeFileIsGivenOnTheDiskAndIsGoneAfterwards() throws IOException {
    try (var bytes = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      bytes.position(40 << 20).write(ByteBuffer.wrap(new byte[] {1}));
    }
    try (var workers = workers("confined", TIGHT)) {
      assertThat(ask(workers, "where")).isEqualTo("OnDisk");
      assertThat(ask(workers, "echo")).isEqualTo("of " + ((40 << 20) + 1) + " bytes");
      assertThat(work).isEmptyDirectory();
    }
  }

  @Test
  void aWorkerDoesOneJobAfterTheOther() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "pid")).isEqualTo(ask(workers, "pid"));
    }
  }

  @Test
  void aWorkerThatAsksToBeReplacedIs() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      String first = ask(workers, "pid");
      assertThat(ask(workers, "retire")).isEqualTo("the bytes");
      assertThat(ask(workers, "pid")).isNotEqualTo(first);
    }
  }

  @Test
  void aJobThatKillsItsWorkerIsLostAndTheNextIsDone() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "die")).isEqualTo("lost: reading it ended the reader (status 9)");
      assertThat(ask(workers, "echo")).isEqualTo("the bytes");
    }
  }

  @Test
  void aJobOfAWorkerKilledFromOutsideIsDoneByAnother() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "die-once")).isEqualTo("lives");
    }
  }

  @Test
  void aJobThatHangsIsStoppedAndTheNextIsDone() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "hang")).isEqualTo("lost: reading it took too long and was stopped");
      assertThat(ask(workers, "echo")).isEqualTo("the bytes");
    }
  }

  @Test
  void aSlowJobThatShowsProgressIsNotStopped() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "slow")).isEqualTo("done");
    }
  }

  @Test
  void aJobThatFillsTheMemoryIsLost() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "fill"))
          .isEqualTo("lost: reading it takes more memory than a reader may have");
      assertThat(ask(workers, "echo")).isEqualTo("the bytes");
    }
  }

  @Test
  void aJobThatSendsWithoutEndIsLostAndNothingOfItStays() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "flood")).isEqualTo("lost: it comes to more than 20 MB of text");
      assertThat(work).isEmptyDirectory();
    }
  }

  @Test
  void whatALibraryPrintsIsNoPartOfTheReply() throws IOException {
    try (var workers = workers("free", TIGHT)) {
      assertThat(ask(workers, "print")).isEqualTo("printed");
    }
  }

  @Test
  void aWorkerEndsWithItsMaster() throws Exception {
    Process worker = new ProcessBuilder(command("free")).start();
    worker.getInputStream().read();
    worker.getOutputStream().close();
    assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWorkerHasNoNetwork() throws IOException {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var free = workers("free", TIGHT);
        var confined = workers("confined", TIGHT)) {
      String connect = "connect " + server.getLocalPort();
      assertThat(ask(free, connect)).isEqualTo("done");
      assertThat(ask(confined, connect)).isEqualTo("refused");
      assertThat(confined.confinement()).contains("no network");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProgramThatAWorkerStartsHasNoNetwork() throws IOException {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var free = workers("free", TIGHT);
        var confined = workers("confined", TIGHT)) {
      String run = "run exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort();
      assertThat(ask(free, run)).isEqualTo("done");
      assertThat(ask(confined, run)).isEqualTo("refused");
      assertThat(ask(confined, "run true")).isEqualTo("done");
    }
  }

  @Test
  void addressesInDocumentsLeadNowhere() throws IOException {
    try (var confined = workers("confined", TIGHT)) {
      assertThat(ask(confined, "fetch http://127.0.0.1:1/picture.png")).isEqualTo("refused");
      assertThat(ask(confined, "fetch ftp://127.0.0.1/picture.png")).isEqualTo("refused");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWorkerSeesNoFileOfTheUser() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "key");
    try (var free = workers("free", TIGHT);
        var confined = workers("confined", TIGHT)) {
      assertThat(ask(free, "read " + secret)).isEqualTo("done");
      assertThat(ask(confined, "echo")).isEqualTo("the bytes");
      if (confined.confinement().contains("no files of the user")) { // kernels with Landlock
        assertThat(ask(confined, "read " + secret)).isEqualTo("refused");
        assertThat(ask(confined, "run cat " + secret)).isEqualTo("refused");
        assertThat(ask(confined, "write " + folder.resolve("left"))).isEqualTo("refused");
        assertThat(ask(confined, "write " + work.resolve("left"))).isEqualTo("done");
      }
    }
  }

  private Workers workers(String confined, WorkerLimits limits) {
    return new Workers(command(confined), work, limits);
  }

  private List<String> command(String confined) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        PlayedWorker.class.getName(),
        work.toString(),
        confined);
  }

  /** What the worker said, or why it was lost. */
  private String ask(Workers workers, String head) throws IOException {
    return switch (workers.ask(head.getBytes(StandardCharsets.UTF_8), file)) {
      case Answer.Lost(var reason) -> "lost: " + reason;
      case Answer.Done(var reply) -> {
        try (reply;
            InputStream in = reply.parts().getLast().open()) {
          yield new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    };
  }
}
