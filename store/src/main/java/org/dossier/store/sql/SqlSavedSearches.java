package org.dossier.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossier.model.ContentId;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.SavedSearch;
import org.dossier.store.SavedSearches;
import org.jspecify.annotations.Nullable;

/** Saved searches in the case; each change is durable when the call comes back. */
public final class SqlSavedSearches implements SavedSearches {
  private static final String ROWS =
      "SELECT id, name, address, saved, seen, passages, removed FROM saved_searches";

  private final Transactions transactions;

  private SqlSavedSearches(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlSavedSearches open(CaseDatabase place) throws CaseException {
    return new SqlSavedSearches(Transactions.open(place));
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
        Long.toString(passages));
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
        Long.toString(passages),
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

  private void change(
      String id, String change, Instant at, String sql, @Nullable String... parameters)
      throws CaseException {
    transactions.run(
        queries -> {
          queries.run(sql, parameters);
          if (queries.all(ROWS + " WHERE id = ?", row -> 1, id).isEmpty()) {
            throw new CaseException("there is no saved search " + id + ": look at the list again");
          }
          queries.run(
              "INSERT INTO saved_search_log (search, change, at) VALUES (?, ?, ?)",
              id,
              change,
              at.toString());
          return id;
        });
  }

  private List<SavedSearch> rows(String sql, @Nullable String... parameters) throws CaseException {
    return transactions.run(
        queries ->
            queries.all(
                sql,
                row ->
                    new SavedSearch(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.parse(row.getString(4)),
                        Instant.parse(row.getString(5)),
                        row.getLong(6),
                        row.getBoolean(7)),
                parameters));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
