package org.dossier.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.spark.api.java.JavaSparkContext;
import org.dossier.pipeline.WorkerOrder;
import org.dossier.pipeline.worker.Answer;
import org.dossier.pipeline.worker.WorkerPool;
import org.jspecify.annotations.Nullable;

/**
 * Has jobs done in executors. Whatever waits when executors have room becomes one job of Spark, of
 * tasks of a few documents each; which executor does what, and does it again when an executor is
 * lost, is Spark's.
 */
final class SparkWorkers implements WorkerPool {
  /** Tasks that wait or run for each core: an executor that is done with one has the next. */
  private static final int DEEP = 4;

  /**
   * Documents that make a job worth its cost while all cores are busy, in all and for each core.
   */
  private static final int ENOUGH = 64;

  private static final int ENOUGH_A_CORE = 8;

  private static final long LINGER_MILLIS = 20;

  private final Session session;
  private final WorkerOrder order;
  private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>();
  private final Thread jobs;
  private int running;
  private @Nullable Throwable trouble;
  private String confinement = "";

  /** A question, and whoever waits for its answer. */
  record Asked(Question question, long bytes, CompletableFuture<Replied> answer) {}

  SparkWorkers(Session session, WorkerOrder order) {
    this.session = session;
    this.order = order;
    this.jobs = Thread.ofPlatform().name("spark jobs").daemon().start(this::submit);
  }

  @Override
  public Answer ask(byte[] head, Path file) throws IOException {
    var asked =
        new Asked(
            new Question(head, file.toAbsolutePath().toString()),
            Files.size(file),
            new CompletableFuture<>());
    synchronized (this) {
      if (trouble != null) {
        throw session.trouble(trouble);
      }
      waiting.add(asked);
    }
    try {
      Replied replied = asked.answer().get();
      note(replied.confinement());
      return replied.answer();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw session.trouble(cause == null ? e : cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again to go on", e);
    }
  }

  private void submit() {
    List<Asked> asked = new ArrayList<>();
    try {
      while (true) {
        asked.add(waiting.take());
        JavaSparkContext context = session.context(order.jars());
        awaitRoom();
        waiting.drainTo(asked);
        List<List<Asked>> tasks = Batches.of(asked, idle());
        asked.clear();
        submit(context, tasks);
      }
    } catch (InterruptedException e) {
      close(asked, new IOException("stopped", e));
    } catch (Throwable e) { // who asks would wait for ever
      close(asked, e);
    }
  }

  /** Cores that have no task, or 1: then tasks may be as large as they get. */
  private synchronized int idle() {
    return Math.max(1, session.cores() - running);
  }

  /**
   * While every core has a task, the next job may grow: each is sent to every executor, which costs
   * Spark some tens of milliseconds, and so does each task.
   */
  private synchronized void awaitRoom() throws InterruptedException {
    while (running >= DEEP * session.cores()
        || running > session.cores() && waiting.size() < enough()) {
      wait(LINGER_MILLIS);
    }
  }

  private int enough() {
    return Math.max(ENOUGH, ENOUGH_A_CORE * session.cores());
  }

  private void submit(JavaSparkContext context, List<List<Asked>> tasks) {
    synchronized (this) {
      running += tasks.size();
    }
    new ReadingJob(tasks, this::done).submit(context, new ReadingTask(order));
  }

  private synchronized void done(int tasks) {
    running -= tasks;
    notifyAll();
  }

  private synchronized void note(String text) {
    confinement = text.isEmpty() ? confinement : text;
  }

  @Override
  public void warm() {
    Thread.ofPlatform()
        .name("spark start")
        .daemon()
        .start(
            () -> {
              try {
                session.context(order.jars());
              } catch (IOException e) {
                // told to the first who asks
              }
            });
  }

  @Override
  public synchronized String confinement() {
    return confinement;
  }

  /** Nobody who asks from now on waits for an answer that won't come. */
  private void close(List<Asked> asked, Throwable why) {
    synchronized (this) {
      trouble = why;
      waiting.drainTo(asked);
    }
    asked.forEach(one -> one.answer().completeExceptionally(why));
  }

  @Override
  public void close() {
    jobs.interrupt();
  }
}
