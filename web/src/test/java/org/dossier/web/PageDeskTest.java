package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can do with a page besides looking at it. */
class PageDeskTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  private static String document(String path) throws Exception {
    return room.link("/documents?q=" + path, "/documents/").replaceFirst("/\\d+$", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String token(String screen) throws Exception {
    return ReadingRoomTest.first("(?<=name=\"token\" value=\")[0-9a-f]+", room.get(screen).body());
  }

  private static HttpResponse<String> note(String page, String form) throws Exception {
    return room.post(page + "/notes", "token=" + token(page) + "&" + form);
  }

  @Test
  void aHitOfASearchLeadsToTheNextInTheDocument() throws Exception {
    String page = document("Contract_KE-17-1147.pdf") + "/1";
    String shown = room.get(page + "?q=vehicles").body();
    String next = ReadingRoomTest.first("(?<=data-hit=\"next\" href=\")[^\"]+", shown);

    assertThat(shown).containsPattern("<g class=\"found\"><rect");
    String there = room.get(next.replace("&amp;", "&").replace("#at", "")).body();
    assertThat(there).contains("1 of ").contains("class=\"sought\"");
    assertThat(room.get("/search?q=vehicles").body()).contains("&amp;q=vehicles#at");
    assertThat(room.get(page + "?q=%22open").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageIsShownBesideItsTextAndAsTables() throws Exception {
    String page = document("Contract_KE-17-1147.pdf") + "/1";

    assertThat(room.get(page + "?view=beside").body())
        .contains("data-read=\"")
        .contains("own text: what the page shows may differ");
    assertThat(room.get(page + "?view=tables").body()).contains("<td title=\"B2\">");
    assertThat(room.get(page + "?view=nonsense").body()).contains("class=\"picture\"");
  }

  @Test
  void aForeignWordIsExplainedInWhateverFormItStands() throws Exception {
    String gloss = room.get("/api/gloss?language=en&word=" + encoded("поставки")).body();

    assertThat(gloss).contains("\"names\":[\"delivery\"").doesNotContain("交");
    assertThat(room.get("/api/gloss?language=en&word=" + encoded("合同")).body())
        .contains("contract");
    assertThat(room.get("/api/gloss?word=qqqq").body()).contains("\"rows\":[]");
    assertThat(room.get("/api/gloss").statusCode()).isEqualTo(400);
    assertThat(room.get("/api/gloss?word=" + "x".repeat(200)).statusCode()).isEqualTo(400);
  }

  @Test
  void messagesThatAnswerOneAnotherAreOneConversation() throws Exception {
    String answer = room.get(document("0003_2024-02-08_Re_Re_simulators.eml!") + "/1").body();
    String mail = room.get(document("0002_2024-02-07_Re_simulators.eml") + "/1").body();

    assertThat(mail).contains("Conversation of 3 messages");
    assertThat(answer).doesNotContain("Conversation of");
  }

  @Test
  void selectedWordsBecomeANoteThatQuotesThePageVerbatim() throws Exception {
    String page = document("0002_2024-02-07_Re_simulators.eml") + "/1";
    String text = ReadingRoomTest.first("Dear Mr\\. \\w+", "Dear Mr. Pashutin");
    HttpResponse<String> answer =
        note(page, "quote=" + encoded(text) + "&kind=note&words=" + encoded("who is <this>?"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(room.get(page).body()).contains("who is &lt;this&gt;?").contains("Take back note");
    String notes = room.get("/api/notes").body();
    assertThat(notes).contains("\"quote\":\"Dear Mr. Pashutin\"").contains("\"kind\":\"note\"");
    assertThat(room.get("/notes").body()).contains("Dear Mr. Pashutin");

    String number = ReadingRoomTest.first("(?<=\"number\":)\\d+", notes);
    assertThat(
            room.post("/notes/" + number + "/undo", "token=" + token(page) + "&back=" + page)
                .statusCode())
        .isEqualTo(303);
    assertThat(room.get("/api/notes").body()).doesNotContain("Pashutin");
    assertThat(room.post("/notes/" + number + "/undo", "token=" + token(page)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aSelectionOverTwoLinesIsQuotedAsThePageHasIt() throws Exception {
    String page = document("Contract_KE-17-1147.pdf") + "/1";
    String words = text(page).substring(0, text(page).indexOf('\n') + 20).strip();
    String quote = encoded(words.replace("\n", " "));

    assertThat(words).contains("\n");
    assertThat(
            note(page, "start=0&end=" + words.length() + "&kind=payment&quote=" + quote)
                .statusCode())
        .isEqualTo(303);
    assertThat(
            JSON.readTree(room.get("/api/notes").body()).get("rows").get(0).get("quote").asText())
        .isEqualTo(words);
  }

  private static String text(String page) throws Exception {
    String address = "/api" + page.replaceFirst("/(\\d+)$", "/pages/$1");
    return JSON.readTree(room.get(address).body()).get("text").asText();
  }

  @Test
  void wordsThatDontStandOnThePageAreRefused() throws Exception {
    String page = document("Contract_KE-17-1147.pdf") + "/1";

    assertThat(note(page, "quote=" + encoded("never written here") + "&kind=note").statusCode())
        .isEqualTo(400);
    assertThat(note(page, "start=0&end=9&quote=" + encoded("zebra") + "&kind=note").statusCode())
        .isEqualTo(400);
    assertThat(note(page, "start=5&end=99999999&quote=&kind=note").statusCode()).isEqualTo(400);
    assertThat(note(page, "quote=CONTRACT&kind=../../x").statusCode()).isEqualTo(400);
    assertThat(room.post(page + "/notes", "quote=CONTRACT&kind=note").statusCode()).isEqualTo(403);
  }

  @Test
  void aNoteOnTheWordsOfAClaimStandsWithItsFinding() throws Exception {
    String finding = room.link("/findings?kind=payment", "/findings/f-");
    String quoted =
        ReadingRoomTest.first(
            "(?<=href=\")/documents/[0-9a-f]{64}/\\d+\\?at=\\d+-\\d+", room.get(finding).body());
    String[] at = ReadingRoomTest.first("\\d+-\\d+$", quoted).split("-");
    String page = quoted.replaceFirst("\\?.*", "");
    String quote = text(page).substring(Integer.parseInt(at[0]), Integer.parseInt(at[1]));

    note(
        page, "start=" + at[0] + "&end=" + at[1] + "&kind=note&words=seen&quote=" + encoded(quote));

    assertThat(room.get(finding).body()).contains("Note: <bdi>seen</bdi>");
  }
}
