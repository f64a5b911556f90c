package org.dossier.evidence.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Observation;
import org.dossier.model.Page;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSignalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signed on Monday, 18 May 2024 in the harbour.",
        "Дано в пятницу, 18 мая 2024 года.",
        "签于2024年5月18日（星期一）。"
      })
  void aWeekdayThatIsNotItsDatesIsTold(String text) {
    assertThat(kinds(text)).containsExactly(SignalKind.WEEKDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signed on Saturday, 18 May 2024.",
        "Signed on Saturday. May 18, 2024 was warm.",
        "Дано в субботу, 18 мая 2024 года.",
        "签于2024年5月18日（星期六）。",
        "On 29 February 2024 and on 31.12.2023; version 31.04.20231; ratio 45.11.2020"
      })
  void daysThatThereWereAreNotTold(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handed over on 31 April 2024",
        "передано 31 апреля 2024 года",
        "于2023年2月29日交付",
        "paid 30.02.2024",
        "on February 29, 2023"
      })
  void aDayThatNoCalendarHasIsTold(String text) {
    assertThat(kinds(text)).containsExactly(SignalKind.IMPOSSIBLE_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ИНН 7830002293",
        "ИНН 500100732259",
        "ОГРН 1027700132195",
        "ОГРНИП 304500116000157",
        "统一社会信用代码：91350100M000100Y43",
        "номер 7830002294",
        "№ 1027700132196"
      })
  void registryNumbersInOrderAreNotTold(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ИНН 7830002294",
        "ИНН: 500100732258",
        "ОГРН 1027700132196",
        "ОГРНИП 304500116000158",
        "统一社会信用代码：91350100M000100Y34"
      })
  void aWrongCheckDigitIsTold(String text) {
    assertThat(kinds(text)).containsExactly(SignalKind.CHECK_DIGIT);
  }

  @Test
  void aFileMadeLongAfterItsTextsDateIsTold() {
    assertThat(
            seen(
                document("2024-05-18", "2025-02-26T22:14:00Z", "2025-02-26T22:37:00Z", Map.of()),
                ""))
        .extracting(Observation::seen)
        .containsExactly(
            "the text is dated 2024-05-18, the file was made on 2025-02-26, 284 days later");
    assertThat(
            seen(
                document("2024-05-18", "2024-05-19T22:14:00Z", "2024-05-19T22:37:00Z", Map.of()),
                ""))
        .isEmpty();
  }

  @Test
  void aFileChangedBeforeItWasMadeIsTold() {
    assertThat(
            seen(
                document("2024-05-18", "2024-05-18T10:00:00Z", "2024-05-11T10:00:00Z", Map.of()),
                ""))
        .extracting(Observation::kind)
        .containsExactly(SignalKind.METADATA_DATES);
  }

  @Test
  void aTypefaceYoungerThanTheTextIsTold() {
    Document document =
        document("2006-02-01", null, null, Map.of("pdf:fonts", "Calibri; TimesNewRoman"));

    assertThat(seen(document, ""))
        .extracting(Observation::seen)
        .containsExactly(
            "the text is dated 2006-02-01, but the typeface Calibri, in which it is set, came out on"
                + " 2007-01-30");
    assertThat(seen(document("2012-02-01", null, null, Map.of("pdf:fonts", "Calibri")), ""))
        .isEmpty();
  }

  @Test
  void whatWasFoundedAfterTheLettersDateIsTold() {
    assertThat(later("Office of Exports, established by Decree No. 7 of ", "1 November 2024"))
        .containsExactly(SignalKind.TEXT_DATES);
    assertThat(later("The office will be established by decree on ", "1 November 2024")).isEmpty();
    assertThat(later("The goods shall be approved before ", "1 November 2024")).isEmpty();
    assertThat(later("The lots are delivered on ", "1 November 2024")).isEmpty();
  }

  @Test
  void aLetterThatAServerHadBeforeItWasWrittenIsTold() {
    Map<String, String> head =
        Map.of(
            "Date",
            "x",
            "Received:first",
            "2024-05-01T10:00:00Z",
            "Received:last",
            "2024-05-01T10:01:00Z");

    assertThat(seen(document("2024-05-18", "2024-05-18T10:00:00Z", null, head), ""))
        .extracting(Observation::kind)
        .containsExactly(SignalKind.MAIL_PATH);
    assertThat(seen(document("2024-05-01", "2024-05-01T09:00:00Z", null, head), "")).isEmpty();
  }

  @Test
  void aSealOfAnotherHouseThanTheSendersIsTold() {
    Map<String, String> own =
        Map.of("From", "Greta <g@post.lamps.example>", "DKIM-Signature", "lamps.example");
    Map<String, String> other =
        Map.of("From", "Greta <g@lamps.example>", "DKIM-Signature", "bulk.example");

    assertThat(seen(document("2024-05-01", null, null, own), "")).isEmpty();
    assertThat(seen(document("2024-05-01", null, null, other), ""))
        .extracting(Observation::kind)
        .containsExactly(SignalKind.MAIL_SEAL);
  }

  @Test
  void aFileSavedByAnotherLongAfterItsTextIsTold() {
    Map<String, String> hands = Map.of("dc:creator", "G. Holm", "meta:last-author", "office 4");

    assertThat(seen(document("2024-05-01", null, "2024-09-01T10:00:00Z", hands), ""))
        .extracting(Observation::seen)
        .containsExactly(
            "the text is dated 2024-05-01, the file was made by G. Holm, and saved last by office 4"
                + " on 2024-09-01, 123 days later");
    assertThat(seen(document("2024-05-01", null, "2024-05-04T10:00:00Z", hands), "")).isEmpty();
    assertThat(
            seen(
                document(
                    "2024-05-01",
                    null,
                    "2024-09-01T10:00:00Z",
                    Map.of("dc:creator", "G. Holm", "meta:last-author", "g. holm")),
                ""))
        .isEmpty();
  }

  @Test
  void moreWordsThanAnybodyWritesInTheTimeAreTold() {
    String text = "lamps for the north quay ".repeat(200);
    Map<String, String> quick = Map.of("extended-properties:TotalTime", "2", "cp:revision", "1");
    Map<String, String> slow = Map.of("extended-properties:TotalTime", "40", "cp:revision", "1");

    assertThat(seen(document("2024-05-01", null, null, quick), text))
        .extracting(Observation::seen)
        .containsExactly(
            "the file says that it was worked on for 2 minutes, and holds 1,000 words");
    assertThat(seen(document("2024-05-01", null, null, slow), text)).isEmpty();
    assertThat(
            seen(
                document("2024-05-01", null, null, Map.of("extended-properties:TotalTime", "0")),
                text))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://forms.example/t.dotm",
        "\\\\host\\share\\t.dotx",
        "file:///\\\\host\\share\\t.dotx",
        "file://host/share/t.dotx",
        "file:////host/share/t.dotx",
      })
  void aTemplateOnAnotherMachineIsToldAndNeverFetched(String address) {
    Map<String, String> attached = Map.of("word:attachedTemplate", address);

    assertThat(seen(document("2024-05-01", null, null, attached), ""))
        .extracting(Observation::seen)
        .containsExactly(
            "Word would fetch its template from another machine, "
                + address
                + "; Dossier never fetches it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///C:\\Users\\x\\t.dotx",
        "file:///C:/Users/x/t.dotx",
        "file://localhost/C:/t.dotx",
        "C:\\t.dotx",
        "t.dotx",
        "../t.dotx",
      })
  void aTemplateOnTheSameMachineIsNot(String address) {
    Map<String, String> attached = Map.of("word:attachedTemplate", address);

    assertThat(seen(document("2024-05-01", null, null, attached), "")).isEmpty();
  }

  private static List<SignalKind> later(String before, String date) {
    Page page = Page.flowing(1, before + date + ".");
    Document document = document("2024-05-18", null, null, Map.of());
    Mention mention =
        Mention.at(
            document.id(),
            page,
            new Span(before.length(), before.length() + date.length()),
            MentionKind.DATE,
            Value.Date.day(LocalDate.of(2024, 11, 1)));
    return DocumentSignals.of(document, List.of(page), List.of(mention)).stream()
        .map(Observation::kind)
        .toList();
  }

  private static List<SignalKind> kinds(String text) {
    return seen(document("2030-01-01", null, null, Map.of()), text).stream()
        .map(Observation::kind)
        .toList();
  }

  private static List<Observation> seen(Document document, String text) {
    return DocumentSignals.of(document, List.of(Page.flowing(1, text)), List.of());
  }

  private static Document document(
      String date,
      @Nullable String created,
      @Nullable String modified,
      Map<String, String> metadata) {
    return new Document(
        new DocumentId("a".repeat(64)),
        "letter.pdf",
        null,
        "application/pdf",
        null,
        1,
        List.of(),
        State.PROCESSED,
        null,
        created == null ? null : Instant.parse(created),
        modified == null ? null : Instant.parse(modified),
        LocalDate.parse(date),
        DateFrom.TEXT,
        null,
        new TreeMap<>(metadata));
  }
}
