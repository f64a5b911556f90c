package org.dossier.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossier.store.CaseException;
import org.dossier.store.Decision;
import org.dossier.store.Decisions;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** Decisions in the case file; each is durable when the call comes back. */
public final class SqliteDecisions implements Decisions {
  private final Connection connection;
  private final Path file;

  private SqliteDecisions(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Opens a case file, and brings one of an older Dossier up to date. */
  public static SqliteDecisions open(Path file) throws CaseException {
    return new SqliteDecisions(CaseFile.connect(file, true), file);
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
    try {
      if (texts("SELECT id FROM findings WHERE id = ?", finding).isEmpty()) {
        throw new CaseException("there is no finding " + finding + ": look at the list again");
      }
      run(
          "INSERT INTO decision_log (finding, decision, at, who) VALUES (?, ?, ?, ?)",
          finding,
          decision,
          at.toString(),
          who);
      new DecisionWords(new Queries(connection)).refresh(finding);
      connection.commit();
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  @Override
  public Listing<Decision> log(Window window) throws CaseException {
    List<Decision> log = new ArrayList<>();
    try (PreparedStatement rows =
            connection.prepareStatement(
                "SELECT number, finding, decision, at, who FROM decision_log ORDER BY number DESC LIMIT ? OFFSET ?");
        PreparedStatement total =
            connection.prepareStatement("SELECT count(*) FROM decision_log")) {
      rows.setInt(1, window.most());
      rows.setInt(2, window.first());
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          log.add(
              new Decision(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  Instant.parse(row.getString(4)),
                  row.getString(5)));
        }
      }
      try (ResultSet row = total.executeQuery()) {
        return new Listing<>(log, row.next() ? row.getInt(1) : 0);
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      abandon();
    }
  }

  private List<@Nullable String> texts(String sql, String parameter) throws SQLException {
    List<@Nullable String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }

  private void run(String sql, @Nullable String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
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
