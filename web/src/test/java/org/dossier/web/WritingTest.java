package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Network, sources and reports as programs and intruders meet them. */
class WritingTest {
  private static final Pattern WAS = Pattern.compile("name=\"was\" value=\"([0-9a-f]+)\"");

  @TempDir private static Path temp;
  private static OpenRoom room;

  @BeforeAll
  static void openTheRoom() throws Exception {
    room = OpenRoom.in(temp);
  }

  @AfterAll
  static void closeIt() throws Exception {
    room.close();
  }

  @Test
  void nothingChangesWithoutTheToken() throws Exception {
    String sources = Files.readString(temp.resolve("case/sources.yaml"));
    String reports = room.get("/api/reports").body();
    assertThat(room.post("/reports", "name=x").statusCode()).isEqualTo(403);
    assertThat(room.post("/reports/add", "draft=new&finding=f-1").statusCode()).isEqualTo(403);
    assertThat(room.post("/sources", "name=x").statusCode()).isEqualTo(403);
    assertThat(room.post("/sources/change", "source=Kordexport").statusCode()).isEqualTo(403);
    assertThat(room.post("/sources/remove", "source=Kordexport").statusCode()).isEqualTo(403);
    assertThat(room.post("/weigh", "").statusCode()).isEqualTo(403);
    assertThat(room.post("/sources/undo", "").statusCode()).isEqualTo(403);
    assertThat(Files.readString(temp.resolve("case/sources.yaml"))).isEqualTo(sources);
    assertThat(room.get("/api/reports").body()).isEqualTo(reports);
  }

  @Test
  void theNetworkSaysWhoIsLinkedWithWhom() throws Exception {
    assertThat(room.get("/api/network?most=5").body())
        .contains("\"nodes\":[{\"entity\":\"e-", "\"links\":[", "\"contradicted\":");
    assertThat(room.get("/api/network?most=2001").statusCode()).isEqualTo(400);
    assertThat(room.get("/api/network?from=soon").statusCode()).isEqualTo(400);
    assertThat(room.get("/network/of?one=e-none").statusCode()).isEqualTo(404);
    assertThat(room.get("/network?party=nobody%27%22%25").statusCode()).isEqualTo(200);
  }

  @Test
  void aReasonIsAskedForAndNonsenseRefused() throws Exception {
    String token = "token=" + RoomReports.token(room);
    String change = token + "&source=Kordexport&reliability=D&kind=official";
    assertThat(room.post("/sources/change", change + "&derived-from=Grey+Heron+files").statusCode())
        .isEqualTo(400);
    assertThat(
            room.post("/sources/change", change + "&why=x&derived-from=Nobody+listed").statusCode())
        .isEqualTo(409);
    assertThat(room.post("/sources/change", token + "&source=Nobody&reliability=D").statusCode())
        .isEqualTo(404);
    assertThat(room.post("/sources/remove", token + "&source=Grey+Heron+files").statusCode())
        .isEqualTo(409);
    assertThat(room.get("/api/sources").body())
        .contains("\"name\":\"Kordexport\"", "\"reliability\":\"D\"");
  }

  @Test
  void whatPeopleWriteIsNeverMarkup() throws Exception {
    String token = "token=" + RoomReports.token(room);
    room.post("/reports", token + "&name=%3Cscript%3Ealert(1)%3C/script%3E");
    String address = room.link("/reports", "/reports/");
    room.post(address + "/text", token + "&at=0");
    room.post(address + "/parts/1", token + "&do=save&words=%3Cimg+src%3Dx%3E+%5B%5Ef-none%5D");
    for (String screen : new String[] {address, address + "/preview", "/reports"}) {
      assertThat(room.get(screen).body()).doesNotContain("<script>alert", "<img");
    }
    assertThat(room.get(address + "/preview").body()).contains("f-none is no longer in the case");
    assertThat(room.get(address + "/file/report.html").body()).contains("&lt;img src=x&gt;");
    assertThat(room.bytes(address + "/file/report.pdf").body())
        .startsWith("%PDF".getBytes("UTF-8"));
    assertThat(room.bytes(address + "/file/report.docx").body()).startsWith(new byte[] {'P', 'K'});
    assertThat(room.get(address + "/file/report.exe").statusCode()).isEqualTo(404);
    assertThat(room.get("/reports/999999").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsThatWereChangedElsewhereAreNotOverwritten() throws Exception {
    String token = "token=" + RoomReports.token(room);
    String address =
        room.post("/reports", token + "&name=Two+tabs")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    room.post(address + "/text", token + "&at=0&words=First");
    String part = address + "/parts/1";
    String seen = "&was=" + revision(address);
    assertThat(room.post(part, token + "&do=save&words=One+tab" + seen).statusCode())
        .isEqualTo(303);

    HttpResponse<String> second = room.post(part, token + "&do=save&words=Other+tab" + seen);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("changed elsewhere", "Other tab", "One tab");
    assertThat(room.get(address + "/preview").body()).contains("One tab").doesNotContain("Other");
    assertThat(room.post(part, token + "&do=save&quiet=yes&words=x" + seen).body())
        .contains("Not kept: changed elsewhere since");
    assertThat(room.post(part, token + "&do=remove" + seen).statusCode()).isEqualTo(409);
    String now = "&was=" + revision(address);
    HttpResponse<String> quiet = room.post(part, token + "&do=save&quiet=yes&words=Both" + now);
    assertThat(quiet.statusCode()).isEqualTo(204);
    assertThat(quiet.headers().firstValue("ETag")).hasValue('"' + revision(address) + '"');
  }

  @Test
  void wordsForAPartThatIsGoneAreGivenBack() throws Exception {
    String token = "token=" + RoomReports.token(room);
    String address =
        room.post("/reports", token + "&name=Gone").headers().firstValue("Location").orElseThrow();
    room.post(address + "/text", token + "&at=0&words=First");
    String seen = "&was=" + revision(address);
    room.post(address + "/parts/1", token + "&do=remove" + seen);
    HttpResponse<String> late =
        room.post(address + "/parts/1", token + "&do=save&words=Late" + seen);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("was removed elsewhere", "Late");
  }

  private static String revision(String address) throws Exception {
    Matcher was = WAS.matcher(room.get(address).body());
    assertThat(was.find()).isTrue();
    return was.group(1);
  }
}
