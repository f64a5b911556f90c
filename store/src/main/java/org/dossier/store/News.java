package org.dossier.store;

import java.util.List;
import org.dossier.model.Document;
import org.dossier.model.Finding;

/**
 * What came since somebody last marked the case as seen.
 *
 * @param since as ISO 8601 writes it; empty when nobody ever came
 * @param documents how many files are new
 * @param findings how many findings are new
 * @param first some of the new files, by path
 * @param told some of the new findings
 */
public record News(
    String since, int documents, int findings, List<Document> first, List<Finding> told) {
  public static final News NONE = new News("", 0, 0, List.of(), List.of());

  public News {
    first = List.copyOf(first);
    told = List.copyOf(told);
  }

  public boolean isAny() {
    return documents + findings > 0;
  }
}
