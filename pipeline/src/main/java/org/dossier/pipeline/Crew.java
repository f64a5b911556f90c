package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Other machines that see the tables of a case, and do chores of weighing in batches. They may fail
 * or die over a batch: whoever sent it does it then.
 */
public interface Crew extends Closeable {
  /** Batches that keep all of its machines busy for a while. */
  int width();

  /**
   * Begins with a chore.
   *
   * @param chore as {@link Workbench} takes it
   * @throws IOException when there are no such machines: the message is for the user
   */
  Shift begin(byte[] chore) throws IOException;

  /** Tells the user, in a line, of something that changes where the work is done. */
  void tell(String notice);

  /** One chore; closing it ends what is still under way. */
  interface Shift extends Closeable {
    /**
     * Has batches done, in any order.
     *
     * @return of each batch, in the order given, what {@link Workbench#work} made of it
     */
    List<? extends Future<byte[]>> send(List<byte[]> batches);

    @Override
    void close();
  }

  @Override
  void close();
}
