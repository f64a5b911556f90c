package org.dossier.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Note;
import org.dossier.store.Notes;
import org.jspecify.annotations.Nullable;

/** Notes in the case; each is durable when the call comes back. */
public final class SqlNotes implements Notes {
  static final String STANDING =
      " n.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM notes u WHERE u.undoes = n.number)";

  static final String COLUMNS =
      "n.*, coalesce((SELECT d.path FROM documents d WHERE d.id = n.document"
          + " AND d.duplicate_of IS NULL), '') AS path";

  private final Transactions transactions;

  private SqlNotes(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Opens a case, and brings one of an older Dossier up to date. */
  public static SqlNotes open(CaseDatabase place) throws CaseException {
    return new SqlNotes(Transactions.open(place));
  }

  static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getInt("number"),
        new DocumentId(row.getString("document")),
        row.getString("path"),
        row.getInt("page"),
        new Span(row.getInt("start"), row.getInt("end")),
        row.getString("quote"),
        row.getString("kind"),
        row.getString("words"),
        Instant.parse(row.getString("at")),
        row.getString("who"));
  }

  @Override
  public int write(
      DocumentId document,
      int page,
      Span span,
      String kind,
      String words,
      @Nullable String who,
      Instant at)
      throws CaseException {
    return transactions.run(
        queries -> {
          String text =
              queries
                  .all(
                      "SELECT text FROM pages WHERE document = ? AND page = ?",
                      row -> row.getString(1),
                      document.sha256(),
                      Integer.toString(page))
                  .stream()
                  .findFirst()
                  .orElseThrow(
                      () -> new CaseException("there is no page " + page + " of " + document));
          if (span.end() > text.length() || span.of(text).isBlank()) {
            throw new CaseException("no words stand there on page " + page + ": select them again");
          }
          queries.run(
              "INSERT INTO notes (document, page, start, \"end\", quote, kind, words, at, who)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              document.sha256(),
              Integer.toString(page),
              Integer.toString(span.start()),
              Integer.toString(span.end()),
              span.of(text),
              kind,
              words,
              at.toString(),
              who);
          return queries.all("SELECT max(number) FROM notes", row -> row.getInt(1)).getFirst();
        });
  }

  @Override
  public void undo(int number, @Nullable String who, Instant at) throws CaseException {
    transactions.run(
        queries -> {
          String id = Integer.toString(number);
          if (queries
              .all("SELECT 1 FROM notes n WHERE n.number = ? AND" + STANDING, row -> 1, id)
              .isEmpty()) {
            throw new CaseException(
                "there is no note " + number + " that stands: look at them again");
          }
          queries.run(
              "INSERT INTO notes (document, page, start, \"end\", quote, kind, words, at, who, undoes)"
                  + " SELECT document, page, start, \"end\", quote, 'undo', '', ?, ?, number FROM notes"
                  + " WHERE number = ?",
              at.toString(),
              who,
              id);
          return number;
        });
  }

  @Override
  public void close() {
    transactions.close();
  }
}
