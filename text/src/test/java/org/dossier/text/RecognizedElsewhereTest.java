package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;

class RecognizedElsewhereTest {
  private static final String HOCR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Scan</title>
      <meta name='ocr-system' content='tesseract 5.3' /></head><body>
      <div class='ocr_page' title='image "a b.png"; bbox 0 0 1000 1400; ppageno 0; scan_res 144 144'>
       <div class='ocr_carea'><p class='ocr_par'>
        <span class='ocr_line' title="bbox 100 100 400 130">
         <span class='ocrx_word' title='bbox 100 100 200 130; x_wconf 91'><strong>Deliver</strong></span>
         <span class='ocrx_word' title='bbox 210 100 300 130; x_wconf 41'>24</span></span>
        <span class='ocr_header' title="bbox 100 140 400 170">
         <span class='ocrx_word' title='bbox 100 140 200 170; x_wconf 96'>barges</span></span></p></div>
       <div class='ocr_carea'><p class='ocr_par'>
        <span class='ocr_line' title="bbox 100 300 400 330">a whole line</span></p></div>
      </div>
      <div class='ocr_page' title='bbox 0 0 10 10'></div></body></html>
      """;

  private static final String ALTO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description>
      <MeasurementUnit>mm10</MeasurementUnit></Description><Layout>
      <Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="2540" HEIGHT="5080"><PrintSpace>
      <TextBlock><TextLine><String CONTENT="Deliver" HPOS="254" VPOS="508" WIDTH="127" HEIGHT="254" WC="0.91"/>
      <SP/><String CONTENT="24" HPOS="400" VPOS="508" WIDTH="60" HEIGHT="25" WC="0.4"/></TextLine>
      <TextLine><String CONTENT="bar" HPOS="254" VPOS="600" WIDTH="60" HEIGHT="25"/><HYP CONTENT="-"/></TextLine>
      </TextBlock><TextBlock><TextLine><String CONTENT="ges" HPOS="254" VPOS="900" WIDTH="60" HEIGHT="25"/>
      </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
      """;

  @Test
  void hocrGivesWordsWithTheirBoxesAndConfidence() {
    Contents contents = Read.contents("a.html", Read.utf8(HOCR));
    Page page = contents.pages().getFirst();

    assertThat(contents.mediaType()).isEqualTo(HocrFormat.TYPE);
    assertThat(contents.metadata()).containsEntry("ocr-system", "tesseract 5.3");
    assertThat(contents.pages()).hasSize(2);
    assertThat(page.text()).isEqualTo("Deliver 24\nbarges\n\na whole line");
    assertThat(page.origin()).isEqualTo(Origin.OCR);
    assertThat(page.width()).isCloseTo(500, within(0.01));
    assertThat(page.words()).extracting(Word::confidence).startsWith(0.91, 0.41, 0.96, 1.0);
    assertThat(page.words().get(1).box()).isEqualTo(new Box(105, 50, 45, 15));
    assertThat(page.notes()).containsExactly("figures read unsurely, not reckoned with: 24");
  }

  @Test
  void altoGivesWordsWithTheirBoxesAndConfidence() {
    Contents contents = Read.contents("a.xml", Read.utf8(ALTO));
    Page page = contents.pages().getFirst();

    assertThat(contents.mediaType()).isEqualTo(AltoFormat.TYPE);
    assertThat(page.text()).isEqualTo("Deliver 24\nbar-\n\nges");
    assertThat(page.height()).isCloseTo(1440, within(0.01));
    assertThat(page.words()).extracting(Word::confidence).isEqualTo(List.of(0.91, 0.4, 1.0, 1.0));
    assertThat(page.words().getFirst().box()).isEqualTo(new Box(72, 144, 36, 72));
  }

  @Test
  void brokenMarkupGivesWhatStandsBeforeTheDamage() {
    String cut = ALTO.substring(0, ALTO.indexOf("<SP/>"));

    assertThat(Read.text("a.xml", Read.utf8(cut))).isEqualTo("Deliver");
    assertThat(Read.reason("a.xml", Read.utf8(cut))).startsWith("partial: it is damaged");
    assertThat(
            Read.reason("a.xml", Read.utf8("<?xml version=\"1.0\"?><alto><Description/></alto>")))
        .startsWith("failed: not a readable recognized text (ALTO): it has no pages");
  }

  @Test
  void senselessPlacesDoNoHarm() {
    String odd =
        HOCR.replace("bbox 100 100 200 130", "bbox 300 -5 200 1")
            .replace("x_wconf 91", "x_wconf 9999999999")
            .replace("bbox 0 0 1000 1400", "bbox");

    assertThat(Read.contents("a.html", Read.utf8(odd)).pages().getFirst().text())
        .startsWith("Deliver 24");
  }

  @Test
  void aPageThatOnlyMentionsItIsAWebPage() {
    byte[] page = Read.utf8("<html><body><p>class ocr_page and alto</p></body></html>");

    assertThat(Read.contents("a.html", page).mediaType()).isEqualTo("text/html");
  }
}
