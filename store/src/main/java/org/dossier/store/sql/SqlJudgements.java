package org.dossier.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Entity;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Judgement;
import org.dossier.store.Judgements;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** Judgements in the case; each is durable when the call comes back. */
public final class SqlJudgements implements Judgements {
  private static final String INSERT =
      "INSERT INTO judgements (subject, kind, target, value, words, chosen, basis, title, at, who, undoes)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Transactions transactions;
  private final Queries queries;
  private final DecisionWords words;

  private SqlJudgements(Transactions transactions) {
    this.transactions = transactions;
    this.queries = transactions.queries();
    this.words = new DecisionWords(queries);
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlJudgements open(CaseDatabase place) throws CaseException {
    return new SqlJudgements(Transactions.open(place));
  }

  /** What is judged: its name and its claims. */
  private record Subject(String title, List<String> claims) {}

  @Override
  public int record(Judgement.Draft draft, @Nullable String who, Instant at) throws CaseException {
    return transactions.run(
        _ -> {
          Subject subject = subject(draft.kind(), draft.subject());
          require(draft, subject);
          queries.run(
              INSERT,
              draft.subject(),
              Words.of(draft.kind()),
              draft.target(),
              draft.value(),
              draft.words(),
              RecordJson.texts(draft.chosen()),
              RecordJson.texts(draft.kind().ofEntities() ? entities(draft) : subject.claims()),
              subject.title(),
              at.toString(),
              who,
              null);
          refresh(draft.kind(), draft.subject(), draft.target());
          return last();
        });
  }

  private Subject subject(Judgement.Kind kind, String id) throws SQLException, CaseException {
    Optional<Subject> found =
        queries
            .all(
                kind.ofEntities()
                    ? "SELECT name, '[]' FROM entities WHERE id = ?"
                    : "SELECT statement, claims FROM findings WHERE id = ?",
                row -> new Subject(row.getString(1), RecordJson.texts(row.getString(2))),
                id)
            .stream()
            .findFirst();
    return found.orElseThrow(
        () -> new CaseException("there is no " + id + " to judge: look at the list again"));
  }

  /** The kind of an entity and a spelling that it has, then one of the other, or what is apart. */
  private List<String> entities(Judgement.Draft draft) throws SQLException, CaseException {
    Entity entity = entity(draft.subject());
    List<String> basis =
        new ArrayList<>(List.of(Words.of(entity.kind()), entity.aliases().getFirst().text()));
    String target = draft.target();
    if (target == null) {
      if (entity.aliases().stream().noneMatch(alias -> alias.text().equals(draft.value()))) {
        throw new CaseException(draft.value() + " is no spelling of " + entity.name());
      }
      basis.add(draft.value());
      return basis;
    }
    Entity other = entity(target);
    if (other.kind() != entity.kind()) {
      throw new CaseException(
          entity.name() + " and " + other.name() + " are of different kinds: they stay apart");
    }
    basis.add(other.aliases().getFirst().text());
    return basis;
  }

  private Entity entity(String id) throws SQLException, CaseException {
    return queries.all("SELECT * FROM entities WHERE id = ?", Rows::entity, id).stream()
        .findFirst()
        .orElseThrow(() -> new CaseException("there is no " + id + ": look at the list again"));
  }

  private void require(Judgement.Draft draft, Subject subject) throws SQLException, CaseException {
    String target = draft.target();
    switch (draft.kind()) {
      case CORRECT, GRADE, COMMENT, APART -> {
        if (draft.value().isBlank()) {
          throw new CaseException("nothing is said of " + draft.subject() + ": write something");
        }
      }
      case MERGE, ONE -> {
        if (target == null || target.equals(draft.subject())) {
          throw new CaseException(draft.subject() + " is one with itself: choose another");
        }
        subject(draft.kind(), target);
      }
      case SPLIT -> {
        if (draft.chosen().isEmpty()
            || !subject.claims().containsAll(draft.chosen())
            || draft.chosen().size() >= subject.claims().size()) {
          throw new CaseException(
              "mark some of the quotes, and not all: to set all aside is to reject the finding");
        }
      }
    }
  }

  private int last() throws SQLException {
    return queries.all("SELECT max(number) FROM judgements", row -> row.getInt(1)).getFirst();
  }

  private void refresh(Judgement.Kind kind, String subject, @Nullable String target)
      throws SQLException {
    if (kind.ofEntities()) {
      queries.run(
          "INSERT INTO facts VALUES ('judged', 'not weighed')"
              + " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
      return;
    }
    words.refresh(subject);
    if (kind == Judgement.Kind.MERGE && target != null) {
      words.refresh(target);
    }
  }

  @Override
  public void undo(int number, @Nullable String who, Instant at) throws CaseException {
    transactions.run(
        _ -> {
          Judgement judgement = words.judgement(number).filter(Judgement::standing).orElse(null);
          Judgement.Kind kind = judgement == null ? null : judgement.kind();
          if (judgement == null || kind == null) {
            throw new CaseException(
                "there is no judgement " + number + " that stands: look at the log again");
          }
          queries.run(
              INSERT,
              judgement.subject(),
              "undo",
              judgement.target(),
              "",
              "",
              RecordJson.texts(List.of()),
              RecordJson.texts(List.of()),
              judgement.title(),
              at.toString(),
              who,
              Integer.toString(number));
          refresh(kind, judgement.subject(), judgement.target());
          return number;
        });
  }

  @Override
  public void close() {
    transactions.close();
  }
}
