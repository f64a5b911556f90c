package org.dossier.store;

import java.util.List;

/**
 * Which part of a long list is wanted.
 *
 * @param first how many rows to pass over
 * @param most how many rows to give, at least one
 */
public record Window(int first, int most) {
  public Window {
    if (first < 0 || most < 1) {
      throw new IllegalArgumentException("not a window: " + first + ", " + most);
    }
  }

  /** The rows of one screen page. */
  public static Window page(int number, int rows) {
    return new Window(Math.multiplyExact(Math.max(0, number - 1), rows), rows);
  }

  /** The wanted rows of a list that is there as a whole. */
  public <T> Listing<T> of(List<T> all) {
    int from = Math.min(first, all.size());
    int to = (int) Math.min((long) first + most, all.size());
    return new Listing<>(all.subList(from, to), all.size());
  }
}
