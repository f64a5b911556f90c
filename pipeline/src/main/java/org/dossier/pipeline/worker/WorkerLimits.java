package org.dossier.pipeline.worker;

import java.time.Duration;

/**
 * What one job may cost.
 *
 * @param start until a new worker is ready
 * @param quiet without a sign of life, unless the worker has announced a longer step
 * @param total of one job on a small file, whatever the worker announces
 * @param replyBytes of all parts together
 */
public record WorkerLimits(Duration start, Duration quiet, Duration total, long replyBytes) {
  public WorkerLimits {
    if (!start.isPositive() || !quiet.isPositive() || !total.isPositive() || replyBytes < 1) {
      throw new IllegalArgumentException(
          "not limits: " + start + " " + quiet + " " + total + " " + replyBytes);
    }
  }

  /** Of one job on a file of so many bytes: a second more for each KiB, as scans may take. */
  Duration total(long bytes) {
    return total.plusSeconds(bytes >> 10);
  }

  /**
   * A minute and a half without a sign, fifteen minutes in all and more for large files, 2 GiB out.
   */
  public static WorkerLimits standard() {
    return new WorkerLimits(
        Duration.ofMinutes(2), Duration.ofSeconds(90), Duration.ofMinutes(15), 2L << 30);
  }
}
