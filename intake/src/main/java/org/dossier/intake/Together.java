package org.dossier.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does what mostly waits, for a disk or a server, several at a time. */
final class Together {
  private static final int AT_ONCE = 16;

  private Together() {}

  /**
   * What they come to, in their order.
   *
   * @throws IOException the first one's that failed, when all have ended that were begun by then:
   *     where one waits for a server in vain, the others would, too
   */
  static <T> List<T> run(List<Callable<T>> tasks) throws IOException {
    var failed = new AtomicReference<@Nullable Throwable>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Math.clamp(tasks.size(), 1, AT_ONCE))) {
      List<Future<T>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(threads.submit(() -> run(task, failed))));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(failed.get())) {
        case IOException away -> throw away;
        case RuntimeException bug -> throw bug;
        case Throwable other -> throw new IOException(other);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again to go on", e);
    }
  }

  private static <T> T run(Callable<T> task, AtomicReference<@Nullable Throwable> failed)
      throws Exception {
    if (failed.get() != null) {
      throw new CancellationException();
    }
    try {
      return task.call();
    } catch (Throwable e) { // thrown on; the first is what the caller is told
      failed.compareAndSet(null, e);
      throw e;
    }
  }
}
