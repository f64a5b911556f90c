package org.dossier.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        for (String sql : before(format)) {
          statement.execute(sql);
        }
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
      PostgresServer.change(url, before(format).toArray(String[]::new));
      PostgresServer.change(url, statements);
      PostgresServer.change(url, "UPDATE case_format SET version = " + format);
    }
  };

  /** Where a case can be made. */
  abstract CaseDatabase empty(Path folder) throws SQLException;

  /** Before format 9 what was read in a document lay by its id. */
  private static List<String> before(int format) {
    List<String> changes = new ArrayList<>();
    if (format < 9) {
      for (String table : List.of("page", "mention", "claim", "signal", "mark")) {
        changes.add("CREATE TABLE former AS SELECT * FROM " + table + "s");
        changes.add("DROP VIEW " + table + "s");
        changes.add("DROP TABLE " + table + "_rows");
        changes.add("ALTER TABLE former RENAME TO " + table + "s");
      }
      changes.add("DROP TABLE document_numbers");
      changes.add("DROP INDEX happenings_of_findings");
      changes.add("CREATE INDEX happenings_by_id ON happenings (id)");
    }
    return changes;
  }

  /** Makes a case look as an older, or a newer, Dossier made it. */
  abstract void outdate(CaseDatabase place, int format, String... statements) throws SQLException;
}
