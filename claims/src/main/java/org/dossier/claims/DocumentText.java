package org.dossier.claims;

import java.time.LocalDate;
import java.util.List;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * A document as the claim stage takes it: pages whose language is set.
 *
 * @param date the day that relative dates count from
 */
public record DocumentText(DocumentId id, List<Page> pages, @Nullable LocalDate date) {
  public DocumentText {
    pages = List.copyOf(pages);
  }
}
