package org.dossier.web;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dossier.model.Document;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.FaultReport;
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

  /**
   * Begins to read a file anew.
   *
   * @throws CaseException when the case is being written, with a line that says by whom
   */
  void begin(Document document) throws CaseException {
    Rereading rereading = Rereading.open(folder);
    trouble = null;
    last = document.path();
    var thread =
        Thread.ofPlatform().name("reading anew").daemon().unstarted(() -> run(rereading, document));
    running = thread;
    thread.start();
  }

  private void run(Rereading rereading, Document document) {
    try (rereading) {
      rereading.run(List.of(document), clock, AddProgress.unseen());
    } catch (CaseException | IOException e) {
      trouble = last + ": " + e.getMessage();
    } catch (RuntimeException e) { // a thread of its own has nobody else to tell
      trouble = FaultReport.of(e, "reading anew");
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
}
