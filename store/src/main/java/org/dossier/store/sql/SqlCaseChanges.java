package org.dossier.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dossier.store.CaseChanges;
import org.dossier.store.CaseException;

/** SQLite's own {@code data_version}, seen by a connection that never changes anything. */
public final class SqlCaseChanges implements CaseChanges {
  private final Path file;
  private final Connection connection;
  private final PreparedStatement question;

  private SqlCaseChanges(Path file, Connection connection, PreparedStatement question) {
    this.file = file;
    this.connection = connection;
    this.question = question;
  }

  /** Opens a case file, which must be there. */
  public static SqlCaseChanges open(Path file) throws CaseException {
    Connection connection = CaseFile.connect(file, false);
    try {
      connection.setAutoCommit(true); // a transaction would go on seeing what it saw first
      return new SqlCaseChanges(
          file, connection, connection.prepareStatement("PRAGMA data_version"));
    } catch (SQLException e) {
      CaseFile.closeQuietly(connection);
      throw Trouble.with(file, e);
    }
  }

  @Override
  public synchronized long mark() throws CaseException {
    try (ResultSet row = question.executeQuery()) {
      if (!row.next()) {
        throw new CaseException(file + ": SQLite tells no version of its data");
      }
      return row.getLong(1);
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  @Override
  public synchronized void close() {
    CaseFile.closeQuietly(connection);
  }
}
