package org.dossier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.FaultReport;
import org.dossier.pipeline.Reweighing;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** Weighs in the background, one at a time, and remembers what came of it. */
final class Weigher {
  private final CaseFolder folder;
  private final Clock clock;
  private State state = new State(null, null, "");

  Weigher(CaseFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * @param since when the weighing that is under way began; null when none is
   * @param outcome of the last one; null before any
   * @param trouble why the last one could not be done; empty when it was
   */
  record State(@Nullable Instant since, Reweighing.@Nullable Outcome outcome, String trouble) {
    boolean running() {
      return since != null;
    }

    long seconds(Instant now) {
      return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    }
  }

  synchronized State state() {
    return state;
  }

  /** Begins, unless it is under way. */
  synchronized void begin() {
    if (!state.running()) {
      state = new State(clock.instant(), state.outcome(), "");
      Thread.ofPlatform().daemon().name("weighing").start(this::weigh);
    }
  }

  private void weigh() {
    Reweighing.@Nullable Outcome outcome = null;
    String trouble = "";
    try {
      int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      outcome = Reweighing.run(folder, jobs);
    } catch (CaseException e) {
      trouble = String.valueOf(e.getMessage());
    } catch (RuntimeException e) { // a thread of its own has nobody else to tell
      trouble = FaultReport.of(e, "weighing");
    } finally {
      done(outcome, trouble);
    }
  }

  private synchronized void done(Reweighing.@Nullable Outcome outcome, String trouble) {
    state = new State(null, outcome, trouble);
  }
}
