package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** Connections to a case in a database of a PostgreSQL server. */
final class CaseServer {
  /** The lock of who makes or changes tables, kept until its transaction ends. */
  private static final int MAKING = 1;

  /** The lock of the one that adds or weighs, kept until its connection ends. */
  private static final int WRITING = 2;

  /** The lock of people's writing, kept until its transaction ends. */
  private static final int PEOPLE = 3;

  /** As long as SQLite waits for who holds a lock; then it is told. */
  private static final String PATIENCE = "SET lock_timeout = '10s'";

  private CaseServer() {}

  static Connection connect(CaseDatabase.Server place, boolean write) throws CaseException {
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(place.url(), settings(place.url()));
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        if (write) {
          statement.execute(PATIENCE);
          connection.commit(); // else a rollback takes it back
          lock(statement, MAKING);
        }
        int version = Schema.version(statement, Dialect.POSTGRESQL);
        if (write) {
          requireRoom(place, statement, version);
          Schema.prepare(connection, Dialect.POSTGRESQL);
          connection.commit();
        } else if (version == 0) {
          throw new CaseException(
              "there is no case at "
                  + place
                  + ": make one with 'dossier add "
                  + place
                  + " --folder DIR PATH...'");
        } else {
          connection.commit();
          connection.setReadOnly(true);
          // as in a file: what is read until the transaction ends is of one moment
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
      }
      return connection;
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    } catch (CaseException e) {
      Opening.closeQuietly(connection);
      throw e;
    }
  }

  static boolean exists(CaseDatabase.Server place) throws CaseException {
    return ask(place, statement -> Dialect.POSTGRESQL.version(statement) > 0);
  }

  /** A copy that follows another server can't be written, nor may everybody write. */
  static boolean isWritable(CaseDatabase.Server place) throws CaseException {
    return ask(
        place,
        statement ->
            text(statement, "SHOW transaction_read_only").equals("off")
                && text(statement, "SELECT has_table_privilege('documents', 'INSERT')::text")
                    .equals("true"));
  }

  @FunctionalInterface
  private interface Question {
    boolean of(Statement statement) throws SQLException;
  }

  private static boolean ask(CaseDatabase.Server place, Question question) throws CaseException {
    try (Connection connection = DriverManager.getConnection(place.url(), settings(place.url()));
        Statement statement = connection.createStatement()) {
      return question.of(statement);
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  /** What the address doesn't say itself. The driver knows .pgpass and PGPASSFILE, no others. */
  private static Properties settings(String url) {
    var settings = new Properties();
    settings.setProperty("ApplicationName", "dossier");
    settings.setProperty("stringtype", "unspecified"); // numbers come as texts, too
    settings.setProperty("reWriteBatchedInserts", "true");
    settings.setProperty("defaultRowFetchSize", "1000"); // a table may be larger than the memory
    settings.setProperty("connectTimeout", "10");
    settings.setProperty("tcpKeepAlive", "true");
    environment(settings, url, "user", "PGUSER");
    environment(settings, url, "password", "PGPASSWORD");
    return settings;
  }

  private static void environment(Properties settings, String url, String key, String variable) {
    @Nullable String value = System.getenv(variable);
    if (value != null && !value.isEmpty() && !url.matches(".*[?&]" + key + "=.*")) {
      settings.setProperty(key, value);
    }
  }

  /** A case is made in an empty schema of a database that holds all texts. */
  private static void requireRoom(CaseDatabase.Server place, Statement statement, int version)
      throws SQLException, CaseException {
    if (version > 0) {
      return;
    }
    String encoding = text(statement, "SHOW server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new CaseException(
          place
              + " keeps texts in "
              + encoding
              + ", which lacks letters: make one with 'createdb -E UTF8 -T template0 NAME'");
    }
    String tables =
        text(statement, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()");
    if (!tables.equals("0")) {
      throw new CaseException(
          place + " holds other tables and is no case: give the name of an empty database");
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      String found = row.next() ? row.getString(1) : null;
      return found == null ? "" : found;
    }
  }

  private static void lock(Statement statement, int what) throws SQLException {
    statement.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema()), " + what + ")");
  }

  /** Lets people write one after the other: each reads the number that its row was given. */
  static void queue(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      lock(statement, PEOPLE);
    }
  }

  /** Waits for nobody: who adds or weighs does it for long. */
  static void requireAlone(CaseDatabase.Server place, Connection connection)
      throws SQLException, CaseException {
    try (Statement statement = connection.createStatement()) {
      String alone =
          text(
              statement,
              "SELECT pg_try_advisory_lock(hashtext(current_schema()), " + WRITING + ")::text");
      if (!alone.equals("true")) {
        throw new CaseException(
            place + " is being written: wait until that is done, then run this again");
      }
      connection.commit();
    }
  }
}
