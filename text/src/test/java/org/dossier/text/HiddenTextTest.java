package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
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
