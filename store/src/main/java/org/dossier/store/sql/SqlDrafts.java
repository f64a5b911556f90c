package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Draft;
import org.dossier.store.Drafts;
import org.jspecify.annotations.Nullable;

/** Drafts in the case; each change is durable when the call comes back. */
public final class SqlDrafts implements Drafts {
  private static final String DRAFTS =
      "SELECT number, name, parts, changed FROM drafts WHERE removed = 0";

  private final Transactions transactions;

  private SqlDrafts(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlDrafts open(CaseDatabase place) throws CaseException {
    return new SqlDrafts(Transactions.open(place));
  }

  /** Opens a case as it is; one of an older Dossier has no drafts. */
  public static SqlDrafts openReadOnly(CaseDatabase place) throws CaseException {
    return new SqlDrafts(Transactions.openReadOnly(place));
  }

  @Override
  public List<Draft> all() throws CaseException {
    return transactions.run(
        in ->
            in.hasTable("drafts")
                ? in.all(DRAFTS + " ORDER BY changed DESC, number DESC", SqlDrafts::draft)
                : List.of());
  }

  @Override
  public Optional<Draft> find(int number) throws CaseException {
    return all().stream().filter(draft -> draft.number() == number).findFirst();
  }

  @Override
  public Optional<Draft> find(String name) throws CaseException {
    return all().stream().filter(draft -> draft.name().equals(name)).findFirst();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getInt(1),
        row.getString(2),
        RecordJson.parts(row.getString(3)),
        Instant.parse(row.getString(4)));
  }

  @Override
  public Draft begin(String name, Instant at) throws CaseException {
    return transactions.run(
        in -> {
          in.run(
              "INSERT INTO drafts (name, parts, changed, removed) VALUES (?, '[]', ?, 0)",
              name,
              at.toString());
          int number = in.all("SELECT max(number) FROM drafts", row -> row.getInt(1)).getFirst();
          return new Draft(number, name, List.of(), at);
        });
  }

  @Override
  public void save(Draft draft, String what, Instant at) throws CaseException {
    transactions.run(
        in -> {
          String number = Integer.toString(draft.number());
          @Nullable String last =
              in
                  .all(
                      "SELECT what FROM draft_log WHERE draft = ? ORDER BY number DESC LIMIT 1",
                      row -> row.getString(1),
                      number)
                  .stream()
                  .findFirst()
                  .orElse(null);
          if (!what.equals(last)) {
            in.run(
                "INSERT INTO draft_log (draft, what, at, name, parts, undone)"
                    + " SELECT number, ?, ?, name, parts, 0 FROM drafts WHERE number = ?",
                what,
                at.toString(),
                number);
          }
          write(in, draft.name(), RecordJson.parts(draft.parts()), at, number);
          return draft;
        });
  }

  private static void write(Queries in, String name, String parts, Instant at, String number)
      throws SQLException {
    in.run(
        "UPDATE drafts SET name = ?, parts = ?, changed = ?, removed = 0 WHERE number = ?",
        name,
        parts,
        at.toString(),
        number);
  }

  /** What a draft was before a change. */
  private record Before(String number, String name, String parts) {}

  @Override
  public void undo(int number, Instant at) throws CaseException {
    transactions.run(
        in -> {
          String id = Integer.toString(number);
          List<Before> before =
              in.all(
                  "SELECT number, name, parts FROM draft_log WHERE draft = ? AND undone = 0"
                      + " AND parts IS NOT NULL ORDER BY number DESC LIMIT 1",
                  row -> new Before(row.getString(1), row.getString(2), row.getString(3)),
                  id);
          for (Before one : before) {
            write(in, one.name(), one.parts(), at, id);
            in.run("UPDATE draft_log SET undone = 1 WHERE number = ?", one.number());
            in.run(
                "INSERT INTO draft_log (draft, what, at, undone) VALUES (?, 'taken back', ?, 1)",
                id,
                at.toString());
          }
          return before.size();
        });
  }

  @Override
  public void remove(int number, Instant at) throws CaseException {
    transactions.run(
        in -> {
          String id = Integer.toString(number);
          in.run(
              "INSERT INTO draft_log (draft, what, at, name, parts, undone)"
                  + " SELECT number, 'removed', ?, name, parts, 0 FROM drafts WHERE number = ?",
              at.toString(),
              id);
          in.run("UPDATE drafts SET removed = 1 WHERE number = ?", id);
          return number;
        });
  }

  @Override
  public List<Entry> log(int number, int most) throws CaseException {
    return transactions.run(
        in ->
            in.all(
                "SELECT what, at FROM draft_log WHERE draft = ? ORDER BY number DESC LIMIT ?",
                row -> new Entry(row.getString(1), Instant.parse(row.getString(2))),
                Integer.toString(number),
                Integer.toString(most)));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
