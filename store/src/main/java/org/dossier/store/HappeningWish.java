package org.dossier.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which dated findings and documents are wanted; null: any.
 *
 * @param kind of finding, or {@link Happening#DOCUMENT}
 * @param standing in the words of the contract; documents have none
 * @param entity that the finding's claims or the document name
 * @param begins the first day; what could be later is wanted
 * @param ends the last day; what could be earlier is wanted
 * @param exactly whether only what has just these two days as its date is wanted
 */
public record HappeningWish(
    @Nullable String kind,
    @Nullable String standing,
    @Nullable String entity,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    boolean exactly) {
  public static final HappeningWish ANY = new HappeningWish(null, null, null, null, null, false);

  /** The same, of these days. */
  public HappeningWish within(LocalDate first, LocalDate last) {
    return new HappeningWish(kind, standing, entity, first, last, false);
  }

  /** The same, of just these days. */
  public HappeningWish dated(LocalDate first, LocalDate last) {
    return new HappeningWish(kind, standing, entity, first, last, true);
  }

  /** Whether documents can be among what is wanted. */
  public boolean allowsDocuments() {
    return standing == null && (kind == null || kind.equals(Happening.DOCUMENT));
  }

  /** Whether findings can be among what is wanted. */
  public boolean allowsFindings() {
    return !Happening.DOCUMENT.equals(kind);
  }
}
