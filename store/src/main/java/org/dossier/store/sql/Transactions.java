package org.dossier.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.dossier.store.CaseException;

/**
 * A connection to a case file for what people write there. Each piece of work is a transaction:
 * durable when the call comes back, or as if it had not been.
 */
final class Transactions {
  private final Connection connection;
  private final Path file;
  private final Queries queries;

  private Transactions(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
    this.queries = new Queries(connection);
  }

  /** Opens a case file, and brings one of an older Dossier up to date. */
  static Transactions open(Path file) throws CaseException {
    return new Transactions(CaseFile.connect(file, true), file);
  }

  /** Opens a case file as it is, for looking. */
  static Transactions openReadOnly(Path file) throws CaseException {
    return new Transactions(CaseFile.connect(file, false), file);
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Queries queries) throws SQLException, CaseException;
  }

  /** For what belongs to a piece of work. */
  Queries queries() {
    return queries;
  }

  <T> T run(Work<T> work) throws CaseException {
    try {
      T done = work.in(queries);
      connection.commit();
      return done;
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  /** Ends the transaction; nothing is left to undo once it was committed. */
  private void abandon() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // the connection is of no more use, which the next call says
    }
  }

  void close() {
    try {
      queries.close();
    } catch (SQLException e) {
      // they end with the connection
    }
    CaseFile.closeQuietly(connection);
  }
}
