package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a case holds, to be compared. */
final class Tables {
  private Tables() {}

  /**
   * Every row of every table, sorted; but for facts, which name the custody log's last line.
   * Numbers of documents, and rows by them, are in the order in which they came: views have ids.
   */
  static List<String> rows(Path box) throws SQLException {
    return rows(
        "jdbc:sqlite:" + box.resolve("case.db"),
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')");
  }

  /** The same of a case on a server. */
  static List<String> ofServer(String url) throws SQLException {
    return rows(
        url,
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            + " UNION ALL SELECT viewname FROM pg_views WHERE schemaname = current_schema()");
  }

  private static List<String> rows(String url, String tableNames) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet tables = statement.executeQuery(tableNames)) {
        while (tables.next()) {
          names.add(tables.getString(1));
        }
      }
      assertThat(names).contains("documents", "claims", "findings");
      names.remove("facts");
      names.removeIf(name -> name.equals("document_numbers") || name.endsWith("_rows"));
      for (String name : names) {
        try (ResultSet table = statement.executeQuery("SELECT * FROM " + name)) {
          while (table.next()) {
            rows.add(row(name, table));
          }
        }
      }
    }
    rows.sort(null);
    return rows;
  }

  private static String row(String name, ResultSet table) throws SQLException {
    var row = new StringBuilder(name);
    for (int column = 1; column <= table.getMetaData().getColumnCount(); column++) {
      row.append(column == 1 ? " " : " | ").append(table.getString(column));
    }
    return row.toString();
  }
}
