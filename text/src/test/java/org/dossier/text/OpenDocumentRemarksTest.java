package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Page;
import org.dossier.model.Table;
import org.junit.jupiter.api.Test;

class OpenDocumentRemarksTest {
  private static final String TEXT = "application/vnd.oasis.opendocument.text";
  private static final String SHEETS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String BY =
      "<office:change-info><dc:creator>Ivanov</dc:creator><dc:date>2023-05-01T10:00:00</dc:date>"
          + "</office:change-info>";
  private static final String COMMENT =
      "<office:annotation><dc:creator>Petrov</dc:creator><dc:date>2023-05-02T00:00:00</dc:date>"
          + "<text:p>Who</text:p><text:p>agreed?</text:p></office:annotation>";

  @Test
  void changesAndCommentsAreToldApartFromTheText() {
    List<Page> pages =
        pages(
            TEXT,
            "<office:text><text:tracked-changes>"
                + "<text:changed-region text:id=\"c1\"><text:deletion>"
                + BY
                + "<text:p>5 million</text:p></text:deletion></text:changed-region>"
                + "<text:changed-region text:id=\"c2\"><text:insertion>"
                + BY
                + "</text:insertion></text:changed-region></text:tracked-changes>"
                + "<text:p>The price is <text:change text:change-id=\"c1\"/>"
                + "<text:change-start text:change-id=\"c2\"/>7 million"
                + "<text:change-end text:change-id=\"c2\"/>"
                + COMMENT
                + " dollars.</text:p></office:text>");

    assertThat(pages.getFirst().text()).isEqualTo("The price is 7 million dollars.");
    assertThat(pages.getFirst().notes())
        .containsExactly("tracked change: Inserted by Ivanov, 2023-05-01T10:00:00: “7 million”");
    assertThat(pages.get(1).text())
        .isEqualTo(
            "Deleted by Ivanov, 2023-05-01T10:00:00: 5 million\n\n"
                + "Comment by Petrov, 2023-05-02T00:00:00: Who agreed?");
    assertThat(pages.get(1).notes()).containsExactly(WordFormat.BESIDE);
  }

  @Test
  void hiddenWordsSheetsAndSlidesAreNoted() {
    String styles =
        "<office:automatic-styles><style:style style:name=\"H\"><style:text-properties"
            + " text:display=\"none\"/></style:style><style:style style:name=\"T\">"
            + "<style:table-properties table:display=\"false\"/></style:style>"
            + "<style:style style:name=\"S\"><style:drawing-page-properties"
            + " presentation:visibility=\"hidden\"/></style:style></office:automatic-styles>";

    List<Page> text =
        pages(
            TEXT,
            styles,
            "<office:text><text:p>We <text:span text:style-name=\"H\">secretly</text:span> sell"
                + " <text:hidden-text>twelve</text:hidden-text> barges.</text:p></office:text>");
    List<Page> sheets =
        pages(
            SHEETS,
            styles,
            "<office:spreadsheet><table:table table:name=\"Seen\"/><table:table"
                + " table:name=\"Aside\" table:style-name=\"T\"/></office:spreadsheet>");
    List<Page> slides =
        pages(
            "application/vnd.oasis.opendocument.presentation",
            styles,
            "<office:presentation><draw:page><text:p>One</text:p></draw:page><draw:page"
                + " draw:style-name=\"S\"><text:p>Two</text:p></draw:page></office:presentation>");

    assertThat(text.getFirst().text()).isEqualTo("We secretly sell twelve barges.");
    assertThat(text.getFirst().notes()).containsExactly("hidden text: “secretly twelve”");
    assertThat(sheets)
        .extracting(Page::notes)
        .containsExactly(List.of(), List.of(OpenDocumentText.HIDDEN));
    assertThat(slides)
        .extracting(Page::notes)
        .containsExactly(List.of(), List.of(PresentationFormat.HIDDEN));
  }

  @Test
  void aSheetsCommentsTellTheirCellAndWhatIsHiddenIsNoted() {
    List<Page> pages =
        pages(
            SHEETS,
            "<office:spreadsheet><table:table table:name=\"Prices\"><table:table-column/>"
                + "<table:table-column table:visibility=\"collapse\""
                + " table:number-columns-repeated=\"2\"/>"
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                + "<table:table-row table:visibility=\"filter\"><table:table-cell/><table:table-cell>"
                + COMMENT
                + "<text:p>60</text:p></table:table-cell></table:table-row></table:table>"
                + "<table:table table:name=\"Next\"/></office:spreadsheet>");

    Table table = pages.getFirst().tables().getFirst();
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().text())
        .isEqualTo("Prices\n\n\t60\n\nComment by Petrov, 2023-05-02T00:00:00, on B4: Who agreed?");
    assertThat(table.reference(table.cells().getFirst())).isEqualTo("Prices!B4");
    assertThat(pages.getFirst().notes()).containsExactly("hidden rows: 4", "hidden columns: B-C");
    assertThat(pages.get(1).notes()).isEmpty();
  }

  @Test
  void anObjectIsADocumentOfItsOwn() {
    String content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            + "<office:text><text:p>%s</text:p></office:text></office:body></office:document-content>";
    byte[] file =
        Zips.of(
            "mimetype",
            TEXT,
            "content.xml",
            content.replace("%s", "outer"),
            "Object 1/content.xml",
            content.replace("%s", "inner"),
            "Object 2",
            "not a folder",
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"Object 1/\" manifest:media-type=\""
                + TEXT
                + "\"/></manifest:manifest>");

    Contents contents = Read.contents("a.odt", file);

    assertThat(contents.pages().getFirst().text()).isEqualTo("outer");
    assertThat(contents.embedded())
        .extracting(Embedded::name)
        .containsExactly("Object 2", "Object 1");
    Embedded inner = contents.embedded().get(1);
    assertThat(Read.contents(inner.name(), inner.bytes()).mediaType()).isEqualTo(TEXT);
    assertThat(Read.text(inner.name(), inner.bytes())).isEqualTo("inner");
  }

  private static List<Page> pages(String type, String body) {
    return pages(type, "", body);
  }

  private static List<Page> pages(String type, String styles, String body) {
    return Read.contents("a", Zips.openDocument(type, styles, body)).pages();
  }
}
