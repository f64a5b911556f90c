package org.dossier.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossier.store.CaseException;
import org.dossier.store.Listing;
import org.dossier.store.SourceChanges;
import org.dossier.store.Window;

/** The log of changes of sources.yaml in the case file. */
public final class SqliteSourceChanges implements SourceChanges {
  private static final String ROWS =
      "SELECT number, what, why, at, before, after, undone FROM source_log";

  private final Connection connection;
  private final Path file;
  private final Queries queries;

  private SqliteSourceChanges(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
    this.queries = new Queries(connection);
  }

  /** Opens a case file, and brings one of an older Dossier up to date. */
  public static SqliteSourceChanges open(Path file) throws CaseException {
    return new SqliteSourceChanges(CaseFile.connect(file, true), file);
  }

  /** Opens a case file as it is. */
  public static SqliteSourceChanges openReadOnly(Path file) throws CaseException {
    return new SqliteSourceChanges(CaseFile.connect(file, false), file);
  }

  @FunctionalInterface
  private interface Work<T> {
    T done() throws SQLException;
  }

  private <T> T transact(Work<T> work) throws CaseException {
    try {
      T done = work.done();
      connection.commit();
      return done;
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  @Override
  public void log(String what, String why, String before, String after, Instant at)
      throws CaseException {
    transact(
        () -> {
          queries.run(
              "INSERT INTO source_log (what, why, at, before, after, undone) VALUES (?, ?, ?, ?, ?, 0)",
              what,
              why,
              at.toString(),
              before,
              after);
          return what;
        });
  }

  @Override
  public Optional<Change> last() throws CaseException {
    return transact(
        () ->
            queries
                .all(
                    ROWS + " WHERE undone = 0 ORDER BY number DESC LIMIT 1",
                    SqliteSourceChanges::change)
                .stream()
                .findFirst());
  }

  @Override
  public void undone(Change change, Instant at) throws CaseException {
    transact(
        () -> {
          queries.run(
              "UPDATE source_log SET undone = 1 WHERE number = ?",
              Integer.toString(change.number()));
          queries.run(
              "INSERT INTO source_log (what, why, at, undone) VALUES (?, '', ?, 1)",
              "taken back: " + change.what(),
              at.toString());
          return change;
        });
  }

  @Override
  public Listing<Change> all(Window window) throws CaseException {
    return transact(
        () -> {
          if (queries
              .all("SELECT 1 FROM sqlite_master WHERE name = 'source_log'", row -> row.getInt(1))
              .isEmpty()) {
            return new Listing<>(List.of(), 0);
          }
          int total =
              queries.all("SELECT count(*) FROM source_log", row -> row.getInt(1)).getFirst();
          return new Listing<>(
              queries.all(
                  ROWS + " ORDER BY number DESC LIMIT ? OFFSET ?",
                  SqliteSourceChanges::change,
                  Integer.toString(window.most()),
                  Integer.toString(window.first())),
              total);
        });
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        Instant.parse(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7));
  }

  private void abandon() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // the connection is of no more use, which the next call says
    }
  }

  @Override
  public void close() {
    CaseFile.closeQuietly(connection);
  }
}
