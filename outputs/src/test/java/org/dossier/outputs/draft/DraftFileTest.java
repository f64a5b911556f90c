package org.dossier.outputs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;

/** A draft in the forms in which it leaves. */
class DraftFileTest {
  private static final String QUOTE = "Завод поставил 24 машины <b>. 已交付";
  private static final DocumentId ID = new DocumentId("0f".repeat(32));

  private static Finding finding() {
    return new Finding(
        "f-1",
        "The works delivered 24 vehicles & more.",
        "delivery",
        Standing.CONTRADICTED,
        List.of("c-1"),
        List.of("leak", "ministry"),
        List.of(new Finding.Conflict("f-2", "quantity")),
        List.of(),
        new Finding.Grade("C3", "two roots."),
        null);
  }

  private static Manuscript manuscript() {
    var page = new Page(7, QUOTE, "ru", Origin.TEXT, 1, null, null, List.of());
    var claim =
        new Claim(
            "c-1",
            "delivery",
            ID,
            7,
            new Span(0, QUOTE.length()),
            QUOTE,
            List.of(),
            "ru",
            new TreeMap<>(),
            Status.DELIVERED,
            Modality.ASSERTED,
            null,
            List.of(),
            false,
            "made",
            1);
    var document =
        new Document(
            ID,
            "letters/one.txt",
            "leak",
            "text/plain",
            null,
            7,
            List.of("ru"),
            State.PROCESSED,
            null,
            null,
            null,
            LocalDate.of(2024, 5, 2),
            null,
            null);
    var clashes = List.of(new Manuscript.Clash("quantity", "They delivered 12.", List.of("daily")));
    List<Manuscript.Piece> pieces = new ArrayList<>();
    Markup.parse("# What we know\nIt was **so**.[^f-1]\n\n- один\n- 二")
        .forEach(block -> pieces.add(new Manuscript.Text(block)));
    pieces.add(new Manuscript.Told(finding(), 2, clashes));
    return new Manuscript(
        "Twenty-four <vehicles>",
        pieces,
        List.of(
            new Manuscript.Cited(
                finding(), List.of(new Manuscript.Citation(claim, document, page)), 0, clashes),
            new Manuscript.Again(1)));
  }

  private static String zipped(byte[] docx, String part) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes)); // each part is well-formed
        if (entry.getName().equals(part)) {
          return new String(bytes, StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + part);
  }

  @Test
  void htmlHasEveryFootnoteWithPathPageQuoteHashGradeRootsAndConflict() throws Exception {
    String html =
        new String(
            DraftFile.bytes(manuscript(), DraftFile.Form.HTML, "test"), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("Завод поставил 24 машины &lt;b&gt;. 已交付", "letters/one.txt, page 7")
        .contains(
            ID.sha256(), "Grade C3: two roots. Standing", "Independent roots: leak; ministry.")
        .contains("Contradicted in quantity: “They delivered 12.” (daily).")
        .contains("<strong>so</strong>", "href=\"#note-2\"", "See note ")
        .doesNotContain("<vehicles>", "<b>.");
  }

  @Test
  void wordHasFootnotesOfItsOwn() throws Exception {
    byte[] docx = DraftFile.bytes(manuscript(), DraftFile.Form.DOCX, "test");
    assertThat(zipped(docx, "word/document.xml"))
        .contains("<w:footnoteReference w:id=\"2\"/>", "<w:footnoteReference w:id=\"3\"/>")
        .contains("<w:pStyle w:val=\"Heading1\"/>", "The works delivered 24 vehicles &amp; more.");
    assertThat(zipped(docx, "word/footnotes.xml"))
        .contains("Завод поставил 24 машины &lt;b&gt;. 已交付", "letters/one.txt, page 7")
        .contains(ID.sha256(), "Grade C3", "See note 1.");
  }

  @Test
  void noLineOfAParagraphIsAloneOnAPage() throws Exception {
    List<Manuscript.Piece> pieces = new ArrayList<>();
    for (int n = 0; n < 90; n++) {
      String words = "begins " + "and goes on and on ".repeat(4 + n % 9) + "ends";
      Markup.parse(n % 7 == 0 ? "## Heading\n\n" + words : words)
          .forEach(block -> pieces.add(new Manuscript.Text(block)));
    }
    byte[] pdf =
        DraftFile.bytes(new Manuscript("Long", pieces, List.of()), DraftFile.Form.PDF, "test");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(4);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines =
            stripper.getText(document).lines().filter(line -> !line.isBlank()).toList();
        String first = lines.getFirst().strip();
        String last = lines.get(lines.size() - 2).strip(); // behind it stands the page's number
        assertThat(first.endsWith("ends") && !first.startsWith("begins")).as(first).isFalse();
        assertThat(last.startsWith("begins") && !last.endsWith("ends")).as(last).isFalse();
        assertThat(last).isNotEqualTo("Heading");
      }
    }
  }

  @Test
  void pdfHasTheSameWords() throws Exception {
    byte[] pdf = DraftFile.bytes(manuscript(), DraftFile.Form.PDF, "test");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Twenty-four <vehicles>", "Завод поставил 24 машины", "letters/one.txt, page 7")
          .contains("Independent roots: leak; ministry.", "See note 1.");
      assertThat(document.getPage(0).getAnnotations()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theSameDraftIsTheSameBytes() throws Exception {
    for (DraftFile.Form form : DraftFile.Form.values()) {
      assertThat(DraftFile.bytes(manuscript(), form, "test"))
          .isEqualTo(DraftFile.bytes(manuscript(), form, "test"));
    }
  }
}
