package org.dossier.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does what mostly waits, for a disk or a server, several at a time. */
final class Together {
  private static final int AT_ONCE = 16;

  private Together() {}

  /**
   * What they come to, in their order.
   *
   * @throws IOException the first one's that failed, when all have ended
   */
  static <T> List<T> run(List<Callable<T>> tasks) throws IOException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Math.clamp(tasks.size(), 1, AT_ONCE))) {
      List<Future<T>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(threads.submit(task)));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException failed -> throw failed;
        case RuntimeException bug -> throw bug;
        case Throwable other -> throw new IOException(other);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again to go on", e);
    }
  }
}
