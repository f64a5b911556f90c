package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.search.PassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.ReadDocument;

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
      put(store, index, id);
    }
  }

  private static void put(CaseStore store, PassageIndex index, DocumentId id)
      throws CaseException, IOException {
    String path = store.firstPathOf(id).orElseThrow();
    List<Document> rows = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    store.documents(Narrow.to(id), rows::add);
    store.pages(Narrow.to(id), page -> pages.add(page.record()));
    store.mentions(Narrow.to(id), mention -> mentions.add(mention.record()));
    store.claimsOf(id, claims::add);
    Document row = rows.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    var content = new ReadDocument(row, "", pages, mentions, claims);
    index.replace(id, LabelledPassages.of(content, Passages.of(id, path, pages)));
  }
}
