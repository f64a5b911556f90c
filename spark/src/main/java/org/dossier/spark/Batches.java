package org.dossier.spark;

import java.util.ArrayList;
import java.util.List;
import org.dossier.spark.SparkWorkers.Asked;

/**
 * Cuts what waits into tasks: a task costs Spark some milliseconds, a small document little more.
 */
final class Batches {
  private static final int MOST = 16;

  /** Of a task's files together, so that a large one is a task by itself. */
  private static final long MOST_BYTES = 4 << 20;

  private Batches() {}

  /**
   * In the order given.
   *
   * @param wanted tasks, where there are as many documents
   */
  static List<List<Asked>> of(List<Asked> asked, int wanted) {
    int most = Math.clamp(asked.size() / wanted, 1, MOST);
    List<List<Asked>> tasks = new ArrayList<>();
    List<Asked> task = new ArrayList<>();
    long bytes = 0;
    for (Asked one : asked) {
      if (!task.isEmpty() && (task.size() == most || bytes + one.bytes() > MOST_BYTES)) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(one);
      bytes += one.bytes();
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }
}
