package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Page;

/**
 * Cuts a very long document into stretches of pages, so that the words of one stretch at a time are
 * in memory. What a contract says of "the Supplier" reaches no further than its stretch: ordinary
 * documents are one.
 */
final class Stretches {
  /** In UTF-16 units: some 800 printed pages. */
  private static final int MOST = 2_000_000;

  private Stretches() {}

  static List<List<Page>> of(List<Page> pages) {
    List<List<Page>> stretches = new ArrayList<>();
    int from = 0;
    long length = 0;
    for (int i = 0; i < pages.size(); i++) {
      length += pages.get(i).text().length();
      if (length > MOST && i > from) {
        stretches.add(pages.subList(from, i));
        from = i;
        length = pages.get(i).text().length();
      }
    }
    stretches.add(pages.subList(from, pages.size()));
    return stretches;
  }
}
