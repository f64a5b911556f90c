package org.dossier.store;

import java.time.Instant;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads out of some words of a page: a claim of her own, or a note. Notes are kept
 * for good; to take one back is a line of its own.
 *
 * @param number in the order of writing, from 1
 * @param path of the document's first copy; empty where it is gone
 * @param span in the page's text
 * @param quote the words of the page, verbatim
 * @param kind {@code note}, or a kind of claim
 * @param words what the person says
 * @param who the person's name; null where the room has no people
 */
public record Note(
    int number,
    DocumentId document,
    String path,
    int page,
    Span span,
    String quote,
    String kind,
    String words,
    Instant at,
    @Nullable String who) {
  /** The kind of what is no claim. */
  public static final String PLAIN = "note";

  public Note {
    if (quote.length() != span.length() || quote.isBlank()) {
      throw new IllegalArgumentException(
          "a note's quote is its span: " + span + " '" + quote + "'");
    }
  }
}
