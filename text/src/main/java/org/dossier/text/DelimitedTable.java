package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Cell;
import org.dossier.model.Span;
import org.dossier.model.Table;

/** The cells of a text whose lines are rows and whose cells a sign parts (RFC 4180 and its kin). */
final class DelimitedTable {
  private static final int MOST_CELLS = 200_000;
  private static final String DELIMITERS = ",;\t|";

  /** By how many lines the delimiter is told. */
  private static final int LOOKED_AT = 30;

  private final String text;
  private final char delimiter;
  private final List<Cell> cells = new ArrayList<>();
  private int at;

  private DelimitedTable(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static boolean is(String mediaType) {
    return mediaType.startsWith("text/csv") || mediaType.startsWith("text/tab-separated-values");
  }

  /** The table; empty when no delimiter stands in most lines. */
  static Optional<Table> of(String text) {
    char delimiter = delimiter(text);
    if (delimiter == 0) {
      return Optional.empty();
    }
    var reading = new DelimitedTable(text, delimiter);
    reading.read();
    return Optional.of(new Table(null, reading.cells));
  }

  private static char delimiter(String text) {
    List<String> lines = text.lines().limit(LOOKED_AT).filter(line -> !line.isBlank()).toList();
    char best = 0;
    long most = lines.size() / 2;
    for (char candidate : DELIMITERS.toCharArray()) {
      long with = lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
      if (with > most) {
        most = with;
        best = candidate;
      }
    }
    return best;
  }

  private void read() {
    int row = 1;
    int column = 1;
    while (at < text.length() && cells.size() < MOST_CELLS) {
      cell(row, column);
      if (at < text.length() && text.charAt(at) == delimiter) {
        column++;
      } else {
        row++;
        column = 1;
      }
      at++;
    }
  }

  /** Reads up to the delimiter or the end of the line; quotes keep both as text. */
  private void cell(int row, int column) {
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    int start = quoted ? at + 1 : at;
    at = start;
    if (quoted) {
      endQuote();
    }
    int end = at;
    while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
      at++;
    }
    String content = text.substring(start, quoted ? end : at);
    String shown = (quoted ? content.replace("\"\"", "\"") : content).strip();
    if (!shown.isEmpty()) {
      var span = new Span(start, quoted ? end : at);
      cells.add(new Cell(row, column, 1, 1, shown.replace('\n', ' '), List.of(span), null));
    }
  }

  /** To the quote that ends the cell. */
  private void endQuote() {
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
          return;
        }
        at++;
      }
      at++;
    }
  }
}
