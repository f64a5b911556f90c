package org.dossier.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepared queries, kept for when they are asked again: to prepare one takes longer than to look up
 * a row. A query that is asked again while its rows are read is prepared a second time.
 */
final class Queries {
  private static final int KEPT = 32;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  Queries(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
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
    return new Borrowed(
        sql, statement == null ? connection.prepareStatement(dialect.query(sql)) : statement);
  }

  @FunctionalInterface
  interface RowSink {
    void accept(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Hands on each row of the answer. */
  void each(String sql, RowSink sink, @Nullable String... parameters) throws SQLException {
    try (var borrowed = borrow(sql)) {
      fill(borrowed.statement(), parameters);
      try (ResultSet rows = borrowed.statement().executeQuery()) {
        while (rows.next()) {
          sink.accept(rows);
        }
      }
    }
  }

  <T> List<T> all(String sql, RowReader<T> reader, @Nullable String... parameters)
      throws SQLException {
    List<T> read = new ArrayList<>();
    each(sql, row -> read.add(reader.read(row)), parameters);
    return read;
  }

  /** Changes rows. */
  void run(String sql, @Nullable String... parameters) throws SQLException {
    try (var borrowed = borrow(sql)) {
      fill(borrowed.statement(), parameters);
      borrowed.statement().executeUpdate();
    }
  }

  /** Cases of an older Dossier, opened for reading, lack the later tables. */
  boolean hasTable(String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return dialect.hasTable(statement, table);
    }
  }

  /** They lack later columns, too. */
  boolean hasColumn(String table, String column) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return dialect.hasColumn(statement, table, column);
    }
  }

  /** PostgreSQL keeps no U+0000 in texts: in both, U+FFFD stands for it. Lengths stay. */
  static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  private static void fill(PreparedStatement statement, @Nullable String... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      String text = parameters[i];
      statement.setString(i + 1, text == null ? null : storable(text));
    }
  }

  void close() throws SQLException {
    for (PreparedStatement statement : idle.values()) {
      statement.close();
    }
    idle.clear();
  }
}
