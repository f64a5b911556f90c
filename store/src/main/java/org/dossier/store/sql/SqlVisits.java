package org.dossier.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Visits;

/** Visits in the case. */
public final class SqlVisits implements Visits {
  private final Transactions transactions;

  private SqlVisits(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlVisits open(CaseDatabase place) throws CaseException {
    return new SqlVisits(Transactions.open(place));
  }

  @Override
  public void first(Instant at) throws CaseException {
    transactions.run(
        queries -> {
          boolean none = queries.all("SELECT 1 FROM visits LIMIT 1", row -> 1).isEmpty();
          return none ? mark(queries, at) : at;
        });
  }

  @Override
  public void seen(Instant at) throws CaseException {
    transactions.run(queries -> mark(queries, at));
  }

  private static Instant mark(Queries queries, Instant at) throws SQLException {
    queries.run("INSERT INTO visits (at) VALUES (?)", at.toString());
    queries.run("DELETE FROM seen_documents");
    queries.run("DELETE FROM seen_findings");
    queries.run("INSERT INTO seen_documents SELECT path, id FROM documents");
    queries.run("INSERT INTO seen_findings SELECT id FROM findings");
    return at;
  }

  @Override
  public void close() {
    transactions.close();
  }
}
