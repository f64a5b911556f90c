package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
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
  /**
   * Options that every JVM of Dossier is started with, separated by spaces: the launcher sets it.
   */
  private static final String SHARED = "dossier.options";

  /** Heap of one worker, as for {@code -Xmx}. */
  private static final String MEMORY = "dossier.worker.memory";

  private WorkerLaunch() {}

  /** Workers for a case whose lock is held; the first one is started at once. */
  static Workers workers(CaseFolder folder, ReadSettings.Ocr ocr) throws IOException {
    Path work = Files.createDirectories(folder.work()).toAbsolutePath();
    empty(work);
    var workers = new Workers(command(work, ocr), work, WorkerLimits.standard());
    workers.warm();
    return workers;
  }

  static List<String> command(Path work, ReadSettings.Ocr ocr) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String shared = System.getProperty(SHARED, "--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(shared.strip().split(" +")));
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
            work.toString()));
    return command;
  }

  /** What a run that was stopped has left behind. */
  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
      for (Path leftover : leftovers) {
        if (Files.isDirectory(leftover)) {
          empty(leftover);
        }
        Files.deleteIfExists(leftover);
      }
    }
  }
}
