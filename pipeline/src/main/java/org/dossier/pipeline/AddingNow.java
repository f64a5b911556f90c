package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the addition that is under way has come, whichever process does it.
 *
 * @param step reading or weighing
 * @param expected files that are known of
 * @param done files that were read
 * @param skipped files that the case had already
 * @param troubled files that were not read whole
 * @param expectedBytes bytes to read, of containers as they lie on the disk
 * @param readBytes bytes that were read
 * @param millis since it began
 */
public record AddingNow(
    String step,
    int expected,
    int done,
    int skipped,
    int troubled,
    long expectedBytes,
    long readBytes,
    long millis,
    long process) {
  private static final double MILLIS = 1000;

  /** Empty when no living process adds. */
  public static Optional<AddingNow> read(CaseFolder folder) {
    Map<String, String> told = new HashMap<>();
    try {
      for (String line : Files.readAllLines(folder.progress(), StandardCharsets.UTF_8)) {
        int at = line.indexOf('=');
        if (at > 0) {
          told.put(line.substring(0, at), line.substring(at + 1));
        }
      }
      var now =
          new AddingNow(
              told.getOrDefault("step", ""),
              Integer.parseInt(told.getOrDefault("expected", "")),
              Integer.parseInt(told.getOrDefault("done", "")),
              Integer.parseInt(told.getOrDefault("skipped", "")),
              Integer.parseInt(told.getOrDefault("troubled", "")),
              Long.parseLong(told.getOrDefault("expectedBytes", "")),
              Long.parseLong(told.getOrDefault("readBytes", "")),
              Long.parseLong(told.getOrDefault("millis", "")),
              Long.parseLong(told.getOrDefault("process", "")));
      boolean alive = ProcessHandle.of(now.process()).map(ProcessHandle::isAlive).orElse(false);
      return alive ? Optional.of(now) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // none, or one that is just being written
    }
  }

  /** Files that are accounted for. */
  public int accounted() {
    return done + skipped;
  }

  /** Files that are known of; never fewer than are accounted for. */
  public int all() {
    return Math.max(expected, accounted());
  }

  /** Files a second. */
  public double rate() {
    return millis == 0 ? 0 : done * MILLIS / millis;
  }

  /**
   * Seconds that are left at this pace: by bytes where they are told, since a few large files may
   * be most of the work. Empty when nobody knows.
   */
  public Optional<Long> secondsLeft() {
    if (done == 0 || !step.equals("reading")) {
      return Optional.empty();
    }
    if (readBytes == 0) {
      return Optional.of(Math.round((all() - accounted()) / rate()));
    }
    return readBytes < expectedBytes
        ? Optional.of(
            Math.round(millis / MILLIS * (expectedBytes - readBytes) / (double) readBytes))
        : Optional.empty();
  }
}
