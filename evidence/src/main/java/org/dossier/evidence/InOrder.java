package org.dossier.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has the same done with many things, by several threads, and hands on what it comes to in the
 * order of the things, to the caller's thread alone: so the number of threads changes nothing.
 */
final class InOrder implements AutoCloseable {
  /** Things that may be in work or wait, done, for each thread: few, since some are large. */
  private static final int AHEAD = 4;

  private final int threads;
  private final ExecutorService workers;

  /**
   * @param threads 1 for the caller's alone
   */
  InOrder(int threads) {
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
  }

  /** What the work throws comes out of here, as it would from a loop. */
  <T, R> void each(Iterable<T> things, Function<T, R> work, Consumer<R> sink) {
    Deque<Future<R>> running = new ArrayDeque<>();
    try {
      for (T thing : things) {
        if (threads == 1) {
          sink.accept(work.apply(thing));
          continue;
        }
        running.add(workers.submit(() -> work.apply(thing)));
        if (running.size() == AHEAD * threads) {
          sink.accept(result(running.remove()));
        }
      }
      while (!running.isEmpty()) {
        sink.accept(result(running.remove()));
      }
    } finally {
      running.forEach(rest -> rest.cancel(true));
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while weighing", e);
    }
  }

  /** Waits for what was begun. */
  @Override
  public void close() {
    workers.close();
  }
}
