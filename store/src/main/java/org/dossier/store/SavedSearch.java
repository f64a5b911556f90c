package org.dossier.store;

import java.time.Instant;

/**
 * A search that is watched.
 *
 * @param address of the search in the reading room, below its root
 * @param seen when somebody looked last
 * @param passages how many it found then
 * @param removed true for one that was taken off the list, and can be put back
 */
public record SavedSearch(
    String id,
    String name,
    String address,
    Instant saved,
    Instant seen,
    long passages,
    boolean removed) {}
