package org.dossier.pipeline;

import java.util.Optional;
import java.util.function.Consumer;
import org.dossier.evidence.Merge;
import org.dossier.evidence.Weights;
import org.dossier.evidence.authenticity.Papers;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;

/**
 * A case as it is weighed: read and written row by row. What is written, and only that, goes
 * through the case's one writer.
 */
final class WeighedCase extends StoredTrove implements Weights, Papers {
  private final CaseStore store;

  /**
   * @param store holds nothing uncommitted but what weighing writes
   * @param database its tables
   */
  WeighedCase(CaseStore store, CaseDatabase database) {
    super(() -> SqlCaseStore.openReadOnly(database));
    this.store = store;
  }

  @Override
  public void add(Entity entity) {
    write(writer -> writer.save(entity));
  }

  @Override
  public void denotes(DocumentId document, String mention, String entity) {
    write(writer -> writer.saveEntityOf(document, mention, entity));
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
}
