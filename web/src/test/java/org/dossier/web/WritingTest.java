package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Network, sources and reports as programs and intruders meet them. */
class WritingTest {
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
}
