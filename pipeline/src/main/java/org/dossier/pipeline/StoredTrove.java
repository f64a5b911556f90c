package org.dossier.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dossier.evidence.Trove;
import org.dossier.evidence.Weighing;
import org.dossier.evidence.Weights;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;

/**
 * A case as weighing sees it: read and written row by row.
 *
 * <p>What can't be read or written comes as an {@link Unreadable}.
 */
final class StoredTrove implements Trove, Weights {
  private static final Set<MentionKind> NAMES = names();

  private final CaseStore store;

  StoredTrove(CaseStore store) {
    this.store = store;
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

  private interface Work<T> {
    T run() throws CaseException;
  }

  private interface Writing {
    void run() throws CaseException;
  }

  private static Set<MentionKind> names() {
    var names = EnumSet.allOf(MentionKind.class);
    names.removeIf(kind -> !Weighing.names(kind));
    return names;
  }

  @Override
  public void documents(Consumer<Document> sink) {
    write(() -> store.documents(Narrow.NONE, sink));
  }

  @Override
  public void names(Consumer<Mention> sink) {
    write(() -> store.names(NAMES, sink));
  }

  @Override
  public SortedSet<DocumentId> claimants() {
    return read(store::claimants);
  }

  @Override
  public void claims(DocumentId document, Consumer<Claim> sink) {
    write(() -> store.claims(Narrow.to(document), located -> sink.accept(located.record())));
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) {
    return read(() -> store.claimsAt(document, page, span));
  }

  @Override
  public void add(Entity entity) {
    write(() -> store.save(entity));
  }

  @Override
  public void denotes(String mention, String entity) {
    write(() -> store.saveEntityOf(mention, entity));
  }

  @Override
  public Optional<String> entityOf(String mention) {
    return read(() -> store.entityOf(mention));
  }

  @Override
  public void add(Finding finding) {
    write(() -> store.save(finding));
  }

  private static <T> T read(Work<T> work) {
    try {
      return work.run();
    } catch (CaseException e) {
      throw new Unreadable(e);
    }
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (CaseException e) {
      throw new Unreadable(e);
    }
  }
}
