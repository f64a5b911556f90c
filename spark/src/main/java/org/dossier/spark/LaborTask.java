package org.dossier.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.broadcast.Broadcast;
import org.dossier.pipeline.LaborOrder;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does of weighing: one batch. */
final class LaborTask extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {
  private static final long serialVersionUID = 1;

  private final LaborOrder order;
  private final Broadcast<byte[]> chore;

  LaborTask(LaborOrder order, Broadcast<byte[]> chore) {
    this.order = order;
    this.chore = chore;
  }

  /** An exception here has Spark try again, on another executor where there is one. */
  @Override
  public byte[] apply(Iterator<byte[]> batch) {
    try {
      return ExecutorBench.of(order).work(chore.id(), chore.value(), batch.next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
