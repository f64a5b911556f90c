package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dossier.model.Cell;
import org.dossier.model.Page;
import org.dossier.model.Table;
import org.junit.jupiter.api.Test;

/** Tables of all formats: cells in their places, each found in the page's text. */
class TablesTest {
  @Test
  void aSheetKeepsItsOwnRowsAndColumns() throws IOException {
    var book = new XSSFWorkbook();
    book.createSheet("Prices").createRow(6).createCell(1).setCellValue("seven million");

    assertThat(references(page("a.xlsx", bytes(book), 1)))
        .containsExactly("Prices!B7 seven million");
  }

  @Test
  void aHiddenSheetIsReadAndCarriesANote() throws IOException {
    var book = new XSSFWorkbook();
    book.createSheet("Shown").createRow(0).createCell(0).setCellValue("open");
    book.createSheet("Kept back").createRow(0).createCell(0).setCellValue("secret");
    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
    byte[] bytes = bytes(book);

    assertThat(page("a.xlsx", bytes, 1).notes()).isEmpty();
    assertThat(page("a.xlsx", bytes, 2).notes()).containsExactly("a hidden sheet");
    assertThat(references(page("a.xlsx", bytes, 2))).containsExactly("Kept back!A1 secret");
  }

  @Test
  void anOpenDocumentSheetCountsRepeatedRows() {
    byte[] sheet =
        Zips.openDocument(
            "application/vnd.oasis.opendocument.spreadsheet",
            "<office:spreadsheet><table:table table:name=\"P\"><table:table-row"
                + " table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
                + "<table:table-cell><text:p>Crane</text:p></table:table-cell></table:table-row>"
                + "</table:table></office:spreadsheet>");

    assertThat(references(page("a.ods", sheet, 1))).containsExactly("P!C4 Crane");
  }

  @Test
  void cellsOfAWebPageReachOverRowsAndColumns() {
    String html =
        "<p>Before</p><table><tr><th rowspan=2>Item</th><th colspan=2>Year</th></tr>"
            + "<tr><th>2022</th><th>2023</th></tr>"
            + "<tr><td>Crane <b>K-5</b></td><td>12</td><td>14</td></tr></table>";

    Page page = page("a.html", Read.utf8(html), 1);

    assertThat(references(page))
        .containsExactly(
            "A1 Item", "B1 Year", "B2 2022", "C2 2023", "A3 Crane K-5", "B3 12", "C3 14");
    assertThat(page.tables().getFirst().cells().get(1).columnSpan()).isEqualTo(2);
  }

  @Test
  void aTableThatOnlyFramesALayoutIsNone() {
    String html =
        "<table><tr><td>menu</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td>"
            + "</tr></table></td></tr><tr><td>foot</td><td>end</td></tr></table>";

    List<Table> tables = page("a.html", Read.utf8(html), 1).tables();

    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void quotesInDelimitedTextKeepDelimiters() {
    Page page = page("a.csv", Read.utf8("Item;\"Price; each\"\nCrane;\"7,5 \"\"net\"\"\"\n"), 1);

    assertThat(references(page))
        .containsExactly("A1 Item", "B1 Price; each", "A2 Crane", "B2 7,5 \"net\"");
  }

  @Test
  void aTableDrawnInAPdfIsFound() {
    var pdf = new Pdfs();
    for (double x : new double[] {50, 200, 350}) {
      pdf.line(x, 100, x, 150);
    }
    for (double y : new double[] {100, 125, 150}) {
      pdf.line(50, y, 350, y);
    }
    pdf.text(60, 117, "Item").text(210, 117, "Pieces").text(60, 142, "Crane").text(210, 142, "12");

    Page page = page("a.pdf", pdf.bytes(), 1);

    assertThat(references(page)).containsExactly("A1 Item", "B1 Pieces", "A2 Crane", "B2 12");
    for (Cell cell : page.tables().getFirst().cells()) {
      assertThat(cell.spans().getFirst().of(page.text())).isEqualTo(cell.text());
    }
  }

  private static Page page(String name, byte[] bytes, int number) {
    return Read.contents(name, bytes).pages().get(number - 1);
  }

  private static List<String> references(Page page) {
    Table table = page.tables().getFirst();
    return table.cells().stream().map(cell -> table.reference(cell) + " " + cell.text()).toList();
  }

  private static byte[] bytes(Workbook book) throws IOException {
    try (book) {
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }
}
