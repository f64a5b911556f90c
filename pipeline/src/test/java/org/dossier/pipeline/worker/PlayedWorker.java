package org.dossier.pipeline.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A worker that does what the head of the job tells it to. */
public final class PlayedWorker {
  private PlayedWorker() {}

  public static void main(String[] args) throws IOException {
    Path writable = Path.of(args[0]);
    String confinement = args[1].equals("confined") ? Confinement.enter(writable) : "free";
    WorkerLoop.serve(
        confinement,
        writable,
        (head, file, out) -> {
          String[] told = new String(head, StandardCharsets.UTF_8).split(" ", 2);
          say(out, play(told[0], told.length > 1 ? told[1] : "", file, writable, out));
          return !told[0].equals("retire");
        });
  }

  private static String play(String what, String of, JobFile file, Path writable, WorkerLoop out)
      throws IOException {
    return switch (what) {
      case "echo", "retire" -> text(file);
      case "where" -> file.getClass().getSimpleName();
      case "pid" -> Long.toString(ProcessHandle.current().pid());
      case "die" -> die();
      case "die-once" -> Files.exists(writable.resolve("died")) ? "lives" : dieLeaving(writable);
      case "hang" -> sleep(600);
      case "slow" -> {
        for (int i = 0; i < 6; i++) {
          out.beat(Duration.ofSeconds(1));
          sleep(1);
        }
        yield "done";
      }
      case "print" -> {
        System.out.println("noise");
        yield "printed";
      }
      case "fill" -> fill();
      case "flood" -> {
        for (int i = 0; i < 100; i++) {
          out.part(1, bytes("x".repeat(1 << 20)));
        }
        yield "flooded";
      }
      case "connect" -> attempt(() -> connect(Integer.parseInt(of)));
      case "fetch" -> attempt(() -> URI.create(of).toURL().openConnection().connect());
      case "run" -> attempt(() -> run(of));
      case "read" -> attempt(() -> Files.readString(Path.of(of)));
      case "write" -> attempt(() -> Files.writeString(Path.of(of), "x"));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static String text(JobFile file) throws IOException {
    return switch (file) {
      case JobFile.InMemory(var bytes) -> new String(bytes, StandardCharsets.UTF_8);
      case JobFile.OnDisk(var path) -> "of " + Files.size(path) + " bytes";
    };
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static String attempt(Attempt attempt) {
    try {
      attempt.run();
      return "done";
    } catch (IOException e) {
      return "refused";
    }
  }

  private static void connect(int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
    }
  }

  private static void run(String command) throws IOException {
    Process process = new ProcessBuilder("bash", "-c", command).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("ended with an error");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String die() {
    Runtime.getRuntime().halt(9);
    return "";
  }

  private static String dieLeaving(Path folder) throws IOException {
    Files.writeString(folder.resolve("died"), "once");
    return die();
  }

  private static String sleep(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "slept";
  }

  private static String fill() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
      if (all.size() > 1 << 20) {
        return "endless";
      }
    }
  }

  private static void say(WorkerLoop out, String text) throws IOException {
    out.part(0, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
