package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.dossier.store.sqlite.SqliteCaseStore;
import org.dossier.store.sqlite.SqliteCaseViews;
import org.dossier.store.sqlite.SqliteDecisions;
import org.junit.jupiter.api.Test;

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

  private void asOfFormatFive() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("case.db"));
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE happenings");
      statement.execute("DROP TABLE register");
      statement.execute("PRAGMA user_version = 5");
    }
  }
}
