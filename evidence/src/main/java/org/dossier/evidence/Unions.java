package org.dossier.evidence;

import java.util.HashMap;
import java.util.Map;

/** Things that count as one: of those that were joined, the least stands for all. */
final class Unions<T extends Comparable<T>> {
  private final Map<T, T> lesser = new HashMap<>();

  void join(T one, T other) {
    T first = of(one);
    T second = of(other);
    if (first.compareTo(second) < 0) {
      lesser.put(second, first);
    } else if (!first.equals(second)) {
      lesser.put(first, second);
    }
  }

  /** The one that stands for all that were joined with it; itself when none was. */
  T of(T one) {
    T at = one;
    for (T next = lesser.get(at); next != null; next = lesser.get(at)) {
      at = next;
    }
    return at;
  }
}
