package org.dossier.pipeline.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Worker processes, as many as there are jobs at a time. A job that kills its worker, or is not
 * done in time, costs that worker and is told as {@link Answer.Lost}; the next job has a new one.
 */
public final class Workers implements WorkerPool {
  /** A worker may have been killed by somebody else: a lost job is tried once more. */
  private static final int TRIES = 2;

  private final List<String> command;
  private final Path folder;
  private final WorkerLimits limits;
  private final ScheduledExecutorService clock;
  private final List<Worker> idle = new ArrayList<>();
  private String confinement = "";
  private boolean closed;

  /**
   * @param command that starts a worker, which runs {@link WorkerLoop}
   * @param folder for replies too large for memory
   */
  public Workers(List<String> command, Path folder, WorkerLimits limits) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.limits = limits;
    var timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              var thread = new Thread(task, "worker deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    this.clock = timer;
  }

  /** Starts a worker ahead of its first job. */
  @Override
  public void warm() throws IOException {
    putBack(Worker.start(command, limits, clock));
  }

  @Override
  public Answer ask(byte[] head, Path file) throws IOException {
    Files.createDirectories(folder);
    var lost = new WorkerLost("no reader", true);
    for (int attempt = 0; attempt < TRIES && lost.again(); attempt++) {
      Worker worker = take();
      var reply = new Reply(folder);
      boolean done = false;
      try {
        boolean again = worker.ask(head, file, reply);
        done = true;
        note(worker.confinement());
        if (again) {
          putBack(worker);
        } else {
          worker.kill();
        }
        return new Answer.Done(reply);
      } catch (WorkerLost e) {
        lost = e;
      } finally {
        if (!done) {
          worker.kill();
          reply.close();
        }
      }
    }
    return new Answer.Lost(lost.reason());
  }

  @Override
  public synchronized String confinement() {
    return confinement;
  }

  private synchronized void note(String text) {
    confinement = text;
  }

  private Worker take() throws IOException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.removeLast();
      }
    }
    return Worker.start(command, limits, clock);
  }

  private synchronized void putBack(Worker worker) {
    if (closed) {
      worker.kill();
    } else {
      idle.add(worker);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Worker::kill);
    idle.clear();
    clock.shutdownNow();
  }
}
