package org.dossier.store.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.store.Letter;

/**
 * Which messages answer one another: by the ids that they name, and those that name none by their
 * subject.
 */
final class LetterKeys {
  /** A conversation on a screen. */
  private static final int MOST = 200;

  /** Letters of a subject by which it is known: a server's indexes bound their keys. */
  private static final int LONGEST_KEY = 600;

  private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,300}>");

  /** Marks of answers and of passing on, in the languages of mail programs. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "^(?:\\s*(?:re|fw|fwd|aw|wg|ha|отв|ответ|пер|переслано|回复|答复|转发)(?:\\[\\d+])?\\s*[:：])+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String LETTER =
      "SELECT l.*, d.path FROM letters l JOIN documents d ON d.id = l.document"
          + " AND d.duplicate_of IS NULL WHERE l.";

  private final Queries queries;

  LetterKeys(Queries queries) {
    this.queries = queries;
  }

  static String subject(String subject) {
    String key =
        ANSWER
            .matcher(subject)
            .replaceFirst("")
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return key.substring(0, Math.min(key.length(), LONGEST_KEY));
  }

  void document(Document document) throws SQLException {
    String id = document.id().sha256();
    queries.run("DELETE FROM letters WHERE document = ?", id);
    queries.run("DELETE FROM letter_links WHERE document = ?", id);
    Map<String, String> head = document.metadata();
    String subject = head.get("Subject");
    Set<String> own = ids(head.getOrDefault("Message-ID", ""));
    if (own.isEmpty() && !(head.containsKey("From") && subject != null)) {
      return;
    }
    queries.run(
        "INSERT INTO letters VALUES (?, ?, ?, ?, ?, ?)",
        id,
        own.stream().findFirst().orElse(null),
        subject(subject == null ? "" : subject),
        subject == null ? "" : subject,
        head.getOrDefault("From", ""),
        document.created() == null ? "" : document.created().toString());
    Set<String> links = ids(head.getOrDefault("In-Reply-To", ""));
    links.addAll(ids(head.getOrDefault("References", "")));
    for (String link : links) {
      queries.run("INSERT INTO letter_links VALUES (?, ?) ON CONFLICT DO NOTHING", link, id);
    }
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    ID.matcher(text).results().limit(MOST).forEach(id -> ids.add(id.group()));
    return ids;
  }

  /** A row of the table, and the id that answers name. */
  private record Row(Letter letter, String message, String key) {}

  private List<Row> rows(String condition, String value) throws SQLException {
    return queries.all(
        LETTER + condition + " LIMIT " + MOST,
        row -> {
          String message = row.getString("message");
          return new Row(
              new Letter(
                  new DocumentId(row.getString("document")),
                  row.getString("path"),
                  row.getString("sender"),
                  row.getString("subject"),
                  row.getString("sent")),
              message == null ? "" : message,
              row.getString("key"));
        },
        value);
  }

  /** The conversation of a message by time, itself included; empty for what is no message. */
  List<Letter> thread(DocumentId document) throws SQLException {
    List<Row> first = rows("document = ?", document.sha256());
    if (first.isEmpty()) {
      return List.of();
    }
    Map<DocumentId, Letter> found = new LinkedHashMap<>();
    Deque<Row> open = new ArrayDeque<>(first);
    Set<String> asked = new LinkedHashSet<>();
    while (!open.isEmpty() && found.size() < MOST) {
      Row row = open.removeFirst();
      if (found.putIfAbsent(row.letter().document(), row.letter()) != null) {
        continue;
      }
      Set<String> messages = new LinkedHashSet<>(links(row.letter().document()));
      messages.add(row.message());
      for (String message : messages) {
        if (!message.isEmpty() && asked.add(message)) {
          open.addAll(rows("message = ?", message));
          open.addAll(
              rows("document IN (SELECT document FROM letter_links WHERE message = ?)", message));
        }
      }
    }
    Row own = first.getFirst();
    if (found.size() == 1 && !own.key().isEmpty()) {
      rows("key = ?", own.key()).forEach(row -> found.put(row.letter().document(), row.letter()));
    }
    List<Letter> thread = new ArrayList<>(found.values());
    thread.sort(
        Comparator.comparing(Letter::sent)
            .thenComparing(Letter::path)
            .thenComparing(Letter::document));
    return thread;
  }

  private List<String> links(DocumentId document) throws SQLException {
    return queries.all(
        "SELECT message FROM letter_links WHERE document = ?",
        row -> row.getString(1),
        document.sha256());
  }

  /** Makes the keys of a case that has none yet. */
  void all() throws SQLException {
    for (Document document :
        queries.all(
            "SELECT * FROM documents WHERE duplicate_of IS NULL AND instr(metadata, '\"Subject\"') > 0",
            Rows::document)) {
      document(document);
    }
  }
}
