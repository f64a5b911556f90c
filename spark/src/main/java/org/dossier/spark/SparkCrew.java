package org.dossier.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.dossier.pipeline.Crew;
import org.dossier.pipeline.LaborOrder;
import scala.collection.immutable.Range;
import scala.concurrent.ExecutionContext;
import scala.runtime.BoxedUnit;

/** Spark's executors, at weighing. */
final class SparkCrew implements Crew {
  /** Batches for each core: an executor that is done with one has the next. */
  private static final int DEEP = 2;

  private final Session session;
  private final LaborOrder order;

  SparkCrew(Session session, LaborOrder order) {
    this.session = session;
    this.order = order;
  }

  @Override
  public int width() {
    return DEEP * session.cores();
  }

  @Override
  public Shift begin(byte[] chore) throws IOException {
    JavaSparkContext context = session.context(order.jars());
    try {
      return new SparkShift(context, order, context.broadcast(chore));
    } catch (Exception e) { // checked ones of Scala's, too
      throw session.trouble(e);
    }
  }

  @Override
  public void tell(String notice) {
    session.tell(notice);
  }

  /** The session is the engine's. */
  @Override
  public void close() {}

  /** A chore that every executor has once. */
  private static final class SparkShift implements Shift {
    private final JavaSparkContext context;
    private final LaborOrder order;
    private final Broadcast<byte[]> chore;
    private final List<SimpleFutureAction<BoxedUnit>> jobs = new ArrayList<>();

    SparkShift(JavaSparkContext context, LaborOrder order, Broadcast<byte[]> chore) {
      this.context = context;
      this.order = order;
      this.chore = chore;
    }

    /** One job of Spark, of a task a batch. */
    @Override
    public List<CompletableFuture<byte[]>> send(List<byte[]> batches) {
      List<CompletableFuture<byte[]>> outcomes = new ArrayList<>();
      batches.forEach(_ -> outcomes.add(new CompletableFuture<>()));
      try {
        jobs.removeIf(SimpleFutureAction::isCompleted);
        jobs.add(submit(batches, outcomes));
      } catch (Exception e) { // checked ones of Scala's, too
        outcomes.forEach(outcome -> outcome.completeExceptionally(e)); // Spark has stopped
      }
      return outcomes;
    }

    private SimpleFutureAction<BoxedUnit> submit(
        List<byte[]> batches, List<CompletableFuture<byte[]>> outcomes) {
      SimpleFutureAction<BoxedUnit> job =
          context
              .sc()
              .submitJob(
                  context.parallelize(batches, batches.size()).rdd(),
                  new LaborTask(order, chore),
                  new Range.Exclusive(0, batches.size(), 1),
                  (Object index, byte[] outcome) -> {
                    outcomes.get((int) index).complete(outcome);
                    return BoxedUnit.UNIT;
                  },
                  () -> BoxedUnit.UNIT);
      job.onComplete(
          end -> {
            if (end.isFailure()) {
              Throwable why = end.failed().get();
              outcomes.forEach(outcome -> outcome.completeExceptionally(why)); // but those done
            }
            return BoxedUnit.UNIT;
          },
          ExecutionContext.fromExecutor(Runnable::run));
      return job;
    }

    @Override
    public void close() {
      jobs.forEach(SimpleFutureAction::cancel);
      chore.unpersist();
    }
  }
}
