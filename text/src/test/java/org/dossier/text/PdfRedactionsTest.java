package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;
import org.junit.jupiter.api.Test;

/** A bar over text that is still there is told; what can be seen, or hides nothing, is not. */
class PdfRedactionsTest {
  private static final String WORDS =
      "BT /F1 12 Tf 0 g 100 700 Td (paid to the Lantern Trust) Tj ET\n";
  private static final String BAR = "0 g 95 695 200 16 re f\n";

  @Test
  void textUnderALaterBlackBarIsTold() throws IOException {
    List<Observation> seen = seen(WORDS + BAR);

    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().kind()).isEqualTo(SignalKind.BAD_REDACTION);
    assertThat(seen.getFirst().seen())
        .isEqualTo("21 characters under a dark bar can still be read: “paid to the Lantern Trust”");
    assertThat(seen.getFirst().page()).isEqualTo(1);
    assertThat(seen.getFirst().boxes().getFirst().x()).isBetween(95.0, 102.0);
    assertThat(seen.getFirst().boxes().getFirst().y()).isBetween(128.0, 140.0);
  }

  @Test
  void blackTextOnABlackBarIsTold() throws IOException {
    assertThat(seen(BAR + WORDS)).hasSize(1);
  }

  @Test
  void theSameWordsOnBarAfterBarAreALabel() throws IOException {
    String stamped = BAR + WORDS.replace("paid to the Lantern Trust", "05/06/2021");
    String second = stamped.replace(" 695 ", " 595 ").replace(" 700 ", " 600 ");
    String third = stamped.replace(" 695 ", " 495 ").replace(" 700 ", " 500 ");

    assertThat(seen(stamped + second)).hasSize(2);
    assertThat(seen(stamped + second + third)).isEmpty();
  }

  @Test
  void whiteTextOnABlackBarShows() throws IOException {
    assertThat(seen(BAR + WORDS.replace("0 g", "1 g"))).isEmpty();
  }

  @Test
  void textPaintedOnceMoreOverTheBarShows() throws IOException {
    assertThat(seen(WORDS + BAR + WORDS.replace("0 g", "1 g"))).isEmpty();
  }

  @Test
  void aTintBehindOrOverTextIsNoRedaction() throws IOException {
    assertThat(seen(BAR.replace("0 g", "0.8 g") + WORDS)).isEmpty();
    assertThat(seen(WORDS + BAR.replace("0 g", "0.8 g"))).isEmpty();
  }

  @Test
  void aBarThatIsSeenThroughHidesNothing() throws IOException {
    assertThat(seen(WORDS + "/Pale gs " + BAR)).isEmpty();
    assertThat(seen(WORDS + "/Mult gs " + BAR.replace("0 g", "1 1 0 rg"))).isEmpty();
  }

  @Test
  void aBlackHighlightHides() throws IOException {
    assertThat(seen(WORDS + "/Mult gs " + BAR)).hasSize(1);
  }

  @Test
  void aFrameDrawnAsOneFillHidesNothingWithin() throws IOException {
    String hole = "0 g 90 690 220 26 re 95 695 200 16 re f*\n";
    String turned = "0 g 90 690 220 26 re 295 695 -200 16 re f\n";

    assertThat(seen(WORDS + hole)).isEmpty();
    assertThat(seen(WORDS + turned)).isEmpty();
  }

  @Test
  void aBarOverTheFeetOfLettersHidesNothing() throws IOException {
    assertThat(seen(WORDS + "0 g 95 690 200 12 re f\n")).isEmpty();
  }

  @Test
  void blanksAndLinesAndLabelsAreNoSecret() throws IOException {
    assertThat(seen(WORDS.replace("paid to the Lantern Trust", " ,  . ") + BAR)).isEmpty();
    assertThat(seen(WORDS.replace("paid to the Lantern Trust", "________ of ____") + BAR))
        .isEmpty();
    assertThat(seen(WORDS.replace("paid to the Lantern Trust", "[REDACTED]") + BAR)).isEmpty();
    assertThat(seen(WORDS.replace("paid to the Lantern Trust", "XXXX XXX") + BAR)).isEmpty();
  }

  /** A stamp is made of filled shapes. */
  @Test
  void aLetterOfAStampOverOneLetterIsNoRedaction() throws IOException {
    assertThat(seen(WORDS + "0 g 100 695 m 100 711 l 108 713 l 108 695 l f\n")).isEmpty();
  }

  @Test
  void textNeverPaintedUnderABarIsToldToo() throws IOException {
    assertThat(seen(WORDS.replace("0 g", "3 Tr") + BAR)).hasSize(1);
  }

  @Test
  void whatLiesUnderAWhiteBarIsHidden() throws IOException {
    List<Observation> seen = seen(WORDS + BAR.replace("0 g", "1 g"));

    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().kind()).isEqualTo(SignalKind.HIDDEN_TEXT);
  }

  @Test
  void aWhitePageUnderTextIsPaper() throws IOException {
    assertThat(seen("1 g 0 0 595 842 re f\n" + WORDS)).isEmpty();
    assertThat(seen(WORDS + "1 g 0 0 595 842 re f\n" + WORDS)).isEmpty();
  }

  private static List<Observation> seen(String program) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var resources = new PDResources();
      resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
      var pale = new PDExtendedGraphicsState();
      pale.setNonStrokingAlphaConstant(0.3f);
      resources.put(COSName.getPDFName("Pale"), pale);
      var multiplied = new PDExtendedGraphicsState();
      multiplied.setBlendMode(BlendMode.MULTIPLY);
      resources.put(COSName.getPDFName("Mult"), multiplied);
      page.setResources(resources);
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream()) {
        out.write(program.getBytes(StandardCharsets.ISO_8859_1));
      }
      page.setContents(stream);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      var outcome =
          DocumentReaders.standard(ReadSettings.standard()).read("x.pdf", bytes.toByteArray());
      return ((ReadOutcome.Processed) outcome).contents().observations();
    }
  }
}
