package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.dossier.model.Box;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

/** What a page's program draws is read where it stands. */
class PdfProgramTest {
  @Test
  void textFollowsAllThatPlacesIt() throws IOException {
    Page page =
        page(
            """
            q 2 0 0 2 100 100 cm BT /F 10 Tf 12 TL 10 100 Td (first) Tj T* (second) Tj
            (third) ' 0 0 (fourth) " 1 0 0 1 10 40 Tm [(fi) 10 (fth)] TJ ET Q
            BT /F 10 Tf 50 Tz 0 Tr 1 0 0 1 100 50 Tm (sixth) Tj ET
            """);

    assertThat(page.text().lines().filter(line -> !line.isEmpty()))
        .containsExactly("first", "second", "third", "fourth", "fifth", "sixth");
    assertThat(page.words().getFirst().box().x()).isBetween(119.0, 121.0);
    assertThat(page.words().getLast().box().width()).isLessThan(15);
  }

  @Test
  void formsAreReadWhereTheyAreDrawnAndLeaveNothingBehind() throws IOException {
    try (var document = new PDDocument()) {
      var inner = form(document, "BT /F 10 Tf 0 0 Td (inner) Tj ET 1 g", new PDResources());
      inner.getCOSObject().setItem(COSName.MATRIX, matrix(1, 0, 0, 1, 0, 20));
      var with = resources();
      with.put(COSName.getPDFName("Inner"), inner);
      var outer = form(document, "1 0 0 1 0 100 cm /Inner Do", with);
      var page = resources();
      page.put(COSName.getPDFName("Outer"), outer);

      Page read =
          page(document, "/Outer Do BT /F 10 Tf 0 300 Td (a long line after it) Tj ET", page);

      assertThat(read.text()).isEqualTo("a long line after it\n\ninner");
      assertThat(read.words().getLast().box().y()).isBetween(842 - 131.0, 842 - 119.0);
      assertThat(read.notes()).isEmpty();
    }
  }

  @Test
  void aFormThatDrawsItselfEnds() throws IOException {
    try (var document = new PDDocument()) {
      var with = resources();
      var form = form(document, "BT /F 10 Tf 20 20 Td (once and again) Tj ET /Self Do", with);
      with.put(COSName.getPDFName("Self"), form);
      var page = resources();
      page.put(COSName.getPDFName("Self"), form);

      assertThat(page(document, "/Self Do", page).text()).contains("once and again");
    }
  }

  @Test
  void aStampIsLaidOntoItsPlace() throws IOException {
    try (var document = new PDDocument()) {
      var shown = new PDAppearanceStream(document);
      shown.setBBox(new PDRectangle(100, 100, 50, 20));
      shown.setResources(resources());
      write(shown.getStream(), "BT /F 5 Tf 100 105 Td (received) Tj ET");
      var appearance = new PDAppearanceDictionary();
      appearance.setNormalAppearance(shown);
      var stamp = new PDAnnotationRubberStamp();
      stamp.setRectangle(new PDRectangle(300, 600, 100, 40));
      stamp.setAppearance(appearance);
      var sheet = new PDPage(PDRectangle.A4);
      sheet.setAnnotations(List.of(stamp));

      Page page = page(document, "", resources(), sheet);

      assertThat(page.text()).isEqualTo("received");
      Box box = page.words().getFirst().box();
      assertThat(box.x()).isBetween(299.0, 301.0);
      assertThat(box.y() + box.height()).isBetween(842 - 611.0, 842 - 606.0);
    }
  }

  @Test
  void whatIsDamagedCostsNoMoreThanItself() throws IOException {
    Page page =
        page(
            "Q Q ) ]] BT /Missing 10 Tf 50 700 Td (one) Tj /F 10 Tf 0 -14 Td (two) Tj 1 0 cm >> ET");

    assertThat(page.text()).isEqualTo("one\ntwo");
  }

  @Test
  void levelTextInAFontThatIsWrittenFromTheTopReadsAcross() throws IOException {
    try (var document = new PDDocument();
        InputStream ttf = liberation()) {
      PDFont font = PDType0Font.loadVertical(document, ttf);
      var program = new StringBuilder("BT /V 12 Tf 100 700 Td ");
      for (char c : "NOTICE OF SALE".toCharArray()) {
        program.append(hex(font, String.valueOf(c))).append(" Tj 8 0 Td ");
      }

      Page page = page(document, program + "ET", resources(font));

      assertThat(page.text()).isEqualTo("NOTICE OF SALE");
      Box box = page.words().getFirst().box();
      assertThat(box.width()).isGreaterThan(2 * box.height());
    }
  }

  @Test
  void textWrittenFromTheTopHangsBelowWhereItStarts() throws IOException {
    try (var document = new PDDocument();
        InputStream ttf = liberation()) {
      PDFont font = PDType0Font.loadVertical(document, ttf);

      Page page =
          page(
              document,
              "BT /V 12 Tf 100 700 Td " + hex(font, "NOTICE") + " Tj ET",
              resources(font));

      assertThat(page.text()).isEqualTo("NOTICE");
      Box box = page.words().getFirst().box();
      assertThat(box.y()).isBetween(842 - 701.0, 842 - 699.0);
      assertThat(box.height()).isBetween(71.0, 73.0);
      assertThat(box.x()).isLessThan(100);
      assertThat(box.x() + box.width()).isGreaterThan(100);
    }
  }

  @Test
  void aQuotationMarkDrawnApartOpensItsLine() {
    String text =
        Read.text(
            "a.pdf",
            new Pdfs()
                .size(20)
                .text(100, 100, "First among equals”")
                .text(100, 300, "The rest of the page")
                .text(93, 101, "“")
                .bytes());

    assertThat(text).startsWith("“First among equals”\n");
  }

  @Test
  void marksFollowTheLettersThatTheyStandOn() {
    var drawn = new TreeMap<Frame, List<Glyph>>();
    drawn.put(
        Frame.along(1, 0),
        List.of(
            new Glyph("ا", 108.5, 114.5, 96, 26),
            new Glyph(Characters.shown("\uFC60"), 114.49, 120, 96, 26),
            new Glyph("ت", 114.48, 120.8, 96, 26),
            new Glyph("\u064F", 120.81, 126.2, 96, 26),
            new Glyph("آ", 120.8, 131, 96, 26)));

    assertThat(PageText.of(drawn).text()).isEqualTo("آ\u064Fت\u064E\u0651ا");
  }

  @Test
  void aSheetWithoutASizeIsReadAsLetterPaper() throws IOException {
    try (var document = new PDDocument()) {
      var sheet = new PDPage(new PDRectangle(0, 0, 0, 0));

      Page page = page(document, "BT /F 10 Tf 100 100 Td (still shown) Tj ET", resources(), sheet);

      assertThat(page.text()).isEqualTo("still shown");
      assertThat(page.width()).isEqualTo(612);
    }
  }

  @Test
  void wordsOfAllScriptsAtOnceAreNoWords() {
    String nonsense = "ଋҨǥƹ̽ୡȥဎഁୡࣧҨဌʾ ".repeat(12);
    byte[] pdf = new Pdfs().text(60, 100, "text").bytes();

    assertThat(Nonsense.is(nonsense)).isTrue();
    assertThat(Nonsense.is("A".repeat(100))).isTrue();
    assertThat(Nonsense.is(Read.text("a.pdf", pdf).repeat(100))).isFalse();
    assertThat(Nonsense.is("東京タワーへようこそ。".repeat(20))).isFalse();
    assertThat(Nonsense.is("договор NATO и КНР подписан, Δx = 5 μm. ".repeat(20))).isFalse();
  }

  private static Page page(String program) throws IOException {
    try (var document = new PDDocument()) {
      return page(document, program, resources());
    }
  }

  private static Page page(PDDocument document, String program, PDResources resources)
      throws IOException {
    return page(document, program, resources, new PDPage(PDRectangle.A4));
  }

  private static Page page(PDDocument document, String program, PDResources resources, PDPage sheet)
      throws IOException {
    var stream = new PDStream(document);
    write(stream, program);
    sheet.setContents(stream);
    sheet.setResources(resources);
    document.addPage(sheet);
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return Read.contents("a.pdf", bytes.toByteArray()).pages().getFirst();
  }

  private static PDFormXObject form(PDDocument document, String program, PDResources resources)
      throws IOException {
    var form = new PDFormXObject(document);
    form.setResources(resources.getCOSObject().size() == 0 ? resources() : resources);
    form.setBBox(new PDRectangle(600, 900));
    write(form.getStream(), program);
    return form;
  }

  private static COSArray matrix(float... numbers) {
    var matrix = new COSArray();
    matrix.setFloatArray(numbers);
    return matrix;
  }

  private static void write(PDStream stream, String program) throws IOException {
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(program.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static PDResources resources() {
    var resources = new PDResources();
    resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
    return resources;
  }

  private static PDResources resources(PDFont vertical) {
    PDResources resources = resources();
    resources.put(COSName.getPDFName("V"), vertical);
    return resources;
  }

  private static InputStream liberation() {
    return PDFont.class.getResourceAsStream(
        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
  }

  private static String hex(PDFont font, String text) throws IOException {
    var bytes = font.encode(text);
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .chars()
        .mapToObj(b -> String.format(Locale.ROOT, "%02X", b))
        .collect(Collectors.joining("", "<", ">"));
  }
}
