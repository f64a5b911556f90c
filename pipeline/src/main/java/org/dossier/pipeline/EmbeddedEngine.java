package org.dossier.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossier.pipeline.worker.WorkerPool;

/** Worker processes on this machine, one a job. */
final class EmbeddedEngine implements Engine {
  /**
   * Files that may wait for each job: with fewer, one that takes long stops the other readers. What
   * is large of them waits on the disk.
   */
  private static final int AHEAD = 32;

  @Override
  public WorkerPool workers(WorkerOrder order) {
    return order.here(order.replies());
  }

  @Override
  public ExecutorService threads(int jobs) {
    return Executors.newFixedThreadPool(jobs);
  }

  @Override
  public int ahead(int jobs) {
    return jobs == 1 ? 0 : AHEAD * jobs;
  }

  @Override
  public void close() {}
}
