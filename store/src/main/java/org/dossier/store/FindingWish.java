package org.dossier.store;

import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; null: any.
 *
 * @param words that the statement holds
 * @param kind of claim
 * @param standing in the words of the contract
 * @param decided whether the investigator has decided
 * @param dated whether a text dates it
 * @param document whose claims it rests on
 * @param entity that its claims name
 */
public record FindingWish(
    @Nullable String words,
    @Nullable String kind,
    @Nullable String standing,
    @Nullable Boolean decided,
    @Nullable Boolean dated,
    @Nullable String document,
    @Nullable String entity) {
  public static final FindingWish ANY = new FindingWish(null, null, null, null, null, null, null);
}
