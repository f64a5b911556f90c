package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.search.PassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Located;
import org.dossier.store.Narrow;

/**
 * Puts into the index what the tables have and it has not: a crash between the two, or a deleted
 * index.
 */
final class Reindexing {
  private Reindexing() {}

  static void mend(CaseStore store, PassageIndex index) throws CaseException, IOException {
    index.commit();
    SortedSet<DocumentId> missing = store.documentIds();
    missing.removeAll(index.documents());
    for (DocumentId id : missing) {
      List<Located<Page>> pages = new ArrayList<>();
      store.pages(Narrow.to(id), pages::add);
      String path = store.firstPathOf(id).orElseThrow();
      index.replace(id, Passages.of(id, path, pages.stream().map(Located::record).toList()));
    }
  }
}
