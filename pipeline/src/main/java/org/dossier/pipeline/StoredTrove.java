package org.dossier.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.dossier.evidence.Merge;
import org.dossier.evidence.Rulings;
import org.dossier.evidence.Trove;
import org.dossier.evidence.Weighing;
import org.dossier.evidence.Weights;
import org.dossier.evidence.authenticity.Papers;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.sql.SqlCaseStore;

/**
 * A case as weighing sees it: read and written row by row. Each thread that reads does so by a
 * connection of its own; what is written, and only that, goes through the case's one writer.
 *
 * <p>What can't be read or written comes as an {@link Unreadable}.
 */
final class StoredTrove implements Trove, Weights, Papers, AutoCloseable {
  private static final Set<MentionKind> NAMES = names();

  private final CaseStore store;
  private final CaseDatabase database;
  private final Queue<CaseStore> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param store holds nothing uncommitted but what weighing writes
   * @param database its tables
   */
  StoredTrove(CaseStore store, CaseDatabase database) {
    this.store = store;
    this.database = database;
  }

  /** Carries a failure of the store through the weighing. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final CaseException failure;

    private Unreadable(CaseException failure) {
      super(failure);
      this.failure = failure;
    }

    CaseException failure() {
      return failure;
    }
  }

  private interface Question<T> {
    T of(CaseStore store) throws CaseException;
  }

  private interface Visit {
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
  public void add(Entity entity) {
    write(writer -> writer.save(entity));
  }

  @Override
  public void denotes(String mention, String entity) {
    write(writer -> writer.saveEntityOf(mention, entity));
  }

  /** No other connection sees this yet. */
  @Override
  public Optional<String> entityOf(String mention) {
    synchronized (store) {
      try {
        return store.entityOf(mention);
      } catch (CaseException e) {
        throw new Unreadable(e);
      }
    }
  }

  @Override
  public void add(Finding finding) {
    write(writer -> writer.save(finding));
  }

  @Override
  public void marks(MarkKind kind, Consumer<Mark> sink) {
    visit(reader -> reader.marks(kind, sink));
  }

  @Override
  public void add(Signal signal) {
    write(writer -> writer.save(signal));
  }

  @Override
  public void add(Merge merge) {
    write(writer -> writer.saveMerge(merge.entity(), merge.alias(), merge.why()));
  }

  @Override
  public Rulings rulings() {
    return ask(EntityRulings::of);
  }

  @Override
  public void add(Gap gap) {
    write(writer -> writer.save(gap));
  }

  @Override
  public void add(Resemblance resemblance) {
    write(writer -> writer.save(resemblance));
  }

  private void write(Visit visit) {
    synchronized (store) {
      try {
        visit.of(store);
      } catch (CaseException e) {
        throw new Unreadable(e);
      }
    }
  }

  private void visit(Visit visit) {
    ask(
        reader -> {
          visit.of(reader);
          return reader;
        });
  }

  private <T> T ask(Question<T> question) {
    try {
      CaseStore reader = idle.poll();
      if (reader == null) {
        reader = SqlCaseStore.openReadOnly(database);
      }
      try {
        return question.of(reader);
      } finally {
        idle.add(reader);
      }
    } catch (CaseException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public void close() {
    idle.forEach(CaseStore::close);
  }
}
