package org.dossier.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.pipeline.WorkerOrder;
import org.dossier.pipeline.worker.WorkerPool;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: it hands documents to a worker process of its own, one by one. */
final class ReadingTask extends AbstractFunction1<Iterator<Question[]>, Replied[]>
    implements Serializable {
  private static final long serialVersionUID = 1;

  private final WorkerOrder order;

  ReadingTask(WorkerOrder order) {
    this.order = order;
  }

  /** An exception here has Spark try again, on another executor where there is one. */
  @Override
  public Replied[] apply(Iterator<Question[]> questions) {
    try {
      if (!Files.isDirectory(Path.of(order.root()))) {
        throw new IOException(
            "executors don't see "
                + order.root()
                + ": the case must lie in a folder that they share");
      }
      WorkerPool workers = ExecutorWorkers.of(order);
      List<Replied> replies = new ArrayList<>();
      while (questions.hasNext()) {
        for (Question question : questions.next()) {
          var answer = workers.ask(question.head(), Path.of(question.file()));
          replies.add(Replied.of(answer, workers.confinement()));
        }
      }
      return replies.toArray(Replied[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
