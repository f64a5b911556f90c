package org.dossier.store;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param total how many rows there are in all
 */
public record Listing<T>(List<T> rows, int total) {
  public Listing {
    rows = List.copyOf(rows);
  }
}
