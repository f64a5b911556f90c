package org.dossier.evidence;

import java.io.Serializable;

/**
 * What is done with each of many things of a trove, on whatever machine: a function of the trove
 * and the thing, and of what it carries along. It writes nothing, and many threads may call it.
 *
 * <p>Things and results are {@link Serializable}, too.
 *
 * @param <T> a thing
 * @param <R> what it comes to
 */
public interface Chore<T, R> extends Serializable {
  /**
   * What a thing comes to.
   *
   * @param trove to be read; what weighing writes isn't in it
   */
  R of(Trove trove, T thing);
}
