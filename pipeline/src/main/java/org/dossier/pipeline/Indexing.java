package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.pipeline.FileTask.Kept;
import org.dossier.search.PassageIndex;

/**
 * Puts documents into the index on a thread of its own, in the order given, while the next ones are
 * stored. What fails is told by a later call.
 */
final class Indexing implements Closeable {
  /** Steps that may wait; what is large of a document waits on the disk. */
  private static final int MOST = 16;

  private final PassageIndex index;
  private final Deque<Future<?>> steps = new ArrayDeque<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index").daemon().factory());

  Indexing(PassageIndex index) {
    this.index = index;
  }

  /** Closes the document when it is in the index. */
  void put(Kept kept) throws IOException {
    submit(
        () -> {
          try (kept) {
            index.replace(
                kept.read().document().id(), LabelledPassages.of(kept.read(), kept.passages()));
          }
          return null;
        });
  }

  /** Makes durable, some time later, all that was put before this call, and nothing else. */
  void commit() throws IOException {
    submit(
        () -> {
          index.commit();
          return null;
        });
  }

  /** Waits until all steps are done. */
  void finish() throws IOException {
    while (!steps.isEmpty()) {
      Outcome.of(steps.remove());
    }
  }

  private void submit(Callable<?> step) throws IOException {
    while (steps.size() >= MOST) {
      Outcome.of(steps.remove());
    }
    steps.add(thread.submit(step));
  }

  /** Steps that have not begun are given up; the one under way ends. */
  @Override
  public void close() {
    steps.forEach(step -> step.cancel(false));
    thread.close();
  }
}
