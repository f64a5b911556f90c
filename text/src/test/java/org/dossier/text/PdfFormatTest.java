package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.dossier.model.Box;
import org.dossier.model.Page;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfFormatTest {
  @Test
  void everyWordHasItsSpanAndItsBox() {
    Page page = onlyPage(new Pdfs().text(72, 100, "Поставка of goods").text(72, 114, "by ship"));

    assertThat(page.text()).isEqualTo("Поставка of goods\nby ship");
    assertThat(words(page)).containsExactly("Поставка", "of", "goods", "by", "ship");
    Box first = page.words().get(0).box();
    assertThat(first.x()).isCloseTo(72, within(0.5));
    assertThat(first.y()).isBetween(90.0, 93.0);
    assertThat(first.y() + first.height()).isBetween(100.0, 104.0);
    assertThat(page.width()).isCloseTo(595.3, within(0.1));
    assertThat(page.height()).isCloseTo(841.9, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"0,100,200", "90,642,100", "180,495,642", "270,200,495"})
  void boxesAreThoseOfThePageAsDisplayed(int rotation, double x, double y) {
    Page page = onlyPage(new Pdfs().rotated(rotation).text(100, 200, "A"));

    Box box = page.words().get(0).box();
    assertThat(page.width() > page.height()).isEqualTo(rotation % 180 != 0);
    assertThat(new double[] {x, y}).satisfies(corner -> touches(box, corner[0], corner[1]));
  }

  /** The start of the baseline, turned with the page, is on the edge of the box. */
  private static void touches(Box box, double x, double y) {
    assertThat(x).isBetween(box.x() - 1, box.x() + box.width() + 1);
    assertThat(y).isBetween(box.y() - 1, box.y() + box.height() + 1);
  }

  @Test
  void textTurnedAgainstThePageRotationReadsUpright() {
    Page page = onlyPage(new Pdfs().rotated(90).turned(300, 700, 90, "upright as displayed"));

    assertThat(page.text()).isEqualTo("upright as displayed");
    Box box = page.words().get(0).box();
    assertThat(box.width()).isGreaterThan(box.height());
  }

  @Test
  void boxesCountFromTheCropBoxAndWhatLiesOutsideIsNotShown() {
    Page page =
        onlyPage(
            new Pdfs().cropped(50, 60, 500, 700).text(70, 100, "inside").text(10, 20, "outside"));

    assertThat(page.text()).isEqualTo("inside");
    assertThat(page.words().get(0).box().x()).isCloseTo(20, within(0.5));
    assertThat(page.words().get(0).box().y()).isBetween(30.0, 33.0);
    assertThat(page.width()).isCloseTo(450, within(0.1));
  }

  @Test
  void columnsAreReadOneAfterTheOther() {
    var pdf = new Pdfs();
    for (int column = 0; column < 2; column++) {
      for (int line = 0; line < 8; line++) {
        pdf.text(60 + 250 * column, 100 + 12 * line, "column " + column + " line " + line);
      }
    }

    assertThat(onlyPage(pdf).text()).matches("(?s).*column 0 line 7\\s+column 1 line 0.*");
  }

  @Test
  void columnsDrawnRowByRowAreReadOneAfterTheOther() {
    var pdf = new Pdfs();
    for (int line = 0; line < 8; line++) {
      pdf.text(60, 100 + 12 * line, "the left column of the sheet, " + line);
      pdf.text(310, 100 + 12 * line, "the right column of the sheet, " + line);
    }

    assertThat(onlyPage(pdf).text())
        .matches("(?s)the left.*left column of the sheet, 7\\s+the right.*")
        .doesNotContain("\t");
  }

  @Test
  void rowsOfATableStayRows() {
    var pdf = new Pdfs();
    for (int row = 0; row < 8; row++) {
      pdf.text(60, 100 + 14 * row, "item " + row).text(300, 100 + 14 * row, "price " + row);
    }

    assertThat(onlyPage(pdf).text()).contains("item 3\tprice 3\nitem 4\tprice 4");
  }

  @Test
  void aRunningHeadDrawnLastIsReadFirstAndAFooterDrawnFirstLast() {
    Page page =
        onlyPage(
            new Pdfs()
                .text(60, 800, "the footer of the page, which is long")
                .text(60, 300, "first line of the text itself")
                .text(60, 312, "second line")
                .text(60, 40, "the running head of the page"));

    assertThat(page.text())
        .isEqualTo(
            "the running head of the page\n\nfirst line of the text itself\nsecond line\n\n"
                + "the footer of the page, which is long");
  }

  @Test
  void aHyphenThatOnlyPartsAWordIsDropped() {
    Page page =
        onlyPage(new Pdfs().text(60, 100, "they signed an agree-").text(60, 112, "ment of trade"));

    assertThat(page.text()).isEqualTo("they signed an agreement of trade");
    assertThat(words(page)).containsExactly("they", "signed", "an", "agree", "ment", "of", "trade");
    assertThat(page.boxes(page.words().get(3).span().hull(page.words().get(4).span()))).hasSize(2);
  }

  @Test
  void theHyphenOfACompoundStays() {
    Page page =
        onlyPage(
            new Pdfs()
                .text(60, 100, "a river port and a self-")
                .text(60, 112, "propelled barge, a river-")
                .text(60, 124, "going ship, in 2019-")
                .text(60, 136, "2021"));

    assertThat(page.text())
        .isEqualTo("a river port and a self-propelled barge, a river-going ship, in 2019-2021");
  }

  @Test
  void ligaturesAreSpelledOutAndSoftHyphensDropped() {
    Page page =
        onlyPage(
            new Pdfs()
                .text(60, 100, "ﬁnal of\u00ADfer")
                .text(60, 112, "agree\u00AD")
                .text(60, 124, "ment"));

    assertThat(page.text()).isEqualTo("final offer\nagreement");
  }

  @Test
  void boldnessByDrawingTwiceIsReadOnce() {
    Page page =
        onlyPage(new Pdfs().text(60, 100, "S").text(60.3, 100, "S").text(66.7, 100, "ecret"));

    assertThat(page.text()).isEqualTo("Secret");
  }

  @Test
  void raisedLettersDrawnLaterComeHomeToTheirLine() {
    Page page =
        onlyPage(
            new Pdfs()
                .text(60, 100, "signed on the 14")
                .text(146, 100, "day of May")
                .text(60, 112, "by both parties")
                .size(6)
                .text(133.4, 96.5, "th"));

    assertThat(page.text()).isEqualTo("signed on the 14th day of May\nby both parties");
  }

  @Test
  void hebrewIsReadFromTheRightHoweverItWasDrawn() {
    String fromLeft = new StringBuilder("שלום עולם").reverse().toString();
    var pdf = new Pdfs().text(60, 100, fromLeft.replace("םלוע", "םלוע 2023"));
    double x = 200;
    for (String letter : "תחתה".split("")) {
      pdf.text(x, 140, letter);
      x -= 6;
    }

    assertThat(onlyPage(pdf).text()).isEqualTo("שלום 2023 עולם\n\nתחתה");
  }

  @Test
  void doubleSpacedLinesAreOneParagraphAndAHeadingIsAnother() {
    var pdf = new Pdfs().size(14).text(60, 60, "The heading").size(10);
    for (int line = 0; line < 6; line++) {
      pdf.text(60, 80 + 24 * line, "line " + line + " of the contract");
    }

    assertThat(onlyPage(pdf).text())
        .startsWith("The heading\n\nline 0 of the contract\nline 1 of the contract\nline 2");
  }

  @Test
  void textInAnotherDirectionDoesNotMixWithTheRest() {
    Page page =
        onlyPage(
            new Pdfs()
                .text(60, 100, "first line of the letter")
                .turned(20, 400, 90, "received")
                .text(60, 112, "second line"));

    assertThat(page.text()).isEqualTo("first line of the letter\nsecond line\n\nreceived");
  }

  @Test
  void propertiesAreTold() {
    var pdf = new Pdfs().text(60, 100, "text");
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.setTimeInMillis(1_700_000_000_000L);
    pdf.document().getDocumentInformation().setTitle("Minutes");
    pdf.document().getDocumentInformation().setAuthor("Office of Roads");
    pdf.document().getDocumentInformation().setCreationDate(day);

    Contents contents = Read.contents("a.pdf", pdf.bytes());

    assertThat(contents.title()).isEqualTo("Minutes");
    assertThat(contents.metadata()).containsEntry("dc:creator", "Office of Roads");
    assertThat(contents.created()).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(contents.modified()).isNull();
  }

  @Test
  void embeddedFilesAreTakenOut() throws Exception {
    var pdf = new Pdfs().text(60, 100, "see the annex");
    PDDocument document = pdf.document();
    var file = new PDComplexFileSpecification();
    file.setFile("annex.txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(Read.utf8("annexed"))));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("annex", file));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);

    List<Embedded> embedded = Read.contents("a.pdf", pdf.bytes()).embedded();

    assertThat(embedded).hasSize(1);
    assertThat(embedded.get(0).name()).isEqualTo("annex.txt");
    assertThat(embedded.get(0).bytes()).isEqualTo(Read.utf8("annexed"));
  }

  @Test
  void aUserPasswordLocksAnEmptyOneOpens() {
    byte[] locked = new Pdfs().text(60, 100, "secret").locked("owner", "user").bytes();
    byte[] open = new Pdfs().text(60, 100, "readable").locked("owner", "").bytes();

    assertThat(Read.reason("a.pdf", locked)).isEqualTo("quarantined: locked with a password");
    assertThat(Read.text("a.pdf", open)).isEqualTo("readable");
  }

  @Test
  void pagesOfOnlyAnImageAreNamed() {
    byte[] pdf =
        new Pdfs().text(60, 100, "text").page().image().page().image().page().image().bytes();

    assertThat(Read.reason("a.pdf", pdf))
        .isEqualTo(
            "partial: pages 2 to 4 are images and were not read: recognition is turned off"
                + " (--ocr never)");
    assertThat(Read.contents("a.pdf", pdf).pages()).hasSize(4);
  }

  @Test
  void aStampOverAScanIsNotTheWholePage() {
    String stamp = "Released in full";
    String text = "a page of running text beside a picture, ".repeat(9);
    byte[] scan = new Pdfs().image().text(60, 30, stamp).bytes();
    byte[] illustrated = new Pdfs().size(2).image().text(60, 30, text).bytes();

    assertThat(Read.reason("a.pdf", scan))
        .isEqualTo(
            "partial: page 1 is mostly an image, of which only the text laid over it was read:"
                + " recognition is turned off (--ocr never)");
    assertThat(Read.text("a.pdf", scan)).isEqualTo(stamp);
    assertThat(Read.reason("a.pdf", illustrated)).isEqualTo("processed");
  }

  @Test
  void aPageThatUnpacksOutOfProportionIsLeftOutAndTheOthersAreRead() throws IOException {
    var pdf = new Pdfs().text(60, 100, "the first page").page();
    var bomb = new PDStream(pdf.document());
    try (var out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
      var blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 140; i++) {
        out.write(blanks);
      }
    }
    pdf.document().getPage(1).setContents(bomb);
    byte[] bytes = pdf.bytes();

    assertThat(Read.reason("a.pdf", bytes))
        .isEqualTo("partial: page 2 was not read: it unpacks to more than 128 MB");
    assertThat(Read.text("a.pdf", bytes)).isEqualTo("the first page");
  }

  @Test
  void anEmptyPageIsNoFault() {
    assertThat(Read.reason("a.pdf", new Pdfs().bytes())).isEqualTo("processed");
  }

  @Test
  void aFileCutOffKeepsWhatIsStillThere() {
    var pdf = new Pdfs();
    for (int i = 1; i <= 30; i++) {
      pdf.text(60, 100, "page number " + i).page();
    }
    byte[] whole = pdf.bytes();

    byte[] cut = Arrays.copyOf(whole, whole.length * 9 / 10);

    assertThat(Read.outcome("a.pdf", cut))
        .isNotInstanceOf(ReadOutcome.Processed.class)
        .satisfiesAnyOf(
            outcome -> assertThat(outcome).isInstanceOf(ReadOutcome.Partial.class),
            outcome -> assertThat(outcome).isInstanceOf(ReadOutcome.Failed.class));
  }

  @Test
  void aReasonIsForAPerson() {
    String reason = Read.reason("a.pdf", Read.utf8("%PDF-1.7\n%garbage\n".repeat(20)));

    assertThat(reason)
        .startsWith("failed: not a readable PDF: ")
        .doesNotContain("java", "Exception", "\n");
  }

  @Test
  void pagesBeyondTheLimitAreNamed() {
    var settings =
        new ReadSettings(1_000, 2, 5, 100, java.time.Duration.ofMinutes(1), ReadSettings.Ocr.NEVER);
    byte[] pdf = new Pdfs().text(60, 100, "1").page().text(60, 100, "2").page().page().bytes();

    assertThat(DocumentReaders.standard(settings).read("a.pdf", pdf))
        .isInstanceOfSatisfying(
            ReadOutcome.Partial.class,
            partial ->
                assertThat(partial.missing())
                    .isEqualTo("pages 3 to 4 were not read: the limit of 2 pages was reached"));
  }

  @Test
  void theSameBytesGiveTheSameContents() {
    var pdf = new Pdfs();
    for (int i = 0; i < 200; i++) {
      pdf.text(40 + i * 37 % 400, 60 + i * 91 % 700, "word" + i);
    }
    byte[] bytes = pdf.bytes();

    assertThat(Read.contents("a.pdf", bytes).pages())
        .isEqualTo(Read.contents("b.pdf", bytes).pages());
  }

  private static Page onlyPage(Pdfs pdf) {
    List<Page> pages = Read.contents("a.pdf", pdf.bytes()).pages();
    assertThat(pages).hasSize(1);
    for (Word word : pages.get(0).words()) {
      assertThat(word.span().of(pages.get(0).text())).isNotBlank().doesNotContain(" ", "\n");
    }
    return pages.get(0);
  }

  private static List<String> words(Page page) {
    List<String> words = new ArrayList<>();
    page.words().forEach(word -> words.add(word.span().of(page.text())));
    return words;
  }
}
