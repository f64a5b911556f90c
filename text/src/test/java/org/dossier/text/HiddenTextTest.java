package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.dossier.model.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text that a PDF holds and doesn't show is read, and said to be hidden. */
class HiddenTextTest {
  @Test
  void whiteTextOnWhitePaperIsNoted() throws IOException {
    Page page = page(Color.WHITE, null, RenderingMode.FILL);

    assertThat(page.text()).contains("the price that nobody was to see");
    assertThat(page.notes()).containsExactly("26 characters of its text are white on white");
  }

  @Test
  void whiteTextOnADarkBarIsShown() throws IOException {
    assertThat(notes(Color.WHITE, Color.BLUE, RenderingMode.FILL)).isEmpty();
  }

  @Test
  void whiteTextOnAWhiteBarIsNoted() throws IOException {
    assertThat(notes(Color.WHITE, Color.WHITE, RenderingMode.FILL)).hasSize(1);
  }

  @Test
  void textThatIsNotDrawnIsNoted() throws IOException {
    assertThat(notes(Color.BLACK, null, RenderingMode.NEITHER))
        .containsExactly("its text is there but not shown");
  }

  @Test
  void blackTextNeedsNoNote() throws IOException {
    assertThat(notes(Color.BLACK, null, RenderingMode.FILL)).isEmpty();
  }

  @Test
  void textUnderAnImageIsNoted() throws IOException {
    byte[] under = written(new Pdfs()).image().bytes();
    byte[] over = written(new Pdfs().image()).bytes();

    assertThat(Read.contents("a.pdf", under).pages().getFirst().notes())
        .containsExactly("its text lies under an image, which may show another");
    assertThat(Read.contents("a.pdf", over).pages().getFirst().notes()).isEmpty();
  }

  @Test
  void whatAnImageDoesNotReachIsNotUnderIt() throws IOException {
    byte[] clipped = image("0 0 200 900 re W n 595 0 0 842 0 0 cm", false);
    byte[] beside = image("100 0 0 100 0 0 cm", false);
    byte[] throughGlass = image("595 0 0 842 0 0 cm", true);

    assertThat(Read.contents("a.pdf", clipped).pages().getFirst().notes())
        .singleElement()
        .asString()
        .endsWith("characters of its text lie under an image");
    assertThat(Read.contents("a.pdf", beside).pages().getFirst().notes()).isEmpty();
    assertThat(Read.contents("a.pdf", throughGlass).pages().getFirst().notes()).isEmpty();
  }

  private static Pdfs written(Pdfs pdf) {
    for (int line = 0; line < 8; line++) {
      pdf.text(
          60, 100 + 14 * line, "the clerk wrote down what every one of them had to pay " + line);
    }
    return pdf;
  }

  /** Drawn over the text as the page's program says, opaque or with a mask. */
  private static byte[] image(String place, boolean masked) throws IOException {
    Pdfs pdf = written(new Pdfs());
    int type = masked ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    PDDocument document = pdf.document();
    var picture = LosslessFactory.createFromImage(document, new BufferedImage(4, 4, type));
    PDPage page = document.getPage(0);
    COSName name = page.getResources().add(picture);
    var program = new PDStream(document);
    try (var out = program.createOutputStream()) {
      out.write(
          ("q " + place + " /" + name.getName() + " Do Q").getBytes(StandardCharsets.US_ASCII));
    }
    List<PDStream> programs = new ArrayList<>();
    page.getContentStreams().forEachRemaining(programs::add);
    programs.add(program);
    page.setContents(programs);
    return pdf.bytes();
  }

  private static List<String> notes(Color text, @Nullable Color bar, RenderingMode mode)
      throws IOException {
    return page(text, bar, mode).notes();
  }

  private static Page page(Color text, @Nullable Color bar, RenderingMode mode) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        if (bar != null) {
          out.setNonStrokingColor(bar);
          out.addRect(90, 690, 400, 30);
          out.fill();
        }
        out.setNonStrokingColor(text);
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 10);
        out.setRenderingMode(mode);
        out.newLineAtOffset(100, 700);
        out.showText("the price that nobody was to see");
        out.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return Read.contents("a.pdf", bytes.toByteArray()).pages().getFirst();
    }
  }
}
