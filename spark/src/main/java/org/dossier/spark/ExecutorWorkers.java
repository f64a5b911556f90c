package org.dossier.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.dossier.pipeline.WorkerOrder;
import org.dossier.pipeline.worker.WorkerPool;

/**
 * The worker processes of one executor. They end with it, however it ends: their standard input is
 * closed then.
 */
final class ExecutorWorkers {
  private static final Map<WorkerOrder, WorkerPool> POOLS = new HashMap<>();

  private ExecutorWorkers() {}

  /** Workers that outlast a task, so that the next one need not wait for their start. */
  static synchronized WorkerPool of(WorkerOrder order) throws IOException {
    WorkerPool pool = POOLS.get(order);
    if (pool == null) {
      // Spark's folder for this executor: it is removed when the application is
      Path work = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "workers");
      pool = order.here(work.toRealPath());
      POOLS.put(order, pool);
    }
    return pool;
  }
}
