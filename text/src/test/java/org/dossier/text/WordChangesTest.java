package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

class WordChangesTest {
  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String BY = "w:author=\"Ivanov\" w:date=\"2023-05-01T10:00:00Z\"";

  @Test
  void theTextIsWhatStandsWhenAllChangesAreAccepted() {
    List<Page> pages =
        pages(
            "<w:p>"
                + run("The price is ")
                + "<w:del w:id=\"1\" "
                + BY
                + "><w:r><w:delText>5 million</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" "
                + BY
                + ">"
                + run("7 million")
                + "</w:ins>"
                + run(" dollars.")
                + "</w:p>");

    assertThat(pages.getFirst().text()).isEqualTo("The price is 7 million dollars.");
    assertThat(pages.getFirst().notes())
        .containsExactly("tracked change: Inserted by Ivanov, 2023-05-01T10:00:00Z: “7 million”");
    assertThat(pages.get(1).text()).isEqualTo("Deleted by Ivanov, 2023-05-01T10:00:00Z: 5 million");
    assertThat(pages.get(1).notes()).containsExactly(WordFormat.BESIDE);
  }

  @Test
  void aPieceDeletedInSeveralRunsIsOneDeletion() {
    String half = "<w:del w:id=\"1\" " + BY + "><w:r><w:delText>%s</w:delText></w:r></w:del>";

    assertThat(
            pages(
                    "<w:p>"
                        + half.replace("%s", "five")
                        + half.replace("%s", "million")
                        + run("x")
                        + "</w:p>")
                .get(1)
                .text())
        .isEqualTo("Deleted by Ivanov, 2023-05-01T10:00:00Z: five million");
  }

  @Test
  void movedTextStandsWhereItWasMovedTo() {
    List<Page> pages =
        pages(
            "<w:p><w:moveFrom w:id=\"1\" "
                + BY
                + ">"
                + run("the clause")
                + "</w:moveFrom></w:p>"
                + "<w:p>"
                + run("first, ")
                + "<w:moveTo w:id=\"2\" "
                + BY
                + ">"
                + run("the clause")
                + "</w:moveTo></w:p>");

    assertThat(pages.getFirst().text()).isEqualTo("first, the clause");
    assertThat(pages.get(1).text()).startsWith("Moved away by Ivanov");
  }

  @Test
  void hiddenWordsAreReadAndNoted() {
    Page page =
        pages(
                "<w:p>"
                    + run("Seen. ")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Kept back.</w:t></w:r>"
                    + "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t> End.</w:t></w:r></w:p>")
            .getFirst();

    assertThat(page.text()).isEqualTo("Seen. Kept back. End.");
    assertThat(page.notes()).containsExactly("hidden text: “Kept back.”");
  }

  @Test
  void commentsStandBesideTheTextWithTheWordsTheyArePutOn() {
    String comments =
        "<w:comments "
            + NAMESPACE
            + "><w:comment w:id=\"10\" w:author=\"Petrov\"><w:p>"
            + run("Later.")
            + "</w:p></w:comment><w:comment w:id=\"0\" w:author=\"Petrov\""
            + " w:date=\"2023-05-02T10:00:00Z\"><w:p>"
            + run("Who agreed?")
            + "</w:p></w:comment></w:comments>";
    String body =
        "<w:p>"
            + run("For seven ")
            + "<w:commentRangeStart w:id=\"0\"/>"
            + run("dollars")
            + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
            + run(" only")
            + "</w:p>";

    List<Page> pages = Read.contents("a.docx", Zips.word(document(body), comments)).pages();

    assertThat(pages.getFirst().text()).isEqualTo("For seven dollars only");
    assertThat(pages.get(1).text())
        .isEqualTo(
            "Comment by Petrov, 2023-05-02T10:00:00Z, on “dollars”: Who agreed?\n\n"
                + "Comment by Petrov: Later.");
  }

  @Test
  void aDocumentWithoutChangesHasNoSecondPage() {
    assertThat(pages("<w:p>" + run("Plain.") + "</w:p>"))
        .singleElement()
        .satisfies(page -> assertThat(page.notes()).isEmpty());
  }

  @Test
  void aDocumentTypeInAPartIsNotExpanded() {
    String document =
        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + document("<w:p><w:ins w:id=\"1\" " + BY + ">" + run("&e;x") + "</w:ins></w:p>");

    assertThat(Read.reason("a.docx", Zips.word(document))).doesNotStartWith("processed");
  }

  @Test
  void whoChangedWhatIsASignal() {
    Contents contents =
        Read.contents(
            "a.docx",
            Zips.word(
                document(
                    "<w:p>"
                        + run("The price is ")
                        + "<w:del w:id=\"1\" "
                        + BY
                        + "><w:r><w:delText>5</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"Holm\" w:date=\"2023-05-04T10:00:00Z\">"
                        + run("7")
                        + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kept back.</w:t></w:r></w:p>")));

    assertThat(contents.observations())
        .extracting(Observation::seen)
        .containsExactly(
            "the file keeps what was changed in it: 1 deletion and 1 insertion by Holm, Ivanov,"
                + " of 2023-05-01 to 2023-05-04",
            "text set as hidden: “Kept back.”");
  }

  @Test
  void theSessionsOfEditingAreMetadata() {
    String settings =
        "<w:settings "
            + NAMESPACE
            + "><w:rsids><w:rsidRoot w:val=\"00AA0001\"/><w:rsid w:val=\"00aa0001\"/>"
            + "<w:rsid w:val=\"00BB0002\"/></w:rsids></w:settings>";
    byte[] word =
        Zips.with(
            Zips.word(document("<w:p>" + run("x") + "</w:p>")), "word/settings.xml", settings);

    assertThat(Read.contents("a.docx", word).metadata())
        .containsEntry("word:rsids", "00AA0001; 00BB0002");
  }

  @Test
  void theTemplateAndWhereItLiesAreMetadata() {
    String links =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" TargetMode=\"External\""
            + " Target=\"http://forms.example/House.dotm?a=1&amp;b=2\" Type=\"http://schemas."
            + "openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
            + "</Relationships>";
    byte[] word =
        Zips.with(
            Zips.word(document("<w:p>" + run("x") + "</w:p>")),
            "word/_rels/settings.xml.rels",
            links);

    assertThat(Read.contents("a.docx", word).metadata())
        .containsEntry("word:attachedTemplate", "http://forms.example/House.dotm?a=1&b=2");
  }

  private static List<Page> pages(String body) {
    return Read.contents("a.docx", Zips.word(document(body))).pages();
  }

  private static String document(String body) {
    return "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }
}
