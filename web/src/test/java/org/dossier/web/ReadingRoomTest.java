package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser, a program and an intruder get from the room. */
class ReadingRoomTest {
  @TempDir private static Path temp;
  private static OpenRoom room;

  @BeforeAll
  static void openTheRoom() throws Exception {
    room = OpenRoom.in(temp);
  }

  @AfterAll
  static void closeIt() throws IOException {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=parachute",
        "/search?q=parachute&off=parachute~ru&order=newest&type=pdf",
        "/search/facets?q=parachute",
        "/saved",
        "/names",
        "/documents",
        "/findings",
        "/register",
        "/register?party=kordexport&year=2023&sort=year",
        "/timeline",
        "/timeline?at=2023",
        "/entities",
        "/missing",
        "/custody",
        "/decisions"
      })
  void everyScreenIsThereAndFetchesNothingFromElsewhere(String address) throws Exception {
    HttpResponse<String> screen = room.get(address);

    assertThat(screen.statusCode()).isEqualTo(200);
    assertThat(screen.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe")
        .doesNotContain("http");
    assertThat(screen.body())
        .doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//")
        .doesNotContainPattern("<script(?! src=\"/static/)")
        .doesNotContain(" style=\"")
        .doesNotContain(" onclick");
  }

  @Test
  void aSearchFindsOtherLanguagesAndMarksTheWordsThatMatched() throws Exception {
    String found = room.get("/search/found?q=parachute+system&language=ru").body();

    assertThat(found).containsPattern("<mark>[Пп]арашют").doesNotContain("<html");
  }

  @Test
  void aProgramGetsFacetsExpansionsAndFields() throws Exception {
    assertThat(room.get("/api/search/facets?q=contract").body())
        .contains("\"field\":\"lang\"", "\"field\":\"type\"", "\"field\":\"year\"");
    assertThat(room.get("/api/search/expansions?q=parachute+system").body())
        .contains("\"key\":\"parachute system~ru\"", "\"why\":\"glossary\"", "\"on\":true");
    assertThat(room.get("/api/search/expansions?q=parachute+system&off=parachute+system~ru").body())
        .contains("\"on\":false");
    assertThat(room.get("/api/search/facets?q=contract&first=1&most=1").body())
        .contains("\"first\":1")
        .containsOnlyOnce("\"field\":");
    assertThat(room.get("/api/search/expansions?q=parachute+system&most=1").body())
        .containsOnlyOnce("\"key\":");
    assertThat(room.get("/api/search/facets?q=contract&most=501").statusCode()).isEqualTo(400);
    assertThat(room.get("/api/search/expansions?q=x&first=-1").statusCode()).isEqualTo(400);
    assertThat(room.get("/api/search?q=type:pdf").body()).contains(".pdf");
    assertThat(room.get("/api/search?q=date:soon").statusCode()).isEqualTo(400);
    assertThat(room.get("/search?q=type:fax").body()).contains("there is ");
    assertThat(room.get("/search?type=fax&year=x").statusCode()).isEqualTo(200);
  }

  @Test
  void aSavedSearchNeedsATokenAndNamesTakenAlongAreNoFormulas() throws Exception {
    assertThat(room.post("/saved", "q=contract").statusCode()).isEqualTo(403);
    String token = first("(?<=name=\"token\" value=\")[0-9a-f]+", room.get("/names").body());
    assertThat(room.post("/names", "token=" + token + "&csv=yes&names=%3Dcmd()").body())
        .startsWith("name,passages,documents,spellings")
        .contains("\"'=cmd()\"");
  }

  @Test
  void aMistakeInAQueryIsExplained() throws Exception {
    HttpResponse<String> found = room.get("/search?q=%22training");

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("quotation mark").contains("has no partner");
  }

  @Test
  void whatIsNotFoundIsSaidWithTheCoverage() throws Exception {
    assertThat(room.get("/search?q=xylophonist").body())
        .contains("Not found: xylophonist")
        .containsPattern("\\d+ of \\d+ files could not be read whole");
  }

  @Test
  void aHitLeadsToItsPageWithThePassageBoxed() throws Exception {
    String query = "search?q=%22Registration+No.+4170-220-9938%22";
    String drawn =
        first(
            "(?<=\"document\":\")[0-9a-f]{64}(?=\",\"path\":\"[^\"]*\\.pdf\")",
            room.get("/api/" + query).body());
    String hit = room.link("/" + query, "/documents/" + drawn);
    String page = room.get(hit).body();

    assertThat(hit).contains("?at=");
    assertThat(page).contains("class=\"sought\"").contains("<text ").contains("image.png?dpi=");
    HttpResponse<byte[]> image =
        room.bytes(first("/documents/[0-9a-f]{64}/\\d+/image\\.png\\?dpi=130", page));
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(image.body()).hasSizeGreaterThan(5_000).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aFindingShowsItsQuotesAndWhatSpeaksAgainstIt() throws Exception {
    String finding = room.get(room.link("/findings?standing=contradicted", "/findings/f-")).body();

    assertThat(finding)
        .contains("Can’t all be true")
        .contains("Other account")
        .contains("<blockquote")
        .contains("<mark>")
        .contains("Independent roots");
  }

  @Test
  void aPageShowsWhatBearsOnItsAuthenticityAndWhichDocumentsAreLikeIt() throws Exception {
    String forged = room.get(room.link("/documents?q=(2).pdf", "/documents/")).body();

    assertThat(forged)
        .contains("Signals, not verdicts")
        .contains("What else it may come from")
        .contains("Documents like it")
        .contains("Contract_KE-17-1147.pdf");
  }

  @Test
  void whatIsNamedAndNotThereIsListedWithItsPlaces() throws Exception {
    assertThat(room.get("/missing").body())
        .contains("Annex 3")
        .containsPattern("<a href=\"/documents/[0-9a-f]{64}/\\d+\">");
  }

  @Test
  void anEntityShowsEverySpellingAndItsFindings() throws Exception {
    String entity = room.get(room.link("/entities?q=Tarzumov&kind=person", "/entities/e-")).body();

    assertThat(entity).contains("Tarzumov").contains("Spellings").contains("/findings/f-");
  }

  @Test
  void theRegisterHasTheColumnsOfOthersAndIsNarrowedByASpelling() throws Exception {
    String latin = room.get("/register?party=Kordexport").body();
    String cyrillic =
        room.get("/register?party=" + URLEncoder.encode("Кордэкспорт", StandardCharsets.UTF_8))
            .body();

    assertThat(latin)
        .contains("Number ordered")
        .contains("Year(s) of delivery")
        .containsPattern("<a href=\"/findings/f-[^\"]+\"")
        .contains("no text says");
    int all = total(room.get("/api/register?most=1").body());
    for (String narrowed : List.of(latin, cyrillic)) {
      assertThat(Integer.parseInt(first("of \\d+(?=</span>)", narrowed).substring(3)))
          .isBetween(1, all - 1);
    }
    assertThat(room.get("/register?party=nobody-at-all").body()).contains("Nothing here is so.");
    assertThat(room.get("/register?year=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void theRegisterIsTakenAlongAsATableThatRunsNothing() throws Exception {
    HttpResponse<String> csv = room.get("/register.csv?kind=transfer");

    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    String[] rows = csv.body().split("\r\n");
    assertThat(rows[0]).startsWith("\uFEFF\"Supplier\",\"Recipient\",\"Number ordered\"");
    assertThat(rows.length - 1)
        .isEqualTo(total(room.get("/api/register?kind=transfer&most=1").body()));
    assertThat(csv.body()).doesNotContainPattern("(?m)(?:^|,)\"[-=+@]");
  }

  @Test
  void timeIsZoomedIntoByLinksAndWhatHasNoDateIsCounted() throws Exception {
    String all = room.get("/timeline").body();
    assertThat(all)
        .contains("<rect class=\"of-findings\"")
        .contains("have no date")
        .contains("href=\"/findings?dated=no\"");
    assertThat(room.get("/findings?dated=no").body()).contains("/findings/f-");

    String year = room.get(room.link("/timeline", "/timeline?at=2023")).body();
    assertThat(year).contains("Vague dates").contains("2023 · ");
    String month = room.get(room.link("/timeline?at=2023", "/timeline?at=2023-1")).body();
    assertThat(month).contains("aria-current=\"true\"").contains("/findings/f-");
    assertThat(room.get("/timeline?at=2023-13").statusCode())
        .as("nonsense zooms into nothing")
        .isEqualTo(200);
    assertThat(room.get("/api/timeline?at=2023-13").statusCode()).isEqualTo(400);
  }

  @Test
  void timeIsNarrowedToWhoIsNamed() throws Exception {
    String named = room.get("/timeline?named=Tarzumov").body();

    assertThat(named).contains("Only what names").contains("Show all again");
    assertThat(total(room.get("/api/timeline?kind=document&most=1").body())).isPositive();
    assertThat(room.get("/timeline?named=nobody-at-all").body())
        .contains("Nobody and nothing here is named so.");
  }

  @Test
  void custodyTellsHowEachFileCameInAndWhetherTheLinesHold() throws Exception {
    String last = room.get("/custody").body();

    assertThat(last)
        .contains("none is missing from the end")
        .contains("each as it was written and in its place")
        .contains("leak")
        .contains("2026-03-02 12:00:00")
        .containsPattern("<a href=\"/documents/[0-9a-f]{64}/1\">");
    String older = room.get(room.link("/custody", "/custody?to=")).body();
    assertThat(older).contains("‹ Later").contains("each as it was written and in its place");
    assertThat(room.get("/custody?from=0").body()).doesNotContain("Earlier ›");
    assertThat(room.get("/custody?from=x").statusCode()).isEqualTo(400);
    assertThat(room.get("/custody?from=999999999999").statusCode()).isEqualTo(200);
    assertThat(room.get("/api/custody?from=0").body())
        .startsWith("{\"from\":0,\"to\":")
        .contains("\"end\":\"known\"")
        .contains("\"action\":\"received\"")
        .contains("\"fault\":null");
  }

  private static int total(String list) {
    return Integer.parseInt(first("(?<=^\\{\"total\":)\\d+", list));
  }

  @Test
  void aDecisionIsKeptLoggedAndTakenBack() throws Exception {
    String finding = room.link("/findings?kind=payment", "/findings/f-");
    String token = first("(?<=name=\"token\" value=\")[0-9a-f]+", room.get(finding).body());

    HttpResponse<String> done =
        room.post(
            finding + "/decision", "token=" + token + "&verdict=accepted&words=seen+the+receipt");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(room.get(finding).body()).contains("accepted: seen the receipt");
    assertThat(room.get("/findings?decided=yes").body()).contains(finding);

    room.post(finding + "/undo", "token=" + token);
    assertThat(room.get(finding).body()).doesNotContain("seen the receipt");
    assertThat(room.get("/decisions").body())
        .contains("accepted: seen the receipt")
        .contains("taken back")
        .contains("2026-03-02T12:00:00Z");
  }

  @Test
  void nobodyDecidesWithoutTheTokenOfTheRoom() throws Exception {
    String finding = room.link("/findings?kind=meeting", "/findings/f-");

    assertThat(room.post(finding + "/decision", "verdict=accepted").statusCode()).isEqualTo(403);
    assertThat(room.post(finding + "/decision", "token=0&verdict=accepted").statusCode())
        .isEqualTo(403);
    assertThat(room.post(finding + "/undo", "").statusCode()).isEqualTo(403);
    assertThat(room.get(finding).body()).doesNotContain("class=\"decided\"");
  }

  @Test
  void aNameThatWasMadeToPointHereIsRefused() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(
            raw(
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void theApiSpeaksTheContract() throws Exception {
    assertThat(room.get("/api/case").body()).contains("\"findings\":").contains("\"coverage\":");
    String findings = room.get("/api/findings?most=2").body();
    assertThat(findings)
        .startsWith("{\"total\":")
        .contains("\"first\":0,\"rows\":[{\"id\":\"f-")
        .contains("\"standing\":")
        .endsWith("}]}");
    assertThat(room.get("/api/search?q=parachute&most=3").body()).contains("\"matched\":[");
    HttpResponse<String> none = room.get("/api/findings/f-none");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).startsWith("{\"error\":\"There is no such finding");
  }

  @Test
  void pagesClaimsAndMentionsOfTheApiAreThoseOfTheCommandLine() throws Exception {
    String page = room.link("/documents?q=Contract_KE-17-1147.pdf", "/documents/");
    String api =
        page.replaceFirst("^/documents/([0-9a-f]+)/(\\d+).*$", "/api/documents/$1/pages/$2");

    assertThat(room.get(api).body()).contains("\"origin\":\"text\"").contains("\"notes\":[");
    assertThat(room.get(api + "/claims").body()).contains("\"quote\":").contains("\"boxes\":[[");
    assertThat(room.get(api + "/mentions").body()).contains("\"kind\":\"organization\"");
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", room.at("/").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group().replace("&amp;", "&");
  }
}
