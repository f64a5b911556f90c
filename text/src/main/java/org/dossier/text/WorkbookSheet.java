package org.dossier.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.helpers.HeaderFooterHelper;
import org.dossier.model.Cell;
import org.dossier.model.Page;
import org.dossier.model.Table;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one sheet, each at its own number, and what else there is to know of it. */
final class WorkbookSheet implements XSSFSheetXMLHandler.SheetContentsHandler {
  private static final int MOST_COMMENTS = 10_000;

  /** Wider ones are only laid out so. */
  private static final int WIDEST = 16_384;

  private final FlowText text;
  private final List<String> comments = new ArrayList<>();
  private final Set<String> margins = new LinkedHashSet<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private int row = -1;
  private int column = -1;

  WorkbookSheet(FlowText text, String name) {
    this.text = text;
    text.text(name);
    text.paragraph();
    text.startTable(name);
  }

  void hideRow(int number) {
    hiddenRows.set(number);
  }

  void hideColumns(int first, int last) {
    hiddenColumns.set(first, Math.min(last, WIDEST) + 1);
  }

  void merge(CellRangeAddress range) {
    merged.add(range);
  }

  @Override
  public void startRow(int number) {
    text.skipRows(Math.max(0, number - row - 1));
    text.row();
    row = Math.max(row + 1, number);
    column = -1;
  }

  @Override
  public void endRow(int number) {
    text.endCell();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    if (value != null && !value.isEmpty()) {
      int at = reference == null ? column + 1 : new CellReference(reference).getCol();
      while (column < at) {
        column++;
        text.cell(column == 0);
      }
      text.text(value);
    }
    if (comment != null && comment.getString() != null && comments.size() < MOST_COMMENTS) {
      String said = comment.getString().getString().replaceAll("\\s+", " ").strip();
      comments.add(Remarks.comment(comment.getAuthor(), null, reference, said));
    }
  }

  @Override
  public void headerFooter(@Nullable String content, boolean header, String which) {
    if (content == null || content.isBlank()) {
      return;
    }
    var parts = new HeaderFooterHelper();
    var line = new StringJoiner(" ");
    for (String part :
        List.of(
            parts.getLeftSection(content),
            parts.getCenterSection(content),
            parts.getRightSection(content))) {
      String shown = HeaderFooter.stripFields(part).strip();
      if (!shown.isEmpty()) {
        line.add(shown);
      }
    }
    if (line.length() > 0) {
      margins.add(line.toString());
    }
  }

  /** Writes what stands beside the rows. */
  void end() {
    text.endCell();
    text.endTable();
    text.paragraph();
    for (String comment : comments) {
      text.text(comment);
      text.paragraph();
    }
    for (String margin : margins) {
      text.text(margin);
      text.paragraph();
    }
    text.endPage();
  }

  /** With the reach of merged cells, and notes on what the program doesn't show. */
  Page finished(Page page) {
    Page finished = page.withTables(page.tables().stream().map(this::withMerged).toList());
    for (String note : Remarks.hidden(hiddenRows, hiddenColumns)) {
      finished = finished.withNote(note);
    }
    return finished;
  }

  private Table withMerged(Table table) {
    List<Cell> cells = new ArrayList<>(table.cells());
    for (CellRangeAddress range : merged) {
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        if (cell.row() == range.getFirstRow() + 1 && cell.column() == range.getFirstColumn() + 1) {
          int rows = range.getLastRow() - range.getFirstRow() + 1;
          int columns = range.getLastColumn() - range.getFirstColumn() + 1;
          cells.set(
              i,
              new Cell(
                  cell.row(),
                  cell.column(),
                  Math.max(1, rows),
                  Math.max(1, columns),
                  cell.text(),
                  cell.spans(),
                  cell.box()));
        }
      }
    }
    return new Table(table.name(), cells);
  }
}
