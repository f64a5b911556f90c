package org.dossier.evidence;

import java.util.List;
import java.util.function.Consumer;

/**
 * Who does the chores of weighing, and where. What comes out, and in which order, doesn't depend on
 * it.
 */
public interface Labor extends AutoCloseable {
  /**
   * Does a chore with each of the things, and hands on what they come to in the order of the
   * things, to the caller's thread alone. What the chore throws comes out of here, as it would from
   * a loop: after what the things before have come to.
   */
  <T, R> void each(List<T> things, Chore<T, R> chore, Consumer<R> sink);

  @Override
  void close();

  /**
   * By threads of this process.
   *
   * @param threads 1 for the caller's alone
   */
  static Labor here(Trove trove, int threads) {
    var inOrder = new InOrder(threads);
    return new Labor() {
      @Override
      public <T, R> void each(List<T> things, Chore<T, R> chore, Consumer<R> sink) {
        inOrder.each(things, thing -> chore.of(trove, thing), sink);
      }

      @Override
      public void close() {
        inOrder.close();
      }
    };
  }
}
