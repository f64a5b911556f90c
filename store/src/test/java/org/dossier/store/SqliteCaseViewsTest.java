package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.dossier.store.sql.SqlCaseChanges;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDecisions;
import org.dossier.store.sql.SqlDrafts;
import org.junit.jupiter.api.Test;

class SqliteCaseViewsTest extends CaseViewsContract {
  @Override
  protected CaseStore store() throws CaseException {
    return SqlCaseStore.open(CaseDatabase.file(temp.resolve("case.db")));
  }

  @Override
  protected CaseViews views() throws CaseException {
    return SqlCaseViews.open(CaseDatabase.file(temp.resolve("case.db")));
  }

  @Override
  protected Decisions decisions() throws CaseException {
    return SqlDecisions.open(CaseDatabase.file(temp.resolve("case.db")));
  }

  @Override
  protected CaseChanges changes() throws CaseException {
    return SqlCaseChanges.open(CaseDatabase.file(temp.resolve("case.db")));
  }

  @Override
  protected void outdate(int format, String... statements) throws SQLException {
    Backing.SQLITE.outdate(CaseDatabase.file(temp.resolve("case.db")), format, statements);
  }

  @Test
  void aCaseOfTheFifthFormatHasItsTimelineAndRegisterOnceItIsBroughtUpToDate() throws Exception {
    asOfFormatFive();
    try (CaseViews views = views()) {
      assertThatThrownBy(() -> views.register(RegisterWish.ANY, new Window(0, 9)))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("older Dossier");
    }
    store().close();
    try (CaseViews views = views()) {
      assertThat(views.register(RegisterWish.ANY, new Window(0, 9)).total()).isEqualTo(2);
      assertThat(views.happenings(HappeningWish.ANY, new Window(0, 9)).total()).isEqualTo(2);
    }
  }

  @Test
  void whatWasDecidedBeforeRoomsHadPeopleWasDecidedByNobodyNamed() throws Exception {
    try (Decisions decisions = decisions()) {
      decisions.decide("f-1", "accepted", null, NOON);
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("case.db"));
        var statement = connection.createStatement()) {
      statement.execute("ALTER TABLE decision_log DROP COLUMN who");
      statement.execute("PRAGMA user_version = 6");
    }

    try (Decisions decisions = decisions()) {
      decisions.decide("f-1", "rejected", "Анна", NOON.plusSeconds(60));
      assertThat(decisions.log(new Window(0, 9)).rows())
          .extracting(Decision::who)
          .containsExactly("Анна", null);
    }
  }

  @Test
  void aCaseOfAnOlderFormatHasNoDraftsUntilItIsBroughtUpToDate() throws Exception {
    asOfFormatFive();
    try (Drafts drafts = SqlDrafts.openReadOnly(CaseDatabase.file(temp.resolve("case.db")))) {
      assertThat(drafts.all()).isEmpty();
    }
    store().close();
    try (Drafts drafts = SqlDrafts.open(CaseDatabase.file(temp.resolve("case.db")))) {
      assertThat(drafts.begin("First", Instant.EPOCH).number()).isEqualTo(1);
    }
  }

  private void asOfFormatFive() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("case.db"));
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE happenings");
      statement.execute("DROP TABLE register");
      statement.execute("DROP TABLE links");
      statement.execute("DROP TABLE drafts");
      statement.execute("PRAGMA user_version = 5");
    }
  }
}
