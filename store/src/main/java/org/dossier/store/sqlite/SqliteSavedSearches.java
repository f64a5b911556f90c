package org.dossier.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.ContentId;
import org.dossier.store.CaseException;
import org.dossier.store.SavedSearch;
import org.dossier.store.SavedSearches;

/** Saved searches in the case file; each change is durable when the call comes back. */
public final class SqliteSavedSearches implements SavedSearches {
  private static final String ROWS =
      "SELECT id, name, address, saved, seen, passages, removed FROM saved_searches";

  private final Connection connection;
  private final Path file;

  private SqliteSavedSearches(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Opens a case file, and brings one of an older Dossier up to date. */
  public static SqliteSavedSearches open(Path file) throws CaseException {
    return new SqliteSavedSearches(CaseFile.connect(file, true), file);
  }

  @Override
  public List<SavedSearch> all() throws CaseException {
    return rows(ROWS + " ORDER BY name, id");
  }

  @Override
  public Optional<SavedSearch> find(String id) throws CaseException {
    return rows(ROWS + " WHERE id = ?", id).stream().findFirst();
  }

  @Override
  public SavedSearch save(String name, String address, long passages, Instant at)
      throws CaseException {
    String id = ContentId.of("s", address);
    change(
        id,
        "saved as " + name,
        at,
        """
        INSERT INTO saved_searches VALUES (?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, removed = 0""",
        id,
        name,
        address,
        at.toString(),
        at.toString(),
        passages);
    return find(id).orElseThrow();
  }

  @Override
  public void look(String id, long passages, Instant at) throws CaseException {
    change(
        id,
        "looked at",
        at,
        "UPDATE saved_searches SET seen = ?, passages = ? WHERE id = ?",
        at.toString(),
        passages,
        id);
  }

  @Override
  public void remove(String id, Instant at) throws CaseException {
    change(id, "removed", at, "UPDATE saved_searches SET removed = 1 WHERE id = ?", id);
  }

  @Override
  public void restore(String id, Instant at) throws CaseException {
    change(id, "put back", at, "UPDATE saved_searches SET removed = 0 WHERE id = ?", id);
  }

  private void change(String id, String change, Instant at, String sql, Object... parameters)
      throws CaseException {
    try {
      int changed = run(sql, parameters);
      if (changed == 0) {
        throw new CaseException("there is no saved search " + id + ": look at the list again");
      }
      run(
          "INSERT INTO saved_search_log (search, change, at) VALUES (?, ?, ?)",
          id,
          change,
          at.toString());
      connection.commit();
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  private List<SavedSearch> rows(String sql, Object... parameters) throws CaseException {
    List<SavedSearch> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new SavedSearch(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Instant.parse(row.getString(4)),
                  Instant.parse(row.getString(5)),
                  row.getLong(6),
                  row.getBoolean(7)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  private int run(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** Ends the transaction; what was not committed is as if it had not been. */
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
