package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;

/**
 * A connection to a case for what people write there. Each piece of work is a transaction: durable
 * when the call comes back, or as if it had not been.
 */
final class Transactions {
  private final Connection connection;
  private final CaseDatabase place;
  private final Queries queries;
  private final boolean writes;

  private Transactions(Connection connection, CaseDatabase place, boolean writes) {
    this.writes = writes;
    this.connection = connection;
    this.place = place;
    this.queries = new Queries(connection, Dialect.of(place));
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  static Transactions open(CaseDatabase place) throws CaseException {
    return new Transactions(Opening.connect(place, Opening.Use.WRITE), place, true);
  }

  /** Opens a case as it is, for looking. */
  static Transactions openReadOnly(CaseDatabase place) throws CaseException {
    return new Transactions(Opening.connect(place, Opening.Use.LOOK), place, false);
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
      if (writes && place instanceof CaseDatabase.Server) {
        CaseServer.queue(connection);
      }
      T done = work.in(queries);
      connection.commit();
      return done;
    } catch (SQLException e) {
      throw Trouble.with(place, e);
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
    Opening.closeQuietly(connection);
  }
}
