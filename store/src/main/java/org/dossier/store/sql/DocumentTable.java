package org.dossier.store.sql;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A table of what was read in documents. Its rows are kept by the numbers that documents get as
 * they come, so that a document's rows lie together behind those of the one before: by ids, which
 * are hashes, each would be written somewhere else. A view of the table's name has the ids.
 *
 * @param name of the view
 * @param rows of the table
 * @param columns of both, behind the document's
 */
record DocumentTable(String name, String rows, List<String> columns) {
  /** Numbers of documents, from 1; one who has a number keeps it. */
  static final String NUMBERS =
      "CREATE TABLE IF NOT EXISTS document_numbers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)";

  static final DocumentTable PAGES =
      new DocumentTable(
          "pages",
          "page_rows",
          List.of(
              "page",
              "text",
              "language",
              "origin",
              "confidence",
              "width",
              "height",
              "words",
              "tables",
              "notes"));

  static final DocumentTable MENTIONS =
      new DocumentTable(
          "mentions",
          "mention_rows",
          List.of("page", "start", "\"end\"", "kind", "id", "text", "value", "language"));

  static final DocumentTable CLAIMS =
      new DocumentTable(
          "claims",
          "claim_rows",
          List.of(
              "page",
              "start",
              "\"end\"",
              "kind",
              "id",
              "quote",
              "boxes",
              "language",
              "roles",
              "status",
              "modality",
              "hedge",
              "attribution",
              "direct",
              "rule",
              "confidence"));

  static final DocumentTable SIGNALS =
      new DocumentTable(
          "signals",
          "signal_rows",
          List.of("page", "id", "kind", "boxes", "start", "\"end\"", "seen", "weighed"));

  static final DocumentTable MARKS =
      new DocumentTable("marks", "mark_rows", List.of("number", "page", "kind", "value", "quote"));

  static final List<DocumentTable> ALL = List.of(PAGES, MENTIONS, CLAIMS, SIGNALS, MARKS);

  /** The definition of the view. */
  String view() {
    return "CREATE VIEW IF NOT EXISTS "
        + name
        + " AS SELECT n.id AS document, "
        + columnsOf("r")
        + " FROM "
        + rows
        + " r JOIN document_numbers n ON n.number = r.document";
  }

  /** A statement that puts in a row, by the document's number. */
  String insert() {
    return "INSERT INTO "
        + rows
        + " (document, "
        + String.join(", ", columns)
        + ") VALUES (?"
        + ", ?".repeat(columns.size())
        + ")";
  }

  private String columnsOf(String table) {
    return columns.stream().map(column -> table + "." + column).collect(joining(", "));
  }

  /** Gives numbers to the documents of a case of before format 9, and its rows these numbers. */
  static void number(Statement statement, Dialect dialect) throws SQLException {
    statement.executeUpdate(dialect.definition(NUMBERS));
    statement.executeUpdate(
        "INSERT INTO document_numbers (id) SELECT id FROM documents"
            + " WHERE duplicate_of IS NULL GROUP BY id ORDER BY min(path), id");
    for (DocumentTable table : ALL) {
      if (dialect.hasTable(statement, table.name)) {
        table.takeOver(statement, dialect);
      }
    }
  }

  private void takeOver(Statement statement, Dialect dialect) throws SQLException {
    statement.executeUpdate(
        "INSERT INTO document_numbers (id) SELECT DISTINCT document FROM "
            + name
            + " f WHERE NOT EXISTS (SELECT 1 FROM document_numbers n WHERE n.id = f.document)");
    statement.executeUpdate(dialect.definition(Schema.definitionOf(rows)));
    statement.executeUpdate(
        dialect.query(
            "INSERT INTO "
                + rows
                + " (document, "
                + String.join(", ", columns)
                + ") SELECT n.number, "
                + columnsOf("f")
                + " FROM document_numbers n CROSS JOIN "
                + name
                + " f ON f.document = n.id ORDER BY n.number"));
    statement.executeUpdate("DROP TABLE " + name);
  }
}
