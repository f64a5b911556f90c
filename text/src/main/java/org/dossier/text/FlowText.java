package org.dossier.text;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of a document that flows, from the events of its markup: a blank line between
 * paragraphs, a line a row, a tab between cells. Breaks are written only where text follows.
 */
final class FlowText {
  private final List<Page> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final FlowTables tables = new FlowTables();
  private int lines;
  private int tabs;
  private boolean blank;
  private boolean keepIndent;
  private boolean inCell;
  private boolean cellIsEmpty;
  private boolean rowHasText;

  /** Text as it is, but for the blanks at the start of a line. */
  void text(CharSequence more) {
    for (int i = 0; i < more.length(); i++) {
      append(more.charAt(i));
    }
  }

  /** Text as it is, with its indents. */
  void preformatted(CharSequence more) {
    keepIndent = true;
    text(more);
    keepIndent = false;
  }

  /** Text of which every run of blanks is one. */
  void collapsed(CharSequence more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
        blank = true;
      } else {
        append(c);
      }
    }
  }

  /** A paragraph starts or ends here. */
  void paragraph() {
    breakLines(inCell ? 1 : 2);
  }

  /** A line ends here. */
  void line() {
    breakLines(1);
  }

  /**
   * A table starts here.
   *
   * @param name of the sheet that it is; null in a text
   */
  void startTable(@Nullable String name) {
    tables.start(name);
  }

  void endTable() {
    tables.end(text);
  }

  /** Rows without text start here. */
  void skipRows(int rows) {
    tables.row(text, rows);
  }

  /** A row of a table starts here. */
  void row() {
    tables.row(text, 1);
    inCell = false;
    rowHasText = false;
    tabs = 0;
    lines = Math.max(lines, 1);
  }

  /** The number of the open row in its table, counted from 1. */
  int rowNumber() {
    return tables.rowNumber();
  }

  /** A cell starts here. */
  void cell(boolean first) {
    cell(first, 1, 1);
  }

  /** A cell starts here that reaches over rows and columns. */
  void cell(boolean first, int rowSpan, int columnSpan) {
    endCell();
    tables.cell(text, rowSpan, columnSpan);
    if (!first) {
      tabs++;
    }
    inCell = true;
    cellIsEmpty = true;
  }

  /** A cell ends here. */
  void endCell() {
    tables.endCell(text);
    inCell = false;
    blank = false;
    if (rowHasText) {
      lines = 0;
    }
  }

  private void breakLines(int least) {
    if (!inCell || !cellIsEmpty) {
      lines = Math.max(lines, least);
    }
  }

  /** Ends the page; an empty one counts. */
  void endPage() {
    String done = finish();
    pages.add(Page.flowing(pages.size() + 1, done).withTables(tables.take()));
  }

  /** True when something was written since the last page ended. */
  boolean hasText() {
    return !text.isEmpty();
  }

  int length() {
    return text.length();
  }

  List<Page> pages() {
    return pages;
  }

  /** All that was written since the last page ended. */
  String finish() {
    String done = text.toString().stripTrailing();
    text.setLength(0);
    lines = 0;
    tabs = 0;
    blank = false;
    inCell = false;
    return done;
  }

  private void append(char c) {
    if (c == '\r') {
      return;
    }
    if (c == '\n') {
      line();
      return;
    }
    boolean atStart = text.isEmpty() || lines > 0 || tabs > 0;
    if (atStart && !keepIndent && (c == ' ' || c == '\t' || c == '\u00A0')) {
      return;
    }
    separate();
    text.append(c);
    if (tables.isIn() && c != ' ' && c != '\t') {
      tables.wrote(text.length() - 1);
    }
    cellIsEmpty = false;
    rowHasText = true;
  }

  private void separate() {
    if (!text.isEmpty()) {
      if (lines > 0) {
        trimLine();
        text.append("\n".repeat(lines));
      } else if (tabs == 0 && blank) {
        text.append(' ');
      }
    }
    text.append("\t".repeat(tabs));
    lines = 0;
    tabs = 0;
    blank = false;
  }

  private void trimLine() {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    text.setLength(end);
  }
}
