package org.dossier.web;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.Rereading;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** Files that are read anew while people go on looking: one at a time. */
final class Retries implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CaseFolder folder;
  private final Clock clock;
  private volatile @Nullable String trouble;
  private volatile @Nullable String last;
  private volatile @Nullable Thread running;

  Retries(CaseFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Work on a case that is taken. */
  private interface Work {
    void on(Rereading taken) throws CaseException;
  }

  /**
   * Begins to read a file anew.
   *
   * @throws CaseException when the case is being written, with a line that says by whom
   */
  void begin(Document document) throws CaseException {
    begin(document.path(), taken -> taken.run(List.of(document), clock, new Quiet()));
  }

  /** Begins to weigh the case, as {@link #begin(Document)} does to read a file. */
  void weigh() throws CaseException {
    begin(Say.say("retry.weighing"), taken -> taken.weigh(new Quiet()));
  }

  private void begin(String what, Work work) throws CaseException {
    Rereading rereading = Rereading.open(folder);
    trouble = null;
    last = what;
    var thread =
        Thread.ofPlatform().name("reading anew").daemon().unstarted(() -> run(rereading, work));
    running = thread;
    thread.start();
  }

  private void run(Rereading rereading, Work work) {
    try (rereading) {
      work.on(rereading);
    } catch (CaseException | IOException | RuntimeException e) {
      trouble = last + ": " + e.getMessage();
    } finally {
      running = null;
    }
  }

  /** Why the last one could not be read anew; null when it could, or still is. */
  @Nullable String trouble() {
    return trouble;
  }

  /** The file that was tried last; null before the first. */
  @Nullable String last() {
    return last;
  }

  boolean isRunning() {
    return running != null;
  }

  /**
   * Waits for the file that is being read; a process that ends meanwhile leaves whole documents.
   */
  @Override
  public void close() {
    Thread thread = running;
    if (thread != null) {
      try {
        thread.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Who waits looks at the overview, which reads the progress that the case tells. */
  private static final class Quiet implements AddProgress {
    @Override
    public void expected(int files) {}

    @Override
    public void done(String path, State state) {}

    @Override
    public void skipped(String path) {}

    @Override
    public void step(String name) {}
  }
}
