package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.store.CaseDatabase;

/**
 * What SQLite and PostgreSQL say differently. Statements are written once, as far as possible in
 * what both understand; the rest is written as SQLite has it, and put into PostgreSQL's words here.
 *
 * <p>Texts are compared by their bytes in both, and {@code lower} knows Latin letters only: columns
 * of PostgreSQL have the collation {@code C}.
 */
enum Dialect {
  /** One file. */
  SQLITE {
    @Override
    String query(String sql) {
      return sql;
    }

    @Override
    String definition(String sql) {
      return sql;
    }

    @Override
    boolean batches() {
      return false; // nothing lies between: to wait would only keep rows in memory
    }

    @Override
    String changes() {
      return "PRAGMA data_version";
    }

    @Override
    void measure(Connection connection) {
      // plans are written into the statements
    }

    @Override
    void count(Connection connection, Schema.Table table) {
      // it looks at the rows
    }

    @Override
    int version(Statement statement) throws SQLException {
      return number(statement, "PRAGMA user_version");
    }

    @Override
    void version(Statement statement, int version) throws SQLException {
      statement.executeUpdate("PRAGMA user_version = " + version);
    }

    @Override
    boolean hasTable(Statement statement, String table) throws SQLException {
      return number(statement, "SELECT count(*) FROM sqlite_master WHERE name = '" + table + "'")
          > 0;
    }

    @Override
    boolean hasColumn(Statement statement, String table, String column) throws SQLException {
      return number(
              statement,
              "SELECT count(*) FROM pragma_table_info('"
                  + table
                  + "') WHERE name = '"
                  + column
                  + "'")
          > 0;
    }

    @Override
    Set<String> indexes(Statement statement) {
      return Set.of(); // to ask for each takes no lock
    }
  },

  /** A database of a server, in the schema that is current. */
  POSTGRESQL {
    @Override
    String query(String sql) {
      String put = sql.replace(" CROSS JOIN ", " JOIN ").replace("instr(", "strpos(");
      put = EACH.matcher(put).replaceAll("json_array_elements_text(CAST($1 AS json)) AS $2(value)");
      put = MEMBER.matcher(put).replaceAll("CAST($1 AS json) ->> '$2'");
      return LENGTH.matcher(put).replaceAll("json_array_length(CAST($1 AS json))");
    }

    @Override
    String definition(String sql) {
      return sql.replaceAll("INTEGER PRIMARY KEY( AUTOINCREMENT)?", IDENTITY)
          .replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"")
          .replaceAll("\\bREAL\\b", "DOUBLE PRECISION")
          .replaceAll("\\bBLOB\\b", "BYTEA")
          .replace("CREATE VIEW IF NOT EXISTS", "CREATE OR REPLACE VIEW")
          .replace(" WITHOUT ROWID", "");
    }

    @Override
    boolean batches() {
      return true;
    }

    @Override
    String changes() {
      return "SELECT pg_current_snapshot()::text";
    }

    @Override
    void count(Connection connection, Schema.Table table) throws SQLException {
      if (table.counted()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "SELECT setval(pg_get_serial_sequence('"
                  + table.name()
                  + "', '"
                  + table.key()
                  + "'), coalesce(max("
                  + table.key()
                  + "), 0) + 1, false) FROM "
                  + table.name());
        }
      }
    }

    @Override
    void measure(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        for (String table : GROWING) {
          statement.execute("ANALYZE " + table);
        }
      }
      connection.commit();
    }

    @Override
    int version(Statement statement) throws SQLException {
      return hasTable(statement, VERSION)
          ? number(statement, "SELECT max(version) FROM " + VERSION)
          : 0;
    }

    @Override
    void version(Statement statement, int version) throws SQLException {
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS " + VERSION + " (version INTEGER NOT NULL)");
      statement.executeUpdate("DELETE FROM " + VERSION);
      statement.executeUpdate("INSERT INTO " + VERSION + " VALUES (" + version + ")");
    }

    @Override
    boolean hasTable(Statement statement, String table) throws SQLException {
      return number(
              statement,
              "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
                  + " AND relname = '"
                  + table
                  + "'")
          > 0;
    }

    @Override
    boolean hasColumn(Statement statement, String table, String column) throws SQLException {
      return number(
              statement,
              "SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema()"
                  + " AND table_name = '"
                  + table
                  + "' AND column_name = '"
                  + column
                  + "'")
          > 0;
    }

    /** To make one that is there waits for whoever writes into its table. */
    @Override
    Set<String> indexes(Statement statement) throws SQLException {
      Set<String> names = new TreeSet<>();
      try (ResultSet found =
          statement.executeQuery(
              "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
      return names;
    }
  };

  /** The table that holds the format of a case on a server. */
  private static final String VERSION = "case_format";

  private static final List<String> GROWING =
      List.of(
          "documents",
          "document_numbers",
          "page_rows",
          "mention_rows",
          "claim_rows",
          "signal_rows",
          "mark_rows",
          "entities",
          "entity_of",
          "findings",
          "finding_of",
          "happenings",
          "resemblances",
          "links");

  private static final String IDENTITY = "INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";

  private static final Pattern EACH = Pattern.compile("json_each\\(([^()]+)\\) ([a-z])\\b");

  private static final Pattern MEMBER =
      Pattern.compile("json_extract\\(([a-z.]+), '\\$\\.([a-z]+)'\\)");

  private static final Pattern LENGTH = Pattern.compile("json_array_length\\(([^()]+)\\)");

  static Dialect of(CaseDatabase database) {
    return switch (database) {
      case CaseDatabase.File _ -> SQLITE;
      case CaseDatabase.Server _ -> POSTGRESQL;
    };
  }

  /** A statement that reads or changes rows. */
  abstract String query(String sql);

  /** A statement that makes a table or an index. */
  abstract String definition(String sql);

  /** Whether rows are sent many at a time, as each sending takes a message to a server and back. */
  abstract boolean batches();

  /** Asks for what every committed change alters. */
  abstract String changes();

  /** Has rows that come later counted on from those that are there. */
  abstract void count(Connection connection, Schema.Table table) throws SQLException;

  /** Has the planner look at how many rows there are. */
  abstract void measure(Connection connection) throws SQLException;

  /** The format of the case; 0 for none. */
  abstract int version(Statement statement) throws SQLException;

  abstract void version(Statement statement, int version) throws SQLException;

  abstract boolean hasTable(Statement statement, String table) throws SQLException;

  abstract boolean hasColumn(Statement statement, String table, String column) throws SQLException;

  /** Indexes that need not be made; others may be there, too. */
  abstract Set<String> indexes(Statement statement) throws SQLException;

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      return found.next() ? found.getInt(1) : 0;
    }
  }
}
