package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.pipeline.worker.WorkerLimits;
import org.dossier.pipeline.worker.Workers;
import org.dossier.text.ReadSettings;

/**
 * Starts worker processes as this process was started, with less memory and one folder to write.
 */
final class WorkerLaunch {
  /** Options that every JVM of Dossier is started with, a line each: the launcher sets it. */
  private static final String SHARED = "dossier.options";

  /** Heap of one worker, as for {@code -Xmx}. */
  private static final String MEMORY = "dossier.worker.memory";

  private WorkerLaunch() {}

  /**
   * Workers for a case whose lock is held; each is started when it is first wanted.
   *
   * @param optimized true when optimizing the code is worth its time
   */
  static Workers workers(CaseFolder folder, ReadSettings.Ocr ocr, boolean optimized) {
    Path work = folder.work().toAbsolutePath();
    return new Workers(command(folder, ocr, optimized), work, WorkerLimits.standard());
  }

  /** Makes the folder that workers write to, and empties it of what a stopped run left. */
  static void clear(CaseFolder folder) throws IOException {
    empty(Files.createDirectories(folder.work()));
  }

  private static List<String> command(CaseFolder folder, ReadSettings.Ocr ocr, boolean optimized) {
    Path work = folder.work().toAbsolutePath();
    List<String> command = java();
    if (!optimized) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-Xmx" + System.getProperty(MEMORY, "1g"),
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
            System.getProperty("java.class.path"),
            DocumentWorker.class.getName(),
            ocr.name(),
            folder.root().toAbsolutePath().toString()));
    return command;
  }

  /**
   * The start of a command that runs Java for a few seconds at a time: code is hardly optimized,
   * and a crash leaves nothing behind.
   *
   * @param memory its heap, as for {@code -Xmx}
   */
  static List<String> briefly(String memory) {
    List<String> command = java();
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
            System.getProperty("java.class.path")));
    return command;
  }

  /** The start of a command that runs Java as this process runs. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String shared = System.getProperty(SHARED, "--enable-native-access=ALL-UNNAMED");
    shared.lines().filter(line -> !line.isBlank()).forEach(command::add);
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
