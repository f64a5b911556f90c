package org.dossier.outputs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.dossier.model.Resemblance;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.store.CaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds in the report, and what nobody may find in it. */
class ReportTest {
  private static final String HOSTILE = "<script>alert('x')</script>.txt";
  private static final String INJECTION =
      "\"><img src=x onerror=alert(1)></blockquote><script>alert(2)</script>";

  @TempDir private Path temp;
  private SmallCase small;

  @BeforeEach
  void makeCase() throws Exception {
    small =
        new SmallCase(temp.resolve("case"))
            .pdf("final.pdf", "Files", "Borealis sells 24 sledges to Hafnar on 2021-03-04.", "End.")
            .pdf("draft.pdf", "Files", "Borealis sells 30 sledges to Hafnar on 2021-03-04.", "End.")
            .text(HOSTILE, "Files", "en", "He wrote: " + INJECTION + " and left.")
            .text("رسالة.txt", "Files", "ar", "قالت بورياليس إنها باعت الزلاجات.")
            .scan("scan.png", "Post", "Hafnar may pay 900 crowns.")
            .unread("locked.pdf", State.QUARANTINED, "locked with a password")
            .unread("torn.docx", State.FAILED, "cut off after <2 kB>");
  }

  private String report() throws Exception {
    return report(ReportLimits.standard());
  }

  private String report(ReportLimits limits) throws Exception {
    Path file = temp.resolve("report.html");
    new Report(small.save(), new ReportRequest(null, "dossier test", false), limits).write(file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void lettersStandByDateAndTellWhatTheyAnswer() throws Exception {
    small
        .letter(
            "answer.eml",
            LocalDate.of(2021, 3, 5),
            Map.of(
                "From", "Ola Berg <ola@hafnar.example>",
                "To", "sales@borealis.example",
                "Date", "Fri, 5 Mar 2021 09:00:00 +0100",
                "Subject", "Re: " + INJECTION,
                "In-Reply-To", "<1@borealis.example>"))
        .letter(
            "question.eml",
            LocalDate.of(2021, 3, 4),
            Map.of(
                "From", "sales@borealis.example",
                "Date", "Thu, 4 Mar 2021 09:00:00 +0100",
                "Message-ID", "<1@borealis.example>",
                "References", "<0@elsewhere.example>"));

    String report = report();
    String letters = report.substring(report.indexOf("id=\"letters\""));

    assertThat(letters.indexOf("question.eml")).isBetween(0, letters.indexOf("answer.eml"));
    assertThat(letters)
        .contains("<a href=\"#letter-1\">letter 1</a>")
        .contains("answers one that is not here")
        .contains("Ola Berg &lt;ola@hafnar.example&gt;")
        .doesNotContain(INJECTION);
  }

  @Test
  void withoutLettersThereIsNoSuchSection() throws Exception {
    assertThat(report()).doesNotContain("letters\"");
  }

  @Test
  void aDraftStandsWithItsFinalAndWithWhatWasChanged() throws Exception {
    small.add(
        new Resemblance(
            small.id("draft.pdf"),
            small.id("final.pdf"),
            Resemblance.Kind.DRAFT,
            0.999,
            1,
            true,
            "It calls itself " + INJECTION,
            List.of(
                new Resemblance.Difference("transfer", "c-1", "c-2", "quantity", "30", INJECTION),
                new Resemblance.Difference("payment", "c-3", null, null, "900 crowns", null))));

    String report = report();
    String versions = report.substring(report.indexOf("<section id=\"versions\""));

    assertThat(report).contains("<a href=\"#versions\">Drafts and copies</a>");
    assertThat(versions)
        .contains("99 %")
        .contains("<bdi>draft.pdf</bdi> draft of <bdi>final.pdf</bdi>")
        .contains("Both count as one root.")
        .contains("transfer, quantity: <q>30</q> against <q>")
        .contains("only the first claims: <q>900 crowns</q>")
        .doesNotContain(INJECTION);
  }

  @Test
  void withoutResemblancesThereIsNoSuchSection() throws Exception {
    assertThat(report()).doesNotContain("versions\"");
  }

  private Claim sale(String path, String number) {
    return small.claim(
        path,
        "transfer",
        "Borealis sells " + number + " sledges to Hafnar on 2021-03-04",
        Map.of(
            "supplier", "Borealis",
            "recipient", "Hafnar",
            "quantity", number,
            "item", "sledges",
            "date", "2021-03-04"));
  }

  private void conflict() {
    Claim signed = sale("final.pdf", "24");
    Claim drafted = sale("draft.pdf", "30");
    small.finding(
        "Borealis agreed to supply 24 sledges to Hafnar.",
        Standing.CONTRADICTED,
        List.of(signed),
        new Finding.Conflict("f-2", "quantity"));
    small.finding(
        "Borealis agreed to supply 30 sledges to Hafnar.",
        Standing.CONTRADICTED,
        List.of(drafted),
        new Finding.Conflict("f-1", "quantity"));
  }

  @Test
  void coverageStandsBeforeEveryFinding() throws Exception {
    conflict();
    String report = report();

    assertThat(report.indexOf("5 of 7 files were read whole (71.4 %)"))
        .isPositive()
        .isLessThan(report.indexOf("Borealis agreed to supply"));
    assertThat(report)
        .contains("locked.pdf", "locked with a password")
        .contains("torn.docx", "cut off after &lt;2 kB&gt;");
  }

  @Test
  void aFootnoteHasPathPageQuoteHashAndTheBoxOnThePage() throws Exception {
    conflict();
    String report = report();
    String note = between(report, "<li id=\"note-1\"", "</li>");

    assertThat(note)
        .contains("Borealis sells 24 sledges to Hafnar on 2021-03-04</blockquote>")
        .contains("final.pdf</bdi>, page 1")
        .containsPattern("SHA-256 <code>[0-9a-f]{16}…</code>")
        .containsPattern("<use href=\"#image-\\d\"></use><rect class=\"box\" x=\"70.5\"");
    String plate = note.replaceAll("(?s).*#image-(\\d).*", "$1");
    assertThat(between(report, "<figure class=\"plate\" id=\"plate-" + plate + "\"", "</figure>"))
        .contains("final.pdf", "data:image/png;base64,", "id=\"box-1\"");
  }

  @Test
  void aTextWithoutLayoutShowsTheQuoteInItsSurroundings() throws Exception {
    Claim claim = small.claim(HOSTILE, "statement", "He wrote", Map.of("speaker", "He"));
    small.finding("He said something.", Standing.SINGLE_SOURCE, List.of(claim));

    assertThat(report()).contains("<mark>He wrote</mark>: &quot;&gt;&lt;img src=x");
  }

  @Test
  void recognisedTextSaysHowSureTheReadingIs() throws Exception {
    Claim claim =
        small.claim(
            "scan.png",
            "payment",
            "Hafnar may pay 900 crowns",
            Map.of("payer", "Hafnar"),
            Status.PROPOSED,
            Modality.POSSIBLE,
            "may",
            List.of(new Attribution("the clerk", null, "said")));
    small.finding("A payment is put as possible.", Standing.UNVERIFIED, List.of(claim));

    assertThat(report())
        .contains("recognised from an image, confidence 71 %")
        .contains("Read as: payment, proposed, possible, hedged <q>may</q>")
        .contains("The text ← <bdi>the clerk</bdi> (<q>said</q>) ← <bdi>Post</bdi>");
  }

  @Test
  void conflictingValuesStandSideBySide() throws Exception {
    conflict();
    String first = between(report(), "<article class=\"finding\" id=\"finding-1\"", "</article>");

    assertThat(first.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
        .contains("quantity 24 30 Finding 2 , on Files");
  }

  @Test
  void theRegisterLeavesOpenWhatNoTextSays() throws Exception {
    conflict();
    String register = between(report(), "<section id=\"register\"", "</section>");

    assertThat(register).contains(">Borealis<", ">Hafnar<", ">24<", ">30<", ">4 March 2021<");
    assertThat(register).containsPattern("data-label=\"Price\"[^>]*>.*no text says\">\\?</span>");
    assertThat(register).doesNotContain(">0<");
  }

  @Test
  void oneActReadAsTransferAndAsDeliveryIsOneRowOfTheRegister() throws Exception {
    String words = "Borealis sells 24 sledges to Hafnar on 2021-03-04";
    Map<String, String> roles =
        Map.of("supplier", "Borealis", "recipient", "Hafnar", "quantity", "24", "item", "sledges");
    small.finding(
        "One.",
        Standing.SINGLE_SOURCE,
        List.of(small.claim("final.pdf", "transfer", words, roles)));
    small.finding(
        "Two.",
        Standing.SINGLE_SOURCE,
        List.of(small.claim("final.pdf", "delivery", words, roles)));
    String register = between(report(), "<section id=\"register\"", "</section>");

    assertThat(register.split("<tr>", -1)).hasSize(3);
    assertThat(register).contains("#finding-1", "#finding-2");
  }

  @Test
  void theTimelineIsInOrderOfTheClaimedDates() throws Exception {
    small.text("log.txt", "Files", "en", "On 2022-01-02 B met C. On 1999-12-31 D met E.");
    Claim late =
        small.claim("log.txt", "meeting", "On 2022-01-02 B met C", Map.of("date", "2022-01-02"));
    Claim early =
        small.claim("log.txt", "meeting", "On 1999-12-31 D met E", Map.of("date", "1999-12-31"));
    small.finding("B and C met.", Standing.SINGLE_SOURCE, List.of(late));
    small.finding("D and E met.", Standing.SINGLE_SOURCE, List.of(early));
    String list = between(report(), "<ol class=\"dates\"", "</ol>");

    assertThat(list.indexOf("31 December 1999"))
        .isPositive()
        .isLessThan(list.indexOf("2 January 2022"));
  }

  @Test
  void noDocumentPutsAnElementIntoTheReport() throws Exception {
    Claim claim = small.claim(HOSTILE, "<b>kind</b>", INJECTION, Map.of("a\"b<i>", INJECTION));
    small.add(
        new Finding(
            "f-\"><script>",
            "Statement " + INJECTION,
            "<b>kind</b>",
            Standing.CIRCULAR,
            List.of(claim.id()),
            List.of("Root" + INJECTION),
            List.of(),
            List.of(
                new Finding.Check(
                    "<i>sum", Finding.Outcome.INCONSISTENT, INJECTION + "\u0000\u009f")),
            new Finding.Grade("<u>", INJECTION),
            INJECTION));
    String report = report();

    assertThat(report)
        .doesNotContain("<script", "<img", "<b>kind", "<i>", "<u>", "\u0000", "\u009f")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/<wbr>script&gt;.txt");
    assertThat(tags(report)).isSubsetOf(OURS);
  }

  @Test
  void nothingIsAskedOfAnyOtherPlaceAndNothingRuns() throws Exception {
    conflict();
    String report = report();

    assertThat(report)
        .contains("default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-")
        .doesNotContain("unsafe-inline", "@import", "url(", "javascript:", " style=", " src=");
    assertThat(tagsOnly(report)).doesNotContainPattern("\\son[a-z]+=");
    Matcher references =
        Pattern.compile("\\b(?:href|xlink:href|action|data)=\"([^\"]*)\"")
            .matcher(tagsOnly(report));
    while (references.find()) {
      assertThat(references.group(1)).matches("#[a-z0-9-]+|data:image/(?:png|jpeg);base64,.*");
    }
  }

  @Test
  void everyLinkHasItsTarget() throws Exception {
    conflict();
    String report = report();
    Set<String> ids = all(report, " id=\"([^\"]+)\"");

    assertThat(ids).containsAll(all(report, "href=\"#([^\"]+)\""));
  }

  @Test
  void theStyleSheetIsTheOneThatThePolicyAllows() throws Exception {
    String report = report();
    String style = between(report, "<style>", "</style>").substring("<style>".length());
    byte[] hash =
        org.dossier.model.ContentId.sha256().digest(style.getBytes(StandardCharsets.UTF_8));

    assertThat(report).contains("sha256-" + java.util.Base64.getEncoder().encodeToString(hash));
  }

  @Test
  void theSameCaseGivesTheSameBytesWhereverItLies() throws Exception {
    conflict();
    String here = report();
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere")).resolve("renamed");
    Files.move(small.folder.root(), elsewhere);
    Path file = temp.resolve("second.html");
    Report.write(
        org.dossier.pipeline.CaseFolder.open(elsewhere),
        file,
        new ReportRequest(null, "dossier test", false));

    assertThat(Files.readString(file)).isEqualTo(here);
    assertThat(here).doesNotContain("2031", temp.toString());
  }

  @Test
  void theCustodyLogsHashIsPrintedOnlyWhereAsked() throws Exception {
    Path file = temp.resolve("sealed.html");
    ReportSummary summary =
        Report.write(small.save(), file, new ReportRequest(null, "dossier test", true));

    assertThat(summary.custodyHead()).hasSize(64);
    assertThat(Files.readString(file)).contains(summary.custodyHead());
    assertThat(report()).doesNotContain(summary.custodyHead());
  }

  @Test
  void aBrokenCustodyLogIsSaidOnTop() throws Exception {
    small.save();
    String log = Files.readString(small.folder.custody());
    Files.writeString(small.folder.custody(), log.replaceFirst("2031", "2030"));
    Path file = temp.resolve("report.html");
    Report.write(small.folder, file, new ReportRequest(null, "dossier test", true));

    assertThat(Files.readString(file))
        .contains("The custody log of this case is not intact (line 1");
  }

  @Test
  void whatTheLimitsLeaveOutIsCounted() throws Exception {
    List<Claim> claims = new ArrayList<>();
    var lines = new StringBuilder();
    for (int i = 100; i < 130; i++) {
      lines.append("Note ").append(i).append(" says so.\n");
    }
    small.text("notes.txt", "Files", "en", lines.toString());
    for (int i = 100; i < 130; i++) {
      claims.add(small.claim("notes.txt", "statement", "Note " + i + " says so", Map.of()));
    }
    small.finding("It is said often.", Standing.SINGLE_SOURCE, claims);
    for (int i = 100; i < 130; i++) {
      small.finding("Number " + i + ".", Standing.UNVERIFIED, List.of(claims.get(i - 100)));
    }
    String report = report(new ReportLimits(5, 3, 10, 1, 1000, 2));

    assertThat(report)
        .contains("27 more claims that say the same are not shown here")
        .contains("26 more findings of this kind are not shown here")
        .contains("dossier findings CASE --kind statement --format jsonl");
    assertThat(report.split("<article", -1)).hasSize(6);
    assertThat(report.length()).isLessThan(60_000);
  }

  @Test
  void aCaseWithoutClaimsSaysThatThisProvesNothing() throws Exception {
    assertThat(report()).contains("No claims were found in what was read. That is not to say");
  }

  @Test
  void aDamagedOriginalLeavesTheQuoteInItsText() throws Exception {
    conflict();
    small.save();
    try (var files = Files.walk(small.folder.originals())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no PDF any more");
      }
    }

    assertThat(report())
        .contains("<mark>Borealis sells 24 sledges to Hafnar on 2021-03-04</mark>")
        .doesNotContain("<figure");
  }

  @Test
  void aNameThatTurnsTheWritingRoundIsSpelledOut() throws Exception {
    small.text("invoice\u202Efdp.exe", "Files", "en", "Nothing.");

    assertThat(report()).contains("invoice[U+202E]fdp.exe").doesNotContain("\u202E");
  }

  @Test
  void aReportIsNotWrittenOverTheEvidence() throws Exception {
    small.save();
    for (String inside : List.of("case.db", "originals/x.html", "sources.yaml")) {
      Path file = small.folder.root().resolve(inside);
      assertThatThrownBy(
              () -> Report.write(small.folder, file, new ReportRequest(null, "test", false)))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("write the report elsewhere");
    }
    assertThatThrownBy(
            () -> Report.write(small.folder, temp, new ReportRequest(null, "test", false)))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void aReportThatCannotBeWrittenLeavesTheOldOne() throws IOException, Exception {
    conflict();
    String before = report();
    Files.delete(small.folder.root().resolve("case.db"));
    Path file = temp.resolve("report.html");

    assertThatThrownBy(() -> Report.write(small.folder, file, new ReportRequest(null, "t", false)))
        .isInstanceOf(CaseException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
    try (var files = Files.list(temp)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("case", "report.html");
    }
  }

  private static final Set<String> OURS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "a",
          "header",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "aside",
          "ul",
          "ol",
          "li",
          "div",
          "nav",
          "main",
          "section",
          "article",
          "svg",
          "rect",
          "use",
          "image",
          "g",
          "text",
          "line",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "span",
          "bdi",
          "wbr",
          "br",
          "dl",
          "dt",
          "dd",
          "abbr",
          "b",
          "q",
          "code",
          "blockquote",
          "mark",
          "details",
          "summary",
          "figure",
          "figcaption");

  private static Set<String> tags(String html) {
    return all(html, "<([a-zA-Z][a-zA-Z0-9]*)");
  }

  private static Set<String> all(String html, String pattern) {
    var found = new HashSet<String>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String tagsOnly(String html) {
    var tags = new StringBuilder();
    Matcher matcher = Pattern.compile("<[^>]*>").matcher(html);
    while (matcher.find()) {
      tags.append(matcher.group()).append('\n');
    }
    return tags.toString();
  }

  private static String between(String html, String start, String end) {
    int from = html.indexOf(start);
    assertThat(from).as("no " + start).isNotNegative();
    return html.substring(from, html.indexOf(end, from));
  }
}
