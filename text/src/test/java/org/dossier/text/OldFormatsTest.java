package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

/** What is not the text itself, in RTF and in Word documents of before 2007. */
class OldFormatsTest {
  private static final int NOON = Docs.time(2021, 3, 4, 12, 5);

  @Test
  void oldWordsDeletedTextAndCommentsStandBesideTheText() throws IOException {
    byte[] document =
        Docs.document(
            "Greta Holm",
            "Check the figure.",
            Docs.Stretch.plain("We sell "),
            Docs.Stretch.deleted("thirty ", NOON),
            Docs.Stretch.inserted("forty ", NOON),
            Docs.Stretch.hidden("secretly "),
            Docs.Stretch.plain("barges.\r"));

    Contents contents = Read.contents("a.doc", document);

    assertThat(contents.pages().getFirst().text()).isEqualTo("We sell forty secretly barges.");
    assertThat(contents.pages().getFirst().notes())
        .containsExactly(
            "tracked change: Inserted by Greta Holm, 2021-03-04T12:05: “forty”",
            "hidden text: “secretly”");
    assertThat(contents.pages().getLast().notes()).containsExactly(WordFormat.BESIDE);
    assertThat(contents.pages().getLast().text())
        .isEqualTo("Deleted by Greta Holm, 2021-03-04T12:05: thirty\n\nComment: Check the figure.");
  }

  @Test
  void anOldWordDocumentWithoutChangesIsItsText() throws IOException {
    byte[] document = Docs.document("Greta Holm", "", Docs.Stretch.plain("Barges.\rTwelve.\r"));

    assertThat(Read.contents("a.doc", document).pages())
        .singleElement()
        .satisfies(page -> assertThat(page.notes()).isEmpty());
    assertThat(Read.text("a.doc", document)).contains("Barges.").contains("Twelve.");
  }

  @Test
  void richTextsDeletedTextAndCommentsStandBesideTheText() {
    Contents contents =
        rtf(
            "{\\*\\revtbl {Unknown;}{\\'cf\\'e5\\'f2\\'f0\\'ee\\'e2;}}We sell {\\deleted\\revauthdel1\\revdttmdel"
                + NOON
                + " thirty}{\\revised\\revauth1\\revdttm"
                + NOON
                + " forty} barges.{\\*\\atnid GH}{\\*\\atnauthor Greta Holm}\\chatn"
                + "{\\*\\annotation{\\*\\atndate "
                + NOON
                + "}\\pard\\plain Check the figure.}\\par Twelve.");

    assertThat(contents.pages().getFirst().text()).isEqualTo("We sell forty barges.\n\nTwelve.");
    assertThat(contents.pages().getFirst().notes())
        .containsExactly("tracked change: Inserted by Петров, 2021-03-04T12:05: “forty”");
    assertThat(contents.pages().getLast().text())
        .isEqualTo(
            "Deleted by Петров, 2021-03-04T12:05: thirty\n\n"
                + "Comment by Greta Holm, 2021-03-04T12:05: Check the figure.");
  }

  @Test
  void richTextsHiddenWordsAreNoted() {
    Contents contents =
        rtf("{\\stylesheet{\\s1\\v Hid;}}We {\\v secretly} sell \\v twelve\\v0  barges.");

    assertThat(contents.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.text()).isEqualTo("We secretly sell twelve barges.");
              assertThat(page.notes()).containsExactly("hidden text: “secretly twelve”");
            });
  }

  @Test
  void deletedTextEndsWithItsGroupWhateverStandsBetween() {
    Contents contents =
        rtf(
            "{\\deleted gone{\\*\\unknown dropped}{\\header\\pard\\plain Page 1\\par}}kept {\\deleted\\'e0\\u1103 ?\\deleted0 here}");

    assertThat(contents.pages().getFirst().text()).endsWith("kept here");
    assertThat(contents.pages().getLast().text()).contains("Deleted: gone").contains("ая");
  }

  private static Contents rtf(String body) {
    String file =
        "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}}" + body + "}";
    return Read.contents("a.rtf", file.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void anOldWorkbookTellsWhoseCommentsStandWhereAndWhatIsHidden() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Prices");
      sheet.createRow(0).createCell(0).setCellValue("barge");
      var hidden = sheet.createRow(2);
      hidden.createCell(1).setCellValue("twelve");
      hidden.setZeroHeight(true);
      sheet.setColumnHidden(3, true);
      var comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3));
      comment.setString(new HSSFRichTextString("Check the figure."));
      comment.setAuthor("Greta Holm");
      hidden.getCell(1).setCellComment(comment);
      workbook.createSheet("Aside").createRow(0).createCell(0).setCellValue("barge");
      workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
      workbook.createSheet("Below").createRow(0).createCell(0).setCellValue("barge");
      workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      workbook.write(out);
    }

    var pages = Read.contents("a.xls", out.toByteArray()).pages();

    assertThat(pages.get(0).text())
        .endsWith("twelve\n\nComment by Greta Holm on B3: Check the figure.");
    assertThat(pages.get(0).notes()).containsExactly("hidden rows: 3", "hidden columns: D");
    assertThat(pages.get(1).notes()).containsExactly(OpenDocumentText.HIDDEN);
    assertThat(pages.get(2).notes()).containsExactly(MarkupProperties.VERY_HIDDEN);
  }

  @Test
  void anOldShowTellsItsHiddenSlides() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var show = new HSLFSlideShow()) {
      show.createSlide().addTitle().setText("Barges");
      var hidden = show.createSlide();
      hidden.addTitle().setText("Prices");
      hidden.setHidden(true);
      show.write(out);
    }

    assertThat(Read.contents("a.ppt", out.toByteArray()).pages())
        .extracting(Page::notes)
        .containsExactly(List.of(), List.of(PresentationFormat.HIDDEN));
  }

  @Test
  void aDrawingsLettersAreRead() {
    byte[] words = "Barges".getBytes(StandardCharsets.US_ASCII);
    var drawing = ByteBuffer.allocate(18 + 18 + 6).order(ByteOrder.LITTLE_ENDIAN);
    drawing.putShort((short) 1).putShort((short) 9).putShort((short) 0x300).putInt(21);
    drawing.putShort((short) 0).putInt(9).putShort((short) 0);
    drawing.putInt(9).putShort((short) 0x521).putShort((short) words.length).put(words);
    drawing.putShort((short) 0).putShort((short) 0);
    drawing.putInt(3).putShort((short) 0);

    assertThat(Read.contents("a.wmf", drawing.array()).pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.text()).isEqualTo("Barges");
              assertThat(page.notes()).containsExactly(MarkupProperties.DRAWING);
            });
  }
}
