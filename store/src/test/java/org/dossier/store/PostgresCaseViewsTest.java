package org.dossier.store;

import java.sql.SQLException;
import org.dossier.postgres.PostgresServer;
import org.dossier.store.sql.SqlCaseChanges;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDecisions;
import org.jspecify.annotations.Nullable;

class PostgresCaseViewsTest extends CaseViewsContract {
  private @Nullable CaseDatabase place;

  private CaseDatabase place() {
    if (place == null) {
      try {
        place = CaseDatabase.server(PostgresServer.running().schema());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return place;
  }

  @Override
  protected CaseStore store() throws CaseException {
    return SqlCaseStore.open(place());
  }

  @Override
  protected CaseViews views() throws CaseException {
    return SqlCaseViews.open(place());
  }

  @Override
  protected Decisions decisions() throws CaseException {
    return SqlDecisions.open(place());
  }

  @Override
  protected CaseChanges changes() throws CaseException {
    return SqlCaseChanges.open(place());
  }
}
