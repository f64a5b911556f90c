package org.dossier.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.dossier.postgres.PostgresServer;

/** What may keep a case: tests run on each. */
enum Backing {
  SQLITE {
    @Override
    CaseDatabase empty(Path folder) {
      return CaseDatabase.file(folder.resolve("case.db"));
    }

    @Override
    void outdate(CaseDatabase place, int format, String... statements) throws SQLException {
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + place);
          var statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        statement.execute("PRAGMA user_version = " + format);
      }
    }
  },

  POSTGRESQL {
    @Override
    CaseDatabase empty(Path folder) throws SQLException {
      return CaseDatabase.server(PostgresServer.running().schema());
    }

    @Override
    void outdate(CaseDatabase place, int format, String... statements) throws SQLException {
      String url = ((CaseDatabase.Server) place).url();
      PostgresServer.change(url, statements);
      PostgresServer.change(url, "UPDATE case_format SET version = " + format);
    }
  };

  /** Where a case can be made. */
  abstract CaseDatabase empty(Path folder) throws SQLException;

  /** Makes a case look as an older, or a newer, Dossier made it. */
  abstract void outdate(CaseDatabase place, int format, String... statements) throws SQLException;
}
