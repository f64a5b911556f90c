package org.dossier.store;

import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; null: any.
 *
 * @param words that path or title hold
 * @param state in the words of the contract
 * @param language one of the document's
 * @param dated whether its date is known
 * @param entity that it names
 */
public record DocumentWish(
    @Nullable String words,
    @Nullable String state,
    @Nullable String language,
    @Nullable Boolean dated,
    @Nullable String entity) {
  public static final DocumentWish ANY = new DocumentWish(null, null, null, null, null);
}
