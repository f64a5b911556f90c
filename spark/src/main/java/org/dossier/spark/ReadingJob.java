package org.dossier.spark;

import java.util.List;
import java.util.function.IntConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.dossier.spark.SparkWorkers.Asked;
import scala.collection.immutable.Range;
import scala.concurrent.ExecutionContext;
import scala.runtime.BoxedUnit;

/** One job of Spark; each of its tasks is answered when it is done. */
final class ReadingJob {
  private final List<List<Asked>> tasks;
  private final boolean[] answered;
  private final IntConsumer done;

  /**
   * @param done is told how many more tasks are over
   */
  ReadingJob(List<List<Asked>> tasks, IntConsumer done) {
    this.tasks = tasks;
    this.answered = new boolean[tasks.size()];
    this.done = done;
  }

  /** Waits for nothing. */
  void submit(JavaSparkContext context, ReadingTask reading) {
    try {
      begin(context, reading);
    } catch (Exception e) { // checked ones of Scala's, too
      fail(e); // Spark has stopped
    }
  }

  private void begin(JavaSparkContext context, ReadingTask reading) {
    List<Question[]> questions =
        tasks.stream()
            .map(task -> task.stream().map(Asked::question).toArray(Question[]::new))
            .toList();
    context
        .sc()
        .submitJob(
            context.parallelize(questions, tasks.size()).rdd(),
            reading,
            new Range.Exclusive(0, tasks.size(), 1),
            this::answer,
            () -> BoxedUnit.UNIT)
        .onComplete(
            outcome -> {
              if (outcome.isFailure()) {
                fail(outcome.failed().get());
              }
              return BoxedUnit.UNIT;
            },
            ExecutionContext.fromExecutor(Runnable::run));
  }

  private BoxedUnit answer(Object index, Replied[] replies) {
    int task = (int) index;
    synchronized (this) {
      answered[task] = true;
    }
    for (int i = 0; i < replies.length; i++) {
      tasks.get(task).get(i).answer().complete(replies[i]);
    }
    done.accept(1);
    return BoxedUnit.UNIT;
  }

  private void fail(Throwable why) {
    for (int task = 0; task < answered.length; task++) {
      synchronized (this) {
        if (answered[task]) {
          continue;
        }
        answered[task] = true;
      }
      tasks.get(task).forEach(one -> one.answer().completeExceptionally(why));
      done.accept(1);
    }
  }
}
