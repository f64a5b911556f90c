package org.dossier.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyLog;
import org.dossier.intake.Incoming;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.dossier.pipeline.FileTask.Kept;
import org.dossier.search.PassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.ReadDocument;

/**
 * Writes what became of files into the case, in the order given: custody first, then the tables,
 * then the index. A stop at any moment leaves whole documents.
 */
final class Ledger {
  private static final int BATCH = 200;
  private static final long BATCH_NANOS = 2_000_000_000L;

  private final CaseFolder folder;
  private final CaseStore store;
  private final PassageIndex index;
  private final CustodyLog custody;
  private final AddRequest request;
  private final List<CustodyEvent> events = new ArrayList<>();
  private final Map<DocumentId, String> firstPaths = new LinkedHashMap<>();
  private int waiting;
  private long batchStart = System.nanoTime();

  Ledger(
      CaseFolder folder,
      CaseStore store,
      PassageIndex index,
      CustodyLog custody,
      AddRequest request) {
    this.folder = folder;
    this.store = store;
    this.index = index;
    this.custody = custody;
    this.request = request;
  }

  /** The path under which these bytes are read, if another one. */
  Optional<String> otherPathOf(DocumentId id, String path) throws CaseException {
    String known = firstPaths.get(id);
    if (known == null) {
      known = store.firstPathOf(id).orElse(null);
    }
    return known == null || known.equals(path) ? Optional.empty() : Optional.of(known);
  }

  boolean isDone(String path, DocumentId id) throws CaseException {
    return store.settingsOf(path, id).filter(request.settings()::equals).isPresent();
  }

  State record(Kept kept) throws CaseException, IOException {
    Document document = kept.read().document();
    Optional<String> other = otherPathOf(document.id(), document.path());
    events.add(event(kept.incoming(), other.isPresent() ? "received-duplicate" : "received"));
    if (other.isPresent()) {
      store.save(ReadDocument.bare(duplicate(document, other.get()), request.settings()));
    } else {
      firstPaths.put(document.id(), document.path());
      store.save(kept.read());
      index.replace(document.id(), kept.passages());
    }
    waiting++;
    if (waiting >= BATCH || System.nanoTime() - batchStart > BATCH_NANOS) {
      commit();
    }
    return document.state();
  }

  void commit() throws CaseException, IOException {
    if (waiting > 0) {
      custody.append(List.copyOf(events));
      events.clear();
      WeighingStep.expire(store);
      store.commit();
      waiting = 0;
      firstPaths.clear();
    }
    batchStart = System.nanoTime();
  }

  private static Document duplicate(Document d, String first) {
    return new Document(
        d.id(),
        d.path(),
        d.source(),
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
        first);
  }

  private CustodyEvent event(Incoming incoming, String action) {
    boolean bytes =
        switch (incoming) {
          case Incoming.Taken _, Incoming.Container _ -> true;
          case Incoming.Refused refused -> refused.original() != null;
        };
    long size =
        switch (incoming) {
          case Incoming.Taken taken -> taken.size();
          case Incoming.Container container -> container.size();
          case Incoming.Refused refused -> refused.size();
        };
    DocumentId parent = incoming.parent();
    String source = request.source();
    return new CustodyEvent(
        incoming.id().sha256(),
        parent == null ? null : parent.sha256(),
        incoming.path(),
        bytes ? incoming.id().sha256() : null,
        size,
        request.clock().instant(),
        source == null ? "unnamed source" : source,
        parent == null ? "file" : "container",
        folder.root().toAbsolutePath().getFileName().toString(),
        action,
        request.tool());
  }
}
