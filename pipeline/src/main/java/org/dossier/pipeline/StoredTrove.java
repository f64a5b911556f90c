package org.dossier.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.dossier.evidence.Rulings;
import org.dossier.evidence.Trove;
import org.dossier.evidence.Weighing;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;

/**
 * The tables of a case as weighing reads them. Each thread that reads does so by a connection of
 * its own, what is committed.
 *
 * <p>What can't be read comes as an {@link Unreadable}.
 */
class StoredTrove implements Trove, AutoCloseable {
  private static final Set<MentionKind> NAMES = names();

  private final Opening tables;
  private final Queue<CaseStore> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  StoredTrove(Opening tables) {
    this.tables = tables;
  }

  /** Opens the tables for one more reader. */
  interface Opening {
    CaseStore open() throws CaseException;
  }

  /** Carries a failure of the store through the weighing. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final CaseException failure;

    Unreadable(CaseException failure) {
      super(failure);
      this.failure = failure;
    }

    CaseException failure() {
      return failure;
    }
  }

  interface Question<T> {
    T of(CaseStore store) throws CaseException;
  }

  interface Visit {
    void of(CaseStore store) throws CaseException;
  }

  private static Set<MentionKind> names() {
    var names = EnumSet.allOf(MentionKind.class);
    names.removeIf(kind -> !Weighing.names(kind));
    return names;
  }

  @Override
  public void documents(Consumer<Document> sink) {
    visit(reader -> reader.documents(Narrow.NONE, sink));
  }

  @Override
  public SortedSet<DocumentId> naming() {
    return ask(CaseStore::documentIds);
  }

  @Override
  public void names(DocumentId document, Consumer<Mention> sink) {
    visit(reader -> reader.names(document, NAMES, sink));
  }

  @Override
  public void figures(DocumentId document, Consumer<Mention> sink) {
    visit(reader -> reader.figures(document, sink));
  }

  @Override
  public SortedSet<DocumentId> written() {
    return ask(CaseStore::documentIds);
  }

  @Override
  public void texts(DocumentId document, Consumer<String> sink) {
    visit(reader -> reader.texts(document, sink));
  }

  @Override
  public void spellings(MentionKind kind, Consumer<String> sink) {
    visit(reader -> reader.spellings(kind, sink));
  }

  @Override
  public SortedSet<DocumentId> claimants() {
    return ask(CaseStore::claimants);
  }

  @Override
  public void claims(DocumentId document, Consumer<Claim> sink) {
    visit(reader -> reader.claimsOf(document, sink));
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) {
    return ask(reader -> reader.claimsAt(document, page, span));
  }

  @Override
  public Rulings rulings() {
    return ask(EntityRulings::of);
  }

  void visit(Visit visit) {
    ask(
        reader -> {
          visit.of(reader);
          return reader;
        });
  }

  <T> T ask(Question<T> question) {
    try {
      CaseStore reader = idle.poll();
      if (reader == null) {
        reader = tables.open();
      }
      try {
        return question.of(reader);
      } finally {
        idle.add(reader);
        if (closed) {
          close();
        }
      }
    } catch (CaseException e) {
      throw new Unreadable(e);
    }
  }

  /** Whoever still reads is the last to use its connection. */
  @Override
  public void close() {
    closed = true;
    for (CaseStore reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
  }
}
