package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who: why the machine thinks so, and what people rule. */
class EntityDeskTest {
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

  private static String entity(String words) throws Exception {
    return room.link(
        "/entities?kind=person&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
        "/entities/e-");
  }

  private static HttpResponse<String> post(String from, String to, String form) throws Exception {
    String token =
        ReadingRoomTest.first("(?<=name=\"token\" value=\")[0-9a-f]+", room.get(from).body());
    return room.post(to, "token=" + token + "&" + form);
  }

  private static void weigh(String from) throws Exception {
    assertThat(post(from, "/weigh", "").statusCode()).isEqualTo(303);
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (room.get(from).body().contains("holds once the case is weighed anew")
        && System.nanoTime() < end) {
      Thread.sleep(200);
    }
  }

  @Test
  void spellingsAreGroupedByScriptAndSayWhyTheyAreHere() throws Exception {
    String shown = room.get(entity("Tarzumov")).body();

    assertThat(shown)
        .contains("<h3>Latin</h3>")
        .contains("<h3>Cyrillic</h3>")
        .contains("The same name in another script.")
        .contains("Not this one");
  }

  @Test
  void aSpellingThatIsAnothersIsAnotherEntityOnceTheCaseIsWeighedAndBackWhenItIsUndone()
      throws Exception {
    String address = entity("Tarzumov");
    String before = room.get("/api" + address).body();
    String spelling =
        ReadingRoomTest.first(
            "(?<=name=\"spelling\" value=\")[\\p{IsCyrillic} .]+(?=\")", room.get(address).body());

    HttpResponse<String> answer =
        post(
            address,
            address + "/apart",
            "spelling=" + URLEncoder.encode(spelling, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(room.get(address).body()).contains("holds once the case is weighed anew");
    assertThat(room.get("/api" + address).body()).isEqualTo(before);
    weigh(address);
    assertThat(room.get("/api" + address).body()).doesNotContain("\"" + spelling + "\"");

    String number =
        ReadingRoomTest.first("(?<=/judgements/)\\d+(?=/undo)", room.get(address).body());
    assertThat(post(address, "/judgements/" + number + "/undo", "back=" + address).statusCode())
        .isEqualTo(303);
    weigh(address);
    assertThat(room.get("/api" + address).body()).isEqualTo(before);
  }

  @Test
  void nonsenseIsRefused() throws Exception {
    String address = entity("Pashutin");

    assertThat(post(address, address + "/one", "other=nobody").statusCode()).isEqualTo(400);
    assertThat(post(address, address + "/one", "other=" + address).statusCode()).isEqualTo(400);
    assertThat(post(address, address + "/apart", "spelling=Nobody").statusCode()).isEqualTo(400);
    assertThat(post(address, "/entities/e-0/apart", "spelling=x").statusCode()).isEqualTo(400);
    String place = room.link("/entities?kind=location", "/entities/e-");
    assertThat(post(address, address + "/one", "other=" + place).body())
        .contains("of different kinds");
    assertThat(room.post("/weigh", "").statusCode()).isEqualTo(403);
  }
}
