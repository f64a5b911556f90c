package org.dossier.search;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Keeps what is costly to make and not for several threads. Bound to no thread, since there is a
 * new one for each request; what an exception keeps from being given back is made anew.
 */
final class Lent<T> {
  private final Supplier<T> maker;
  private final Deque<T> idle = new ConcurrentLinkedDeque<>();

  Lent(Supplier<T> maker) {
    this.maker = maker;
  }

  T take() {
    T one = idle.pollFirst();
    return one == null ? maker.get() : one;
  }

  void giveBack(T one) {
    idle.addFirst(one);
  }
}
