package org.dossier.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
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

  /**
   * Begins, unless it is under way.
   *
   * @throws Refusal when the case is being written, with a line that says by whom
   */
  synchronized void begin() {
    if (state.running()) {
      return;
    }
    Reweighing reweighing;
    try {
      reweighing = Reweighing.open(folder);
    } catch (CaseException e) {
      throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
    state = new State(clock.instant(), state.outcome(), "");
    Thread.ofPlatform().daemon().name("weighing").start(() -> weigh(reweighing));
  }

  private void weigh(Reweighing reweighing) {
    Reweighing.@Nullable Outcome outcome = null;
    String trouble = "";
    try (reweighing) {
      int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      outcome = reweighing.run(jobs);
    } catch (CaseException | IOException e) {
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
