package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dossier.model.Page;
import org.dossier.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkbookTest {
  private final Workbook book = new XSSFWorkbook();
  private final Sheet sheet = book.createSheet("Prices");

  @Test
  void cellsKeepTheirPlaceHoweverManyRowsAreMissing() throws IOException {
    cell(2, 0).setCellValue("Item");
    cell(6, 1).setCellValue("Barge");
    cell(7, 1).setCellValue("Tug");
    cell(41, 27).setCellValue("far");

    assertThat(references(first()))
        .containsExactly("Prices!A3 Item", "Prices!B7 Barge", "Prices!B8 Tug", "Prices!AB42 far");
    assertThat(first().text()).startsWith("Prices\n\nItem\n\tBarge\n\tTug\n");
  }

  @Test
  void aFormulaIsItsLastValue() throws IOException {
    Cell sum = cell(0, 0);
    sum.setCellFormula("20*3");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);

    assertThat(references(first())).containsExactly("Prices!A1 60");
  }

  @Test
  void commentsStandBelowTheRowsWithTheirCell() throws IOException {
    Cell cell = cell(1, 1);
    cell.setCellValue("60");
    var anchor = book.getCreationHelper().createClientAnchor();
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("Ivanov:\ncheck this"));
    comment.setAuthor("Ivanov");
    cell.setCellComment(comment);

    assertThat(first().text()).isEqualTo("Prices\n\n\t60\n\nComment by Ivanov on B2: check this");
    assertThat(references(first())).containsExactly("Prices!B2 60");
  }

  @Test
  void theMarginsOfThePrintedSheetStandBelow() throws IOException {
    cell(0, 0).setCellValue("60");
    sheet.getHeader().setLeft("Secret");
    sheet.getHeader().setCenter("List of &D prices");

    assertThat(first().text()).isEqualTo("Prices\n\n60\n\nSecret List of  prices");
  }

  @Test
  void hiddenRowsAndColumnsAreReadAndNoted() throws IOException {
    for (int row = 0; row < 6; row++) {
      cell(row, 0).setCellValue("r" + row);
    }
    cell(0, 3).setCellValue("kept back");
    for (int row : List.of(1, 2, 4)) {
      sheet.getRow(row).setZeroHeight(true);
    }
    sheet.setColumnHidden(3, true);

    assertThat(first().notes()).containsExactly("hidden rows: 2-3, 5", "hidden columns: D");
    assertThat(first().text()).contains("kept back", "r2");
  }

  @Test
  void aMergedCellTellsItsReach() throws IOException {
    cell(0, 0).setCellValue("Delivered");
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));

    assertThat(first().tables().getFirst().cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.rowSpan()).isEqualTo(2);
              assertThat(cell.columnSpan()).isEqualTo(3);
            });
  }

  @Test
  void textInShapesIsReadBelowTheRows() throws IOException {
    cell(0, 0).setCellValue("60");
    var drawing = ((XSSFWorkbook) book).getSheetAt(0).createDrawingPatriarch();
    drawing.createTextbox(drawing.createAnchor(0, 0, 0, 0, 1, 1, 3, 3)).setText("In a box");

    assertThat(first().text()).isEqualTo("Prices\n\n60\n\nIn a box");
  }

  @Test
  @Timeout(60)
  void aLongSheetIsReadInTimeThatGrowsWithItsLength() throws IOException {
    for (int row = 0; row < 20_000; row++) {
      cell(row, 0).setCellValue(row);
    }

    long start = System.nanoTime();
    assertThat(references(first())).hasSize(20_000).endsWith("Prices!A20000 19999");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  private Cell cell(int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.createCell(column);
  }

  private Page first() throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return Read.contents("a.xlsx", out.toByteArray()).pages().getFirst();
  }

  private static List<String> references(Page page) {
    Table table = page.tables().getFirst();
    return table.cells().stream().map(c -> table.reference(c) + " " + c.text()).toList();
  }
}
