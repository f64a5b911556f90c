package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dossier.evidence.Chore;
import org.jspecify.annotations.Nullable;

/**
 * Does chores of one weighing on a machine that sees the tables. For many threads; all of them do
 * the same chore.
 */
public final class Workbench implements Closeable {
  private final StoredTrove trove;
  private long number = -1;
  private @Nullable Chore<Object, Object> current;

  /** Opens nothing yet. */
  public Workbench(LaborOrder order) {
    this.trove = order.trove();
  }

  /**
   * What a batch comes to.
   *
   * @param results of its things, in their order; where there is a failure, of those before it
   * @param nanos that they took
   */
  record Outcome(List<Object> results, @Nullable RuntimeException failure, long nanos)
      implements Serializable {}

  /**
   * Does a batch.
   *
   * @param chore its number, another for each
   * @param written the chore, as it was sent
   * @param batch things, as they were sent
   * @return what they come to, for who sent them
   * @throws IOException when the tables can't be read here
   */
  public byte[] work(long chore, byte[] written, byte[] batch) throws IOException {
    List<Object> things = Parcel.open(batch);
    return Parcel.of(outcome(chore(chore, written), things));
  }

  private Outcome outcome(Chore<Object, Object> chore, List<Object> things) throws IOException {
    List<Object> results = new ArrayList<>(things.size());
    long start = System.nanoTime();
    for (Object thing : things) {
      try {
        results.add(chore.of(trove, thing));
      } catch (StoredTrove.Unreadable e) {
        throw new IOException(e.failure().getMessage(), e);
      } catch (RuntimeException e) {
        return new Outcome(results, e, System.nanoTime() - start);
      }
    }
    return new Outcome(results, null, System.nanoTime() - start);
  }

  private synchronized Chore<Object, Object> chore(long wanted, byte[] written) throws IOException {
    Chore<Object, Object> known = current;
    if (known == null || number != wanted) {
      known = Parcel.open(written);
      current = known;
      number = wanted;
    }
    return known;
  }

  @Override
  public void close() {
    trove.close();
  }
}
