package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.dossier.postgres.PostgresServer;
import org.dossier.store.sql.SqlCaseChanges;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDecisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

  @Override
  protected void outdate(int format, String... statements) throws SQLException {
    Backing.POSTGRESQL.outdate(place(), format, statements);
  }

  @Test
  void changesAreSeenAgainAfterTheServerHasEndedItsConnections() throws Exception {
    store().close();
    try (CaseChanges changes = changes()) {
      long before = changes.mark();
      PostgresServer.change(
          url(),
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'dossier' AND pid <> pg_backend_pid()");
      long after = changes.mark();
      assertThat(after).as("what may have changed meanwhile").isGreaterThan(before);
      assertThat(changes.mark()).isEqualTo(after);
    }
  }

  @Test
  void whoeverWaitsTooLongForOthersIsToldSo() throws Exception {
    store().close();
    try (var other = DriverManager.getConnection(url());
        var statement = other.createStatement();
        Decisions decisions = decisions()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE decisions IN ACCESS EXCLUSIVE MODE");

      assertThatThrownBy(() -> decisions.decide("f-1", "rejected", null, Instant.EPOCH))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("another program holds the case: wait");
    }
  }

  private String url() {
    return ((CaseDatabase.Server) place()).url();
  }
}
