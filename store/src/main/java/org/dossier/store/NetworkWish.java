package org.dossier.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the network is wanted; null: any.
 *
 * @param kind of findings
 * @param standing in the words of the contract
 * @param begins the first day that a finding may touch; those without a date are left out
 * @param ends the last such day
 * @param party words in a spelling of somebody; wanted are those, and their neighbours
 * @param entity wanted with its neighbours
 * @param places whether the places of findings are nodes too
 * @param most nodes
 */
public record NetworkWish(
    @Nullable String kind,
    @Nullable String standing,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    @Nullable String party,
    @Nullable String entity,
    boolean places,
    int most) {
  public static final int MOST = 2_000;

  public NetworkWish {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("not 1 to " + MOST + " nodes: " + most);
    }
  }
}
