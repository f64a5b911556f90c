package org.dossier.store;

import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are wanted.
 *
 * @param document only those of this document; null: of all
 * @param kind only those of this kind, in the words of the contract; null: of all
 */
public record Narrow(@Nullable DocumentId document, @Nullable String kind) {
  public static final Narrow NONE = new Narrow(null, null);

  public static Narrow to(DocumentId document) {
    return new Narrow(document, null);
  }
}
