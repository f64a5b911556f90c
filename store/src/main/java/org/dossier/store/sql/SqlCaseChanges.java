package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dossier.store.CaseChanges;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;

/**
 * SQLite's own {@code data_version}, or PostgreSQL's snapshot, which says which transactions are
 * over: of the whole server, so that another database alters the number, too. Both are seen by a
 * connection that never changes anything.
 */
public final class SqlCaseChanges implements CaseChanges {
  private final CaseDatabase place;
  private Connection connection;
  private PreparedStatement question;
  private String last = "";
  private long mark;

  private SqlCaseChanges(CaseDatabase place, Connection connection, PreparedStatement question) {
    this.place = place;
    this.connection = connection;
    this.question = question;
  }

  /** Opens a case, which must be there. */
  public static SqlCaseChanges open(CaseDatabase place) throws CaseException {
    Connection connection = Opening.connect(place, Opening.Use.LOOK);
    try {
      return new SqlCaseChanges(place, connection, question(place, connection));
    } catch (SQLException e) {
      Opening.closeQuietly(connection);
      throw Trouble.with(place, e);
    }
  }

  private static PreparedStatement question(CaseDatabase place, Connection connection)
      throws SQLException {
    connection.setAutoCommit(true); // a transaction would go on seeing what it saw first
    return connection.prepareStatement(Dialect.of(place).changes());
  }

  @Override
  public synchronized long mark() throws CaseException {
    try {
      String now;
      try {
        now = ask();
      } catch (SQLException e) {
        again(); // a server may have been started anew
        now = ask();
      }
      if (!now.equals(last)) {
        last = now;
        mark++;
      }
      return mark;
    } catch (SQLException e) {
      throw Trouble.with(place, e);
    }
  }

  private String ask() throws SQLException {
    try (ResultSet row = question.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the database tells no version of its data");
      }
      return String.valueOf(row.getString(1));
    }
  }

  private void again() throws CaseException, SQLException {
    Opening.closeQuietly(connection);
    connection = Opening.connect(place, Opening.Use.LOOK);
    question = question(place, connection);
    last = ""; // what a server numbers after a start says nothing of before
  }

  @Override
  public synchronized void close() {
    Opening.closeQuietly(connection);
  }
}
