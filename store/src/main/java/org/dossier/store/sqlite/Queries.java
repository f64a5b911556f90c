package org.dossier.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared queries, kept for when they are asked again: to prepare one takes longer than to look up
 * a row. A query that is asked again while its rows are read is prepared a second time.
 */
final class Queries {
  private static final int KEPT = 32;

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  Queries(Connection connection) {
    this.connection = connection;
  }

  /** A prepared query in use; closing gives it back. */
  final class Borrowed implements AutoCloseable {
    private final String sql;
    private final PreparedStatement statement;

    private Borrowed(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
    }

    PreparedStatement statement() {
      return statement;
    }

    @Override
    public void close() throws SQLException {
      if (idle.size() >= KEPT || idle.putIfAbsent(sql, statement) != null) {
        statement.close();
      } else {
        statement.clearParameters();
      }
    }
  }

  Borrowed borrow(String sql) throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    return new Borrowed(sql, statement == null ? connection.prepareStatement(sql) : statement);
  }

  void close() throws SQLException {
    for (PreparedStatement statement : idle.values()) {
      statement.close();
    }
    idle.clear();
  }
}
