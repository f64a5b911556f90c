package org.dossier.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dossier.model.ContentId;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * Copies the tables of a case into another database, table by table, each in one transaction; then
 * reads the copy again and compares. Stopped anywhere it goes on with the table that it was at. The
 * copy is no case before it is whole: its facts, which say what a case is, come last.
 */
public final class CaseCopy implements AutoCloseable {
  /** Of a copy that isn't whole: the case that it is of. */
  private static final String OF = "copy of";

  /** Before a table's name: how many rows it has, and their hash. */
  private static final String DONE = "copied ";

  private static final String FACTS = "facts";
  private static final int BATCH = 500;

  private final CaseDatabase from;
  private final CaseDatabase to;
  private final Connection source;
  private final Connection target;
  private final Queries queries;

  private CaseCopy(CaseDatabase from, CaseDatabase to, Connection source, Connection target) {
    this.from = from;
    this.to = to;
    this.source = source;
    this.target = target;
    this.queries = new Queries(target, Dialect.of(to));
  }

  /**
   * Opens both. Until this is closed nobody else changes either.
   *
   * @throws CaseException when somebody does just now, or the target holds something else
   */
  public static CaseCopy open(CaseDatabase from, CaseDatabase to) throws CaseException {
    Connection source = Opening.connect(from, Opening.Use.WRITE);
    try {
      alone(from, source);
      Connection target = Opening.connect(to, Opening.Use.WRITE);
      var copy = new CaseCopy(from, to, source, target);
      try {
        if (to instanceof CaseDatabase.Server server) {
          CaseServer.requireAlone(server, target);
        }
        copy.begin();
        return copy;
      } catch (SQLException e) {
        Opening.closeQuietly(target);
        throw Trouble.with(to, e);
      } catch (CaseException e) {
        Opening.closeQuietly(target);
        throw e;
      }
    } catch (SQLException e) {
      Opening.closeQuietly(source);
      throw Trouble.with(from, e);
    } catch (CaseException e) {
      Opening.closeQuietly(source);
      throw e;
    }
  }

  /** Has everybody else wait who would write. */
  private static void alone(CaseDatabase place, Connection connection)
      throws SQLException, CaseException {
    switch (place) {
      case CaseDatabase.Server server -> {
        CaseServer.requireAlone(server, connection);
        CaseServer.queue(connection);
      }
      case CaseDatabase.File _ -> {
        try (Statement statement = connection.createStatement()) {
          statement.executeUpdate(
              "UPDATE facts SET value = value WHERE key = ''"); // takes the lock
        }
      }
    }
  }

  private void begin() throws SQLException, CaseException {
    Optional<String> of = fact(OF);
    if (of.isPresent() && of.get().equals(from.toString())) {
      return;
    }
    for (Schema.Table table : Schema.tables()) {
      if (of.isPresent() || holds(table)) {
        throw new CaseException(
            to
                + " holds "
                + (of.isPresent() ? "a part of " + of.get() : "a case")
                + " already: give an empty database, or a new folder");
      }
    }
    put(OF, from.toString());
    target.commit();
  }

  private boolean holds(Schema.Table table) throws SQLException {
    return !queries
        .all("SELECT 1 FROM " + table.name() + " LIMIT 1", row -> row.getInt(1))
        .isEmpty();
  }

  /**
   * Copies what is not copied yet.
   *
   * @param progress is told each table's name before it is copied or compared
   * @return rows
   */
  public long run(Consumer<String> progress) throws CaseException {
    try {
      List<Schema.Table> tables =
          Schema.tables().stream().filter(table -> !table.name().equals(FACTS)).toList();
      for (Schema.Table table : tables) {
        if (fact(DONE + table.name()).isEmpty()) {
          progress.accept("copying " + table.name());
          copy(table);
        }
      }
      Dialect.of(to).measure(target);
      long rows = 0;
      for (Schema.Table table : tables) {
        progress.accept("comparing " + table.name());
        rows += compare(table);
      }
      target.commit();
      return rows;
    } catch (SQLException e) {
      throw Trouble.with(to, e);
    }
  }

  /**
   * Makes a case of the copy.
   *
   * @param changes facts that are others there; null for those that it has not
   */
  public void finish(Map<String, @Nullable String> changes) throws CaseException {
    try {
      SortedMap<String, String> facts = new TreeMap<>();
      try (Statement statement = source.createStatement();
          ResultSet rows = statement.executeQuery("SELECT key, value FROM facts")) {
        while (rows.next()) {
          facts.put(rows.getString(1), rows.getString(2));
        }
      }
      changes.forEach(
          (key, value) -> {
            if (value == null) {
              facts.remove(key);
            } else {
              facts.put(key, value);
            }
          });
      queries.run("DELETE FROM facts");
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        put(fact.getKey(), fact.getValue());
      }
      target.commit();
    } catch (SQLException e) {
      throw Trouble.with(to, e);
    }
  }

  private void copy(Schema.Table table) throws SQLException {
    queries.run("DELETE FROM " + table.name());
    var seen = new Seen();
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(table.inOrder())) {
      List<String> columns = columns(rows);
      String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
      String sql =
          "INSERT INTO "
              + table.name()
              + " ("
              + String.join(", ", columns)
              + ") VALUES ("
              + places
              + ")";
      try (PreparedStatement insert = target.prepareStatement(sql)) {
        int waiting = 0;
        while (rows.next()) {
          for (int i = 1; i <= columns.size(); i++) {
            Object value = rows.getObject(i);
            if (value instanceof String text) {
              value = Queries.storable(text); // a file that an older Dossier made may hold others
            }
            seen.add(value);
            if (value == null) {
              insert.setNull(i, Types.NULL);
            } else {
              insert.setObject(i, value);
            }
          }
          seen.endOfRow();
          insert.addBatch();
          waiting++;
          if (waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
          }
        }
        insert.executeBatch();
      }
    }
    Dialect.of(to).count(target, table);
    put(DONE + table.name(), seen.told());
    target.commit();
  }

  private long compare(Schema.Table table) throws SQLException, CaseException {
    var seen = new Seen();
    try (Statement statement = target.createStatement();
        ResultSet rows = statement.executeQuery(table.inOrder())) {
      int columns = columns(rows).size();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          seen.add(rows.getObject(i));
        }
        seen.endOfRow();
      }
    }
    String copied = fact(DONE + table.name()).orElse("not");
    if (!seen.told().equals(copied)) {
      queries.run("DELETE FROM facts WHERE key = ?", DONE + table.name());
      target.commit();
      throw new CaseException(
          table.name()
              + " at "
              + to
              + " is not what was copied; "
              + from
              + " is as it was: run the same command again");
    }
    return seen.rows;
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      columns.add('"' + rows.getMetaData().getColumnName(i) + '"');
    }
    return columns;
  }

  private Optional<String> fact(String key) throws SQLException {
    return queries
        .all("SELECT value FROM facts WHERE key = ?", row -> row.getString(1), key)
        .stream()
        .findFirst();
  }

  private void put(String key, String value) throws SQLException {
    queries.run(
        "INSERT INTO facts (key, value) VALUES (?, ?)"
            + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value);
  }

  /** Rows that went by, as both databases give them. */
  private static final class Seen {
    private final MessageDigest digest = ContentId.sha256();
    private long rows;

    void add(@Nullable Object value) {
      switch (value) {
        case null -> digest.update((byte) 0);
        case Integer number -> number(number);
        case Long number -> number(number);
        case Double number -> bytes((byte) 2, eight(Double.doubleToLongBits(number)));
        case byte[] bytes -> bytes((byte) 3, bytes);
        case String text -> bytes((byte) 4, text.getBytes(UTF_8));
        default -> throw new IllegalStateException("a value of " + value.getClass());
      }
    }

    private void number(long number) {
      bytes((byte) 1, eight(number));
    }

    private static byte[] eight(long number) {
      return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private void bytes(byte kind, byte[] bytes) {
      digest.update(kind);
      digest.update(eight(bytes.length));
      digest.update(bytes);
    }

    void endOfRow() {
      rows++;
    }

    /** Once, at the end. */
    String told() {
      return rows + " " + HexFormat.of().formatHex(digest.digest());
    }
  }

  @Override
  public void close() {
    Opening.closeQuietly(target);
    Opening.closeQuietly(source);
  }
}
