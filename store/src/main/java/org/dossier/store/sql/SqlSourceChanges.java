package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Listing;
import org.dossier.store.SourceChanges;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** The log of changes of sources.yaml in the case. */
public final class SqlSourceChanges implements SourceChanges {
  private static final String ROWS =
      "SELECT number, what, why, at, before, after, who, undone FROM source_log";

  private final Transactions transactions;

  private SqlSourceChanges(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlSourceChanges open(CaseDatabase place) throws CaseException {
    return new SqlSourceChanges(Transactions.open(place));
  }

  /** Opens a case as it is. */
  public static SqlSourceChanges openReadOnly(CaseDatabase place) throws CaseException {
    return new SqlSourceChanges(Transactions.openReadOnly(place));
  }

  @Override
  public void log(
      String what, String why, String before, String after, @Nullable String who, Instant at)
      throws CaseException {
    transactions.run(
        queries -> {
          queries.run(
              "INSERT INTO source_log (what, why, at, before, after, who, undone)"
                  + " VALUES (?, ?, ?, ?, ?, ?, 0)",
              what,
              why,
              at.toString(),
              before,
              after,
              who);
          return what;
        });
  }

  @Override
  public Optional<Change> last() throws CaseException {
    return transactions.run(
        queries ->
            queries
                .all(
                    ROWS + " WHERE undone = 0 ORDER BY number DESC LIMIT 1",
                    SqlSourceChanges::change)
                .stream()
                .findFirst());
  }

  @Override
  public void undone(Change change, @Nullable String who, Instant at) throws CaseException {
    transactions.run(
        queries -> {
          queries.run(
              "UPDATE source_log SET undone = 1 WHERE number = ?",
              Integer.toString(change.number()));
          queries.run(
              "INSERT INTO source_log (what, why, at, who, undone) VALUES (?, '', ?, ?, 1)",
              "taken back: " + change.what(),
              at.toString(),
              who);
          return change;
        });
  }

  @Override
  public Listing<Change> all(Window window) throws CaseException {
    return transactions.run(
        queries -> {
          if (!queries.hasTable("source_log")) {
            return new Listing<>(List.of(), 0);
          }
          int total =
              queries.all("SELECT count(*) FROM source_log", row -> row.getInt(1)).getFirst();
          return new Listing<>(
              queries.all(
                  ROWS + " ORDER BY number DESC LIMIT ? OFFSET ?",
                  SqlSourceChanges::change,
                  Integer.toString(window.most()),
                  Integer.toString(window.first())),
              total);
        });
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        Instant.parse(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
