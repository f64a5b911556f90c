package org.dossier.spark;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossier.pipeline.Crew;
import org.dossier.pipeline.Engine;
import org.dossier.pipeline.LaborOrder;
import org.dossier.pipeline.WorkerOrder;
import org.dossier.pipeline.worker.WorkerPool;

/**
 * Has documents read in executors, and has them help with weighing; what they come to is stored
 * here, as with any engine.
 */
final class SparkEngine implements Engine {
  /** Files under way for each core of the executors: enough for tasks of several documents. */
  private static final int AHEAD = 16;

  private static final int LEAST_AHEAD = 128;

  private final Session session;

  SparkEngine(Session session) {
    this.session = session;
  }

  @Override
  public WorkerPool workers(WorkerOrder order) {
    return new SparkWorkers(session, order);
  }

  /** Nearly all of them wait for executors at any moment. */
  @Override
  public ExecutorService threads(int jobs) {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public int ahead(int jobs) {
    return Math.max(LEAST_AHEAD, AHEAD * session.cores());
  }

  @Override
  public Optional<Crew> crew(LaborOrder order) {
    return Optional.of(new SparkCrew(session, order));
  }

  @Override
  public void close() {
    session.close();
  }
}
