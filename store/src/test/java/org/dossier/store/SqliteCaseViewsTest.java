package org.dossier.store;

import org.dossier.store.sqlite.SqliteCaseStore;
import org.dossier.store.sqlite.SqliteCaseViews;
import org.dossier.store.sqlite.SqliteDecisions;

class SqliteCaseViewsTest extends CaseViewsContract {
  @Override
  protected CaseStore store() throws CaseException {
    return SqliteCaseStore.open(temp.resolve("case.db"));
  }

  @Override
  protected CaseViews views() throws CaseException {
    return SqliteCaseViews.open(temp.resolve("case.db"));
  }

  @Override
  protected Decisions decisions() throws CaseException {
    return SqliteDecisions.open(temp.resolve("case.db"));
  }
}
