package org.dossier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever guesses wait: after some failures twice as long with each one more. An attempt
 * counts as failed from its beginning, so that many at once are no way around. Safe for several
 * threads.
 */
final class Attempts {
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST = 10_000;
  private static final int MOST_DOUBLINGS = 20;

  private final Clock clock;
  private final int free;
  private final Duration longest;
  private final Map<String, Tried> tried = new LinkedHashMap<>(16, 0.75f, true);

  private record Tried(int times, Instant last) {}

  /**
   * @param free failures that cost no wait
   * @param longest the wait grows no further
   */
  Attempts(Clock clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /** How long to wait until the next attempt; zero: this is one, and is counted. */
  synchronized Duration begin(String who) {
    Instant now = clock.instant();
    Tried before = tried.get(who);
    if (before != null && before.last().plus(FORGOTTEN).isBefore(now)) {
      before = null;
    }
    int times = before == null ? 0 : before.times();
    if (before != null) {
      Instant next = before.last().plus(wait(times));
      if (next.isAfter(now)) {
        return Duration.between(now, next);
      }
    }
    tried.put(who, new Tried(times + 1, now));
    if (tried.size() > MOST) {
      tried.remove(tried.keySet().iterator().next());
    }
    return Duration.ZERO;
  }

  private Duration wait(int times) {
    if (times < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, times - free));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /** The attempt was none of a guesser. */
  synchronized void succeeded(String who) {
    tried.remove(who);
  }

  /** The attempt was none of a guesser; those before it may have been. */
  synchronized void takeBack(String who) {
    tried.computeIfPresent(
        who, (_, before) -> new Tried(Math.max(0, before.times() - 1), before.last()));
  }
}
