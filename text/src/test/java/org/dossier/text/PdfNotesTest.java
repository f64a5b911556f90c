package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.dossier.model.Box;
import org.dossier.model.Page;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;

class PdfNotesTest {
  @Test
  void aCommentStandsBelowTheTextWithItsPlaceOnThePage() {
    var pdf = new Pdfs().text(72, 100, "The price is 5 million.");
    comment(pdf, "ask Petrov", 300, 700).setModifiedDate("D:20230501100000Z");

    Page page = only(pdf.bytes());

    assertThat(page.text())
        .isEqualTo("The price is 5 million.\n\nComment by Ivanov, 2023-05-01: ask Petrov");
    Word last = page.words().getLast();
    assertThat(last.span().of(page.text())).isEqualTo("Petrov");
    assertThat(last.box().x()).isCloseTo(300, within(0.1));
    assertThat(last.box().y()).isCloseTo(841.9 - 720, within(0.1));
  }

  @Test
  void aCommentsPlaceTurnsWithThePage() {
    var pdf = new Pdfs().text(72, 100, "A").rotated(90);
    comment(pdf, "x", 300, 700);

    Box box = only(pdf.bytes()).words().getLast().box();

    assertThat(box.x()).isCloseTo(700, within(0.1));
    assertThat(box.y()).isCloseTo(300, within(0.1));
  }

  @Test
  void aCommentThatIsNotShownIsTold() {
    var pdf = new Pdfs().text(72, 100, "A");
    comment(pdf, "kept back", 300, 700).setHidden(true);

    assertThat(only(pdf.bytes()).text()).endsWith("Hidden comment by Ivanov: kept back");
  }

  @Test
  void whatIsDrawnOnThePageIsNotToldTwice() {
    var pdf = new Pdfs().text(72, 100, "Free words");
    var free = new PDAnnotationFreeText();
    free.setContents("Free words");
    free.setRectangle(new PDRectangle(72, 700, 100, 20));
    add(pdf, free);

    assertThat(only(pdf.bytes()).text()).isEqualTo("Free words");
  }

  @Test
  void aFieldWhoseLookIsLeftToTheProgramIsReadWithItsName() {
    assertThat(only(form("1 500 000").bytes()).text())
        .isEqualTo("A form\n\nField amount: 1 500 000");
  }

  @Test
  void earlierStatesAreFilesInside() throws IOException {
    byte[] first = form("1 500 000").bytes();
    byte[] second = changed(first, "2 500 000");
    byte[] third = changed(second, "3 500 000");

    Contents contents = Read.contents("a.pdf", third);

    assertThat(contents.pages().getFirst().text()).endsWith("3 500 000");
    assertThat(contents.pages().getFirst().notes())
        .containsExactly("changed after it was made: 2 earlier states are inside the file");
    assertThat(contents.embedded())
        .extracting(Embedded::name)
        .containsExactly("revision-1.pdf", "revision-2.pdf");
    assertThat(contents.embedded())
        .extracting(file -> only(file.name(), file.bytes()).text())
        .containsExactly("A form\n\nField amount: 1 500 000", "A form\n\nField amount: 2 500 000");
    assertThat(Read.contents("revision-2.pdf", contents.embedded().get(1).bytes()).embedded())
        .isEmpty();
  }

  @Test
  void endsThatNothingContinuesAreNoStates() {
    byte[] once = form("1").bytes();
    String twice = new String(once, StandardCharsets.ISO_8859_1) + "\n%%EOF\n".repeat(1_000);

    assertThat(PdfRevisions.ends("a.pdf", once)).isEmpty();
    assertThat(PdfRevisions.ends("a.pdf", twice.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  private static Pdfs form(String amount) {
    var pdf = new Pdfs().text(72, 100, "A form");
    var form = new PDAcroForm(pdf.document());
    pdf.document().getDocumentCatalog().setAcroForm(form);
    var field = new PDTextField(form);
    field.setPartialName("amount");
    field.getCOSObject().setString(COSName.V, amount);
    form.getFields().add(field);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(72, 600, 200, 20));
    add(pdf, widget);
    return pdf;
  }

  private static byte[] changed(byte[] pdf, String amount) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var field = document.getDocumentCatalog().getAcroForm().getField("amount").getCOSObject();
      field.setString(COSName.V, amount);
      field.setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static PDAnnotationText comment(Pdfs pdf, String said, float x, float y) {
    var comment = new PDAnnotationText();
    comment.setContents(said);
    comment.setTitlePopup("Ivanov");
    comment.setRectangle(new PDRectangle(x, y, 20, 20));
    add(pdf, comment);
    return comment;
  }

  private static void add(Pdfs pdf, PDAnnotation annotation) {
    try {
      PDPage page = pdf.document().getPage(0);
      List<PDAnnotation> all = page.getAnnotations();
      all.add(annotation);
      page.setAnnotations(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page only(byte[] pdf) {
    return only("a.pdf", pdf);
  }

  private static Page only(String name, byte[] pdf) {
    return Read.contents(name, pdf).pages().getFirst();
  }
}
