package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

class OfficeTest {
  @Test
  void wordGivesParagraphsAndRowsOfTables() throws IOException {
    Contents contents = Read.contents("a.docx", word());

    assertThat(contents.pages())
        .extracting(Page::text)
        .containsExactly(
            "Протокол № 4\n\nThe parties agreed.\n\nItem\tPrice\nBarge\t1 200\n\nThe end.");
    assertThat(contents.title()).isEqualTo("Protocol");
    assertThat(contents.metadata()).containsEntry("dc:creator", "Clerk");
  }

  @Test
  void aSheetIsAPageWithItsNameAndTabsBetweenCells() throws IOException {
    for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      Contents contents = Read.contents("book", bytes(filled(book)));

      assertThat(contents.pages())
          .extracting(Page::text)
          .containsExactly(
              "Поставки\n\nItem\tPieces\nBarge\t24\n\t48", "Empty", "Notes\n\nsecond sheet");
    }
  }

  @Test
  void whatIsReadDoesNotDependOnTheMachinesLocaleOrZone() throws IOException {
    Workbook book = new XSSFWorkbook();
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
    var cell = book.createSheet("A").createRow(0).createCell(0);
    cell.setCellValue(1234567.5);
    cell.setCellStyle(style);
    byte[] sheet = bytes(book);
    byte[] rtf =
        Read.utf8("{\\rtf1{\\info{\\creatim\\yr2011\\mo9\\dy5\\hr16\\min17}}\\pard text\\par}");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("ru", "RU"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

      assertThat(Read.text("a.xlsx", sheet)).isEqualTo("A\n\n1,234,567.50");
      assertThat(Read.contents("a.rtf", rtf).created()).isEqualTo("2011-09-05T16:17:00Z");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aSlideThatIsNotShownIsReadAndNoted() throws IOException {
    try (var show = new XMLSlideShow();
        var old = new HSLFSlideShow()) {
      for (String text : List.of("Seen", "Kept back")) {
        var slide = show.createSlide();
        slide.createTextBox().setText(text);
        slide.setHidden(text.equals("Kept back"));
        var oldSlide = old.createSlide();
        oldSlide.createTextBox().setText(text);
        oldSlide.setHidden(text.equals("Kept back"));
      }
      var out = new ByteArrayOutputStream();
      show.write(out);
      var oldOut = new ByteArrayOutputStream();
      old.write(oldOut);

      for (byte[] bytes : List.of(out.toByteArray(), oldOut.toByteArray())) {
        List<Page> pages = Read.contents("show", bytes).pages();

        assertThat(pages).extracting(Page::text).containsExactly("Seen", "Kept back");
        assertThat(pages.get(0).notes()).isEmpty();
        assertThat(pages.get(1).notes()).containsExactly("a hidden slide");
      }
    }
  }

  @Test
  void aSlideIsAPage() throws IOException {
    try (var show = new XMLSlideShow();
        var old = new HSLFSlideShow()) {
      for (String text : List.of("First slide", "Второй слайд")) {
        show.createSlide().createTextBox().setText(text);
        old.createSlide().createTextBox().setText(text);
      }
      var oldBytes = new ByteArrayOutputStream();
      old.write(oldBytes);
      for (byte[] bytes : List.of(bytes(show), oldBytes.toByteArray())) {
        assertThat(Read.contents("show", bytes).pages())
            .extracting(page -> page.text().strip())
            .containsExactly("First slide", "Второй слайд");
      }
    }
  }

  @Test
  void aLockedFileIsSetAside() throws Exception {
    var locked = new ByteArrayOutputStream();
    try (var file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("key");
      try (var out = encryptor.getDataStream(file)) {
        out.write(word());
      }
      file.writeFilesystem(locked);
    }

    assertThat(Read.reason("a.docx", locked.toByteArray()))
        .isEqualTo("quarantined: locked with a password");
  }

  @Test
  void aFileInsideIsTakenOut() throws Exception {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("see inside");
      var part =
          document
              .getPackage()
              .createPart(
                  org.apache.poi.openxml4j.opc.PackagingURIHelper.createPartName(
                      "/word/embeddings/book.xlsx"),
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      try (var out = part.getOutputStream()) {
        out.write(bytes(filled(new XSSFWorkbook())));
      }
      document
          .getPackagePart()
          .addRelationship(
              part.getPartName(),
              org.apache.poi.openxml4j.opc.TargetMode.INTERNAL,
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");

      List<Embedded> embedded = Read.contents("a.docx", bytes(document)).embedded();

      assertThat(embedded).hasSize(1);
      assertThat(Read.text("book.xlsx", embedded.get(0).bytes())).contains("Barge\t24");
    }
  }

  @Test
  void externalEntitiesAreNeverResolved() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>seen &x;</w:t></w:r></w:p></w:body></w:document>";

    assertThat(Read.outcome("a.docx", Zips.word(xml)))
        .isInstanceOfAny(ReadOutcome.Failed.class, ReadOutcome.Processed.class);
    assertThat(Read.reason("a.docx", Zips.word(xml))).doesNotContain("Exception", "java");
  }

  @Test
  void aBombInsideADocumentDoesNotGoOff() {
    String xml =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>"
            + "a".repeat(30_000_000)
            + "</w:t></w:r></w:p></w:body></w:document>";

    assertThat(Read.reason("a.docx", Zips.word(xml)))
        .isEqualTo("quarantined: it unpacks to far more than its size: not read");
  }

  @Test
  void aDamagedFileFailsWithAReasonForAPerson() throws IOException {
    byte[] bytes = word();
    for (int i = bytes.length / 3; i < bytes.length / 3 + 200; i++) {
      bytes[i] = 0;
    }

    assertThat(Read.reason("a.docx", bytes)).doesNotContain("Exception", "org.", "java.", "\n");
  }

  @Test
  void openDocumentGivesParagraphsTablesAndSheets() {
    byte[] text =
        Zips.openDocument(
            "application/vnd.oasis.opendocument.text",
            "<office:text><text:h>Head</text:h><text:p>One<text:s text:c=\"2\"/>two<text:tab/>x"
                + "<text:line-break/>three</text:p></office:text>");
    byte[] sheets =
        Zips.openDocument(
            "application/vnd.oasis.opendocument.spreadsheet",
            "<office:spreadsheet><table:table table:name=\"A\"><table:table-row>"
                + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>7</text:p>"
                + "</table:table-cell><table:table-cell><text:p>8</text:p></table:table-cell>"
                + "</table:table-row></table:table><table:table table:name=\"B\"><table:table-row>"
                + "<table:table-cell><text:p>9</text:p></table:table-cell></table:table-row>"
                + "</table:table></office:spreadsheet>");
    byte[] slides =
        Zips.openDocument(
            "application/vnd.oasis.opendocument.presentation",
            "<office:presentation><draw:page><text:p>first</text:p></draw:page>"
                + "<draw:page><text:p>second</text:p></draw:page></office:presentation>");

    assertThat(Read.text("a.odt", text)).isEqualTo("Head\n\nOne  two\tx\nthree");
    assertThat(Read.text("a.ods", sheets)).isEqualTo("A\n\n7\t7\t8\fB\n\n9");
    assertThat(Read.text("a.odp", slides)).isEqualTo("first\fsecond");
  }

  @Test
  void richTextIsDecodedByItsOwnCodePage() {
    byte[] rtf =
        Read.utf8(
            "{\\rtf1\\ansi\\ansicpg1251\\pard {\\b \\'c4\\'ee\\'e3\\'ee\\'e2\\'ee\\'f0}\\par \\u20844?\\par}");

    assertThat(Read.text("a.rtf", rtf)).isEqualTo("Договор\n\n公");
  }

  private static byte[] word() throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Протокол № 4");
      document.createParagraph().createRun().setText("The parties agreed.");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Item");
      table.getRow(0).getCell(1).setText("Price");
      table.getRow(1).getCell(0).setText("Barge");
      table.getRow(1).getCell(1).setText("1 200");
      document.createParagraph().createRun().setText("The end.");
      document.getProperties().getCoreProperties().setTitle("Protocol");
      document.getProperties().getCoreProperties().setCreator("Clerk");
      return bytes(document);
    }
  }

  private static Workbook filled(Workbook book) {
    Sheet sheet = book.createSheet("Поставки");
    Row head = sheet.createRow(0);
    head.createCell(0).setCellValue("Item");
    head.createCell(1).setCellValue("Pieces");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue("Barge");
    row.createCell(1).setCellValue(24);
    Row sum = sheet.createRow(2);
    sum.createCell(1).setCellFormula("B2*2");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    book.createSheet("Empty");
    book.createSheet("Notes").createRow(0).createCell(0).setCellValue("second sheet");
    return book;
  }

  private static byte[] bytes(org.apache.poi.ooxml.POIXMLDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static byte[] bytes(Workbook book) throws IOException {
    try (book) {
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }
}
