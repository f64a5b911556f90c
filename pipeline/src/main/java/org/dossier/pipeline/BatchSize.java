package org.dossier.pipeline;

/**
 * How many things make a batch of one chore. Sending a batch costs an engine tens of milliseconds,
 * whatever is in it; so batches grow while they are done soon and come to little, and shrink
 * towards the end, so that no machine is waited for alone.
 */
final class BatchSize {
  /** Of the first batches, and the least but for the last one. */
  static final int LEAST = 32;

  static final int MOST = 1024;

  /** What a batch should take, in nanoseconds. */
  private static final long WORTH = 400_000_000;

  /** What a batch should come to, in bytes: more than a megabyte costs engines another way. */
  private static final int ROOMY = 1 << 20;

  private int size = LEAST;

  /**
   * Of the next batch.
   *
   * @param left things that are not sent yet, at least 1
   * @param width batches that keep all machines busy
   */
  int next(int left, int width) {
    return Math.min(left, Math.clamp(left / (2 * width), LEAST, size));
  }

  /**
   * Notes what became of a batch; the next may have twice as many at most.
   *
   * @param nanos that it took who did it
   * @param bytes that it came to
   */
  void done(int things, long nanos, int bytes) {
    double share =
        Math.min((double) WORTH / Math.max(1, nanos), (double) ROOMY / Math.max(1, bytes));
    size = Math.clamp((long) (things * Math.min(2, share)), LEAST, MOST);
  }
}
