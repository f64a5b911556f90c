package org.dossier.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.dossier.store.CaseException;
import org.dossier.store.Visits;

/** Visits in the case file. */
public final class SqliteVisits implements Visits {
  private final Connection connection;
  private final Path file;
  private final Queries queries;

  private SqliteVisits(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
    this.queries = new Queries(connection);
  }

  /** Opens a case file, and brings one of an older Dossier up to date. */
  public static SqliteVisits open(Path file) throws CaseException {
    return new SqliteVisits(CaseFile.connect(file, true), file);
  }

  @Override
  public void first(Instant at) throws CaseException {
    try {
      if (queries.all("SELECT 1 FROM visits LIMIT 1", row -> row.getInt(1)).isEmpty()) {
        mark(at);
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  @Override
  public void seen(Instant at) throws CaseException {
    try {
      mark(at);
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  private void mark(Instant at) throws SQLException {
    queries.run("INSERT INTO visits (at) VALUES (?)", at.toString());
    queries.run("DELETE FROM seen_documents");
    queries.run("DELETE FROM seen_findings");
    queries.run("INSERT OR IGNORE INTO seen_documents SELECT path, id FROM documents");
    queries.run("INSERT OR IGNORE INTO seen_findings SELECT id FROM findings");
    connection.commit();
  }

  @Override
  public void close() {
    try {
      queries.close();
    } catch (SQLException e) {
      // they end with the connection
    }
    CaseFile.closeQuietly(connection);
  }
}
