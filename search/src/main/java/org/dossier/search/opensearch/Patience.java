package org.dossier.search.opensearch;

import java.io.IOException;
import java.time.Duration;

/** Asks a server again that is busy or away, each time after a longer pause. */
final class Patience {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Pauses grow to so many times the first. */
  private static final int GROWTH = 128;

  private final Duration first;

  Patience() {
    this(Duration.ofMillis(100));
  }

  Patience(Duration first) {
    this.first = first;
  }

  /** What may be done twice. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Does it until it is done.
   *
   * @throws IndexTrouble that doesn't pass, or that didn't within five minutes
   */
  void with(Work work) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    Duration pause = first;
    while (true) {
      try {
        work.run();
        return;
      } catch (IndexTrouble trouble) {
        if (!trouble.passes() || System.nanoTime() + pause.toNanos() > end) {
          throw trouble;
        }
      }
      pause(pause);
      if (pause.compareTo(first.multipliedBy(GROWTH)) < 0) {
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static void pause(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the index server was busy", e);
    }
  }
}
