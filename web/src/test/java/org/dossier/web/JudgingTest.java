package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.pipeline.AddProgress;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.text.ReadSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging findings: beside the machine's word, never over it. */
class JudgingTest {
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

  private static String token(String screen) throws Exception {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(room.get(screen).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static HttpResponse<String> judge(String address, String what, String form)
      throws Exception {
    return room.post(address + "/" + what, "token=" + token(address) + "&" + form);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A finding of which nobody has judged anything. */
  private static String finding(String wish) throws Exception {
    return room.link("/findings?decision=none&" + wish, "/findings/f-");
  }

  @Test
  void aCorrectedValueStandsBesideTheMachines() throws Exception {
    String address = finding("kind=transfer&sort=quotes&down=yes");
    HttpResponse<String> answer =
        judge(address, "correct", "role=quantity&value=" + encoded("38 <vehicles>") + "&words=x");
    String shown = room.get(address).body();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(shown).contains("Yours: <bdi>38 &lt;vehicles&gt;</bdi>").contains("quantity is 38");
    assertThat(room.get("/api" + address).body())
        .contains("\"decision\":\"quantity corrected to 38 <vehicles> (x)\"");
  }

  @Test
  void anOwnGradeACommentAndTheirTakingBack() throws Exception {
    String address = finding("kind=meeting");
    judge(address, "grade", "reliability=B&credibility=2&words=");
    judge(address, "comment", "value=" + encoded("ask Anna"));
    assertThat(room.get(address).body()).contains("graded B2").contains("ask Anna");
    String number =
        ReadingRoomTest.first("(?<=/judgements/)\\d+(?=/undo)", room.get(address).body());

    HttpResponse<String> undone =
        room.post(
            "/judgements/" + number + "/undo", "token=" + token(address) + "&back=" + address);

    assertThat(undone.headers().firstValue("Location").orElse("")).contains(address + "#yours");
    assertThat(room.get(address).body()).doesNotContain("graded B2").contains("ask Anna");
    assertThat(room.get("/judgements").body()).contains("takes back " + number);
    assertThat(room.get("/api/judgements").body()).contains("\"kind\":\"undo\"");
  }

  @Test
  void nonsenseAndStrangersAreRefused() throws Exception {
    String address = finding("kind=agreement");

    assertThat(judge(address, "grade", "reliability=Z&credibility=9").statusCode()).isEqualTo(400);
    assertThat(judge(address, "merge", "other=nobody").statusCode()).isEqualTo(400);
    assertThat(judge(address, "merge", "other=" + address).statusCode()).isEqualTo(400);
    assertThat(judge(address, "split", "").statusCode()).isEqualTo(400);
    assertThat(judge(address, "correct", "role=../x&value=1").statusCode()).isEqualTo(400);
    assertThat(judge(address, "comment", "value=").statusCode()).isEqualTo(400);
    assertThat(room.post(address + "/comment", "value=hm").statusCode()).isEqualTo(403);
    assertThat(room.post("/judgements/999/undo", "token=" + token(address)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void theTreeOfSourcesEndsInTheRoots() throws Exception {
    String finding = room.get(room.link("/findings?standing=contradicted", "/findings/f-")).body();

    assertThat(finding).contains("Where it comes from").contains("class=\"root\"");
  }

  @Test
  void aTableIsSortedByEveryColumn() throws Exception {
    for (String column :
        List.of("statement", "date", "standing", "grade", "roots", "quotes", "decision")) {
      String table = room.get("/findings?sort=" + column + "&down=yes").body();
      assertThat(table).contains("class=\"of-" + column + "\" aria-sort=\"descending\"");
    }
    assertThat(room.get("/findings?party=" + encoded("Тарзумов")).body()).contains("/findings/f-");
    assertThat(room.get("/findings?party=kordexport&from=2020&to=2030").body())
        .contains("/findings/f-");
    assertThat(room.get("/api/findings?party=nobody-at-all").body()).contains("\"total\":0");
  }

  @Test
  void anotherDocumentChangesNoJudgement() throws Exception {
    String split = finding("sort=quotes&down=yes");
    String claim =
        ReadingRoomTest.first("(?<=name=\"claim\" value=\")c-[0-9a-f]+", room.get(split).body());
    assertThat(judge(split, "split", "claim=" + claim).statusCode()).isEqualTo(303);
    String merged = finding("kind=payment");
    String other = finding("kind=payment&sort=statement&down=yes");
    assertThat(merged).isNotEqualTo(other);
    assertThat(judge(merged, "merge", "other=" + other).statusCode()).isEqualTo(303);
    String before = room.get("/api/judgements").body();

    Path more = Files.createDirectories(temp.resolve("more"));
    Files.writeString(
        more.resolve("note.txt"), "Lakemont sold Norvane 12 lorries on 3 May 2021.\n");
    var request =
        new AddRequest(
            List.of(more),
            "post",
            null,
            new TreeSet<>(),
            ReadSettings.Ocr.NEVER,
            1,
            Clock.fixed(OpenRoom.NOON, ZoneOffset.UTC),
            "test");
    Adding.run(CaseFolder.open(temp.resolve("case")), request, AddProgress.unseen());

    assertThat(room.get("/api/judgements").body()).isEqualTo(before);
    assertThat(room.get("/api" + split).body()).contains("without one of its claims");
    assertThat(room.get(split).body()).contains("A quote that was set aside");
    assertThat(room.get("/api" + other).body()).contains("one with f-");
    assertThat(room.get(merged).body()).contains("Roots together");
  }
}
