package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyLog;
import org.dossier.intake.Incoming;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.dossier.pipeline.FileTask.Kept;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.ReadDocument;

/**
 * Writes what became of files into the case, in the order given: custody first, then the tables,
 * then the index. A stop at any moment leaves whole documents.
 */
final class Ledger {
  private static final int BATCH = 200;

  /** Files without a text that are each committed by themselves before the first that has one. */
  private static final int PATIENCE = 10;

  private static final long BATCH_NANOS = 2_000_000_000L;

  /**
   * Between two commits of the index, which cost more than those of the tables: at first little, so
   * that there is something to search in, then twice as long each time, up to the longest.
   */
  private static final long INDEX_NANOS = 2_000_000_000L;

  private static final long LONGEST_INDEX_NANOS = 20_000_000_000L;

  private final CaseFolder folder;
  private final CaseStore store;
  private final Indexing index;
  private final CustodyLog custody;
  private final AddRequest request;
  private final List<CustodyEvent> events = new ArrayList<>();
  private int waiting;

  /** The first document with a text can be searched for while the others are read. */
  private boolean first = true;

  private boolean searchable;
  private int files;

  private long indexed;
  private long pause = INDEX_NANOS;
  private long batchStart = System.nanoTime();

  Ledger(
      CaseFolder folder, CaseStore store, Indexing index, CustodyLog custody, AddRequest request) {
    this.folder = folder;
    this.store = store;
    this.index = index;
    this.custody = custody;
    this.request = request;
  }

  /** The row of these bytes' first copy, if it has another path. */
  private Optional<Document> otherCopy(DocumentId id, String path) throws CaseException {
    List<Document> first = new ArrayList<>();
    store.documents(
        Narrow.to(id),
        document -> {
          if (document.duplicateOf() == null && !document.path().equals(path)) {
            first.add(document);
          }
        });
    return first.stream().findFirst();
  }

  /**
   * What a second copy comes to without being read; empty for a first copy, and for one of a file
   * that holds others, whose copies have rows too.
   */
  Optional<List<Kept>> duplicate(Incoming incoming) throws CaseException {
    if (!(incoming instanceof Incoming.Taken)) {
      return Optional.empty();
    }
    Optional<Document> first = otherCopy(incoming.id(), incoming.path());
    if (first.isEmpty() || store.holdsOthers(first.get().path())) {
      return Optional.empty();
    }
    Document row = duplicate(incoming.path(), first.get());
    return Optional.of(List.of(new Kept(incoming, ReadDocument.bare(row, request.settings()))));
  }

  /**
   * @param settings with any of which it is done
   */
  boolean isDone(String path, DocumentId id, Set<String> settings) throws CaseException {
    return store.settingsOf(path, id).filter(settings::contains).isPresent();
  }

  /** Takes it over: it is closed when the tables and the index have it. */
  State record(Kept kept) throws CaseException, IOException {
    Document document = kept.read().document();
    Optional<Document> other = otherCopy(document.id(), document.path());
    events.add(event(kept.incoming(), other.isPresent() ? "received-duplicate" : "received"));
    waiting++;
    if (other.isPresent()) {
      Document row = duplicate(document.path(), other.get());
      store.save(ReadDocument.bare(row, request.settings()));
      kept.close();
      return row.state();
    }
    if (kept.recognized()) {
      events.add(recognized(kept));
    }
    store.save(kept.read());
    index.put(kept);
    searchable |= !document.languages().isEmpty();
    return document.state();
  }

  /** A file and all it holds are recorded: only here may a batch end. */
  void endOfFile() throws CaseException, IOException {
    files++;
    if (first || waiting >= BATCH || System.nanoTime() - batchStart > BATCH_NANOS) {
      commit();
    }
  }

  void commit() throws CaseException, IOException {
    if (waiting > 0) {
      custody.append(List.copyOf(events));
      events.clear();
      WeighingStep.expire(store);
      store.putFact(CaseFolder.CUSTODY_HEAD, custody.head());
      store.commit();
      if (first || System.nanoTime() - indexed > pause) {
        index.commit();
        pause = first ? pause : Math.min(2 * pause, LONGEST_INDEX_NANOS);
        indexed = System.nanoTime();
      }
      first = first && !searchable && files < PATIENCE;
      waiting = 0;
    }
    batchStart = System.nanoTime();
  }

  /** The row of a second copy: all it says of the content is what the first copy's row says. */
  private Document duplicate(String path, Document d) {
    return new Document(
        d.id(),
        path,
        request.source(),
        d.mediaType(),
        d.title(),
        0,
        List.of(),
        d.state(),
        d.reason(),
        d.created(),
        d.modified(),
        d.date(),
        d.dateFrom(),
        d.path(),
        d.metadata());
  }

  /** Fixes the text of pages that can't be had from the original without the same recogniser. */
  private CustodyEvent recognized(Kept kept) {
    CustodyEvent received = event(kept.incoming(), RecognizedTextHash.ACTION);
    return new CustodyEvent(
        received.itemId(),
        received.parentId(),
        received.containerPath(),
        RecognizedTextHash.of(kept.read().pages()),
        received.size(),
        received.received(),
        received.receivedFrom(),
        "ocr",
        received.custodian(),
        received.action(),
        received.tool());
  }

  private CustodyEvent event(Incoming incoming, String action) {
    boolean bytes =
        switch (incoming) {
          case Incoming.Taken _, Incoming.Container _ -> true;
          case Incoming.Refused refused -> refused.original() != null;
        };
    DocumentId parent = incoming.parent();
    String source = request.source();
    return new CustodyEvent(
        incoming.id().sha256(),
        parent == null ? null : parent.sha256(),
        incoming.path(),
        bytes ? incoming.id().sha256() : null,
        incoming.size(),
        request.clock().instant(),
        source == null ? "unnamed source" : source,
        parent == null ? "file" : "container",
        folder.custodian(),
        action,
        request.tool());
  }
}
