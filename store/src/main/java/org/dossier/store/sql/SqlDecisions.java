package org.dossier.store.sql;

import java.time.Instant;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Decision;
import org.dossier.store.Decisions;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Decisions in the case; each is durable when the call comes back. */
public final class SqlDecisions implements Decisions {
  private final Transactions transactions;

  private SqlDecisions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlDecisions open(CaseDatabase place) throws CaseException {
    return new SqlDecisions(Transactions.open(place));
  }

  @Override
  public void decide(String finding, String decision, @Nullable String who, Instant at)
      throws CaseException {
    if (decision.isBlank()) {
      throw new IllegalArgumentException("a decision without words on " + finding);
    }
    enter(finding, decision, who, at);
  }

  @Override
  public void undo(String finding, @Nullable String who, Instant at) throws CaseException {
    enter(finding, null, who, at);
  }

  private void enter(String finding, @Nullable String decision, @Nullable String who, Instant at)
      throws CaseException {
    transactions.run(
        queries -> {
          if (queries.all("SELECT 1 FROM findings WHERE id = ?", row -> 1, finding).isEmpty()) {
            throw new CaseException("there is no finding " + finding + ": look at the list again");
          }
          queries.run(
              "INSERT INTO decision_log (finding, decision, at, who) VALUES (?, ?, ?, ?)",
              finding,
              decision,
              at.toString(),
              who);
          new DecisionWords(queries).refresh(finding);
          return finding;
        });
  }

  @Override
  public Listing<Decision> log(Window window) throws CaseException {
    return transactions.run(
        queries ->
            new Listing<>(
                queries.all(
                    "SELECT number, finding, decision, at, who FROM decision_log"
                        + " ORDER BY number DESC LIMIT ? OFFSET ?",
                    row ->
                        new Decision(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.parse(row.getString(4)),
                            row.getString(5)),
                    Integer.toString(window.most()),
                    Integer.toString(window.first())),
                queries.all("SELECT count(*) FROM decision_log", row -> row.getInt(1)).getFirst()));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
