package org.dossier.claims;

import java.time.LocalDate;
import java.util.List;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document whose pages are split into sentences and tokens. A page in a language without a pack
 * is left out.
 *
 * @param pages in the order of their numbers
 * @param date the day that relative dates count from
 */
public record AnalyzedDocument(DocumentId id, List<AnalyzedPage> pages, @Nullable LocalDate date) {
  public AnalyzedDocument {
    pages = List.copyOf(pages);
  }
}
