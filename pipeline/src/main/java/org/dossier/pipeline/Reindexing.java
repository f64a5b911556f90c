package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.State;
import org.dossier.search.LucenePassageIndex;
import org.dossier.search.PassageIndex;
import org.dossier.search.opensearch.IndexAddress;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/** Makes passages of what the tables have. */
public final class Reindexing {
  private Reindexing() {}

  /**
   * Fills the index anew, in its place or in another one. What is searched meanwhile, and when this
   * is stopped, is the index of before.
   *
   * @param place the address of a server, or {@link CaseIndex#FOLDER}; null: where it is
   * @return an index on a server that is used no more
   */
  public static Optional<String> anew(
      CaseFolder folder, @Nullable String place, AddProgress progress) throws CaseException {
    try (CaseLock _ = CaseLock.take(folder);
        CaseStore store = SqlCaseStore.open(folder.database())) {
      Optional<IndexAddress> before = CaseIndex.place(store);
      Optional<IndexAddress> now =
          place == null
              ? before
              : place.equals(CaseIndex.FOLDER)
                  ? Optional.empty()
                  : Optional.of(CaseIndex.address(place));
      boolean moves = !name(before).equals(name(now));
      if (moves && now.isPresent()) {
        CaseIndex.requireFree(now.get());
      }
      try (PassageIndex index =
          now.isPresent() ? CaseIndex.open(now.get()) : LucenePassageIndex.open(folder.index())) {
        index.startAnew();
        fill(store, index, progress);
        index.pack();
      }
      if (!moves) {
        return Optional.empty();
      }
      CaseIndex.remember(store, name(now));
      if (before.isEmpty()) {
        clear(folder.index());
      }
      return before.map(IndexAddress::toString);
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
  }

  private static String name(Optional<IndexAddress> place) {
    return place.map(IndexAddress::toString).orElse("");
  }

  private static void fill(CaseStore store, PassageIndex index, AddProgress progress)
      throws CaseException, IOException {
    SortedSet<DocumentId> all = store.documentIds();
    progress.expected(all.size());
    progress.step("indexing");
    for (DocumentId id : all) {
      progress.done(put(store, index, id), State.PROCESSED);
    }
  }

  private static void clear(Path index) throws IOException {
    if (Files.isDirectory(index)) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(index);
    }
  }

  /**
   * Puts into the index what the tables have and it has not: a crash between the two, or a deleted
   * index.
   */
  static void mend(CaseStore store, PassageIndex index) throws CaseException, IOException {
    index.commit();
    SortedSet<DocumentId> missing = store.documentIds();
    missing.removeAll(index.documents());
    for (DocumentId id : missing) {
      put(store, index, id);
    }
  }

  /** Returns the document's path. */
  private static String put(CaseStore store, PassageIndex index, DocumentId id)
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
    return path;
  }
}
