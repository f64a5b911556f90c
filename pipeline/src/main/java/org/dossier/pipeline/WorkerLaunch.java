package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts worker processes as this process was started, with less memory and one folder to write.
 */
final class WorkerLaunch {
  /** Options that every JVM of Dossier is started with, a line each: the launcher sets it. */
  private static final String SHARED = "dossier.options";

  /** Heap of one worker, as for {@code -Xmx}. */
  private static final String MEMORY = "dossier.worker.memory";

  /** The class path of workers, where it isn't this process's: an engine's jars are none of it. */
  private static final String JARS = "dossier.jars";

  private WorkerLaunch() {}

  /** See {@link WorkerOrder}. */
  static String options() {
    return System.getProperty(SHARED, "--enable-native-access=ALL-UNNAMED");
  }

  /** See {@link WorkerOrder}. */
  static String memory() {
    return System.getProperty(MEMORY, "1g");
  }

  /** See {@link WorkerOrder}. */
  static String jars() {
    return System.getProperty(JARS, System.getProperty("java.class.path"));
  }

  /** Makes the folder that workers write to, and empties it of what a stopped run left. */
  static void clear(CaseFolder folder) throws IOException {
    empty(Files.createDirectories(folder.work()));
  }

  /**
   * @param work the one folder that the worker may write to
   */
  static List<String> command(WorkerOrder order, Path work) {
    List<String> command = java(order.options());
    if (!order.optimized()) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-Xmx" + order.memory(),
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + work.resolve("crash.txt"),
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + work,
            "-Dpdfbox.fontcache=" + work,
            "-cp",
            order.jars(),
            DocumentWorker.class.getName(),
            order.ocr().name(),
            order.root(),
            work.toString()));
    return command;
  }

  /**
   * The start of a command that runs Java for a few seconds at a time: code is hardly optimized,
   * and a crash leaves nothing behind.
   *
   * @param memory its heap, as for {@code -Xmx}
   */
  static List<String> briefly(String memory) {
    List<String> command = java(options());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xmx" + memory,
            "-Dfile.encoding=UTF-8",
            "-cp",
            jars()));
    return command;
  }

  /** The start of a command that runs Java as this process runs. */
  private static List<String> java(String options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    options.lines().filter(line -> !line.isBlank()).forEach(command::add);
    return command;
  }

  /** Follows no links: a worker that was broken into may have left one. */
  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
      for (Path leftover : leftovers) {
        if (Files.isDirectory(leftover, LinkOption.NOFOLLOW_LINKS)) {
          empty(leftover);
        }
        Files.deleteIfExists(leftover);
      }
    }
  }
}
