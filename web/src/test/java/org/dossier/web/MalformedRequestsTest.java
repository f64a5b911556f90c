package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.model.ContentId;
import org.dossier.pipeline.CaseFolder;
import org.dossier.web.people.People;
import org.dossier.web.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to the room, it refuses with few words, stays as it is, and goes on. */
@Tag("slow")
class MalformedRequestsTest {
  private static final long SEED = Long.getLong("dossier.seed", 20261128);

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

  /** What only somebody who looks for a way in would like to read. */
  private static final Pattern LEAK =
      Pattern.compile(
          "(?:java|javax|jakarta|jdk|kotlin|javalin|jetty|sqlite|org\\.dossier|gg\\.jte)\\.[A-Za-z]"
              + "|\\b[A-Z][A-Za-z]+(?:Exception|Error)\\b|\\.java:\\d|\\bat [a-z.]+\\([A-Z]"
              + "|SQLITE_|near \"|(?i:powered by|jetty|javalin)");

  @TempDir private static Path temp;
  private static CaseFolder folder;

  @BeforeAll
  static void makeTheCase() throws Exception {
    folder = OpenRoom.sampleCase(temp);
  }

  @Test
  void tenThousandMalformedRequestsAreNoFaultOfTheRoom() throws Exception {
    try (OpenRoom room = OpenRoom.on(folder, Place.loopback(0), new MovingClock())) {
      room.get("/");
      Map<String, String> before = files();
      Map<Integer, Integer> answers = ask(room, 10_000, new Random(SEED));
      System.out.println("seed " + SEED + ", answers by status: " + answers);

      assertThat(answers.keySet()).contains(200, 400, 403, 404, 405, 421);
      assertThat(files()).isEqualTo(before);
      assertThat(room.get("/").statusCode()).isEqualTo(200);
      assertThat(room.get("/api/search?q=parachute").body()).contains("\"matched\"");
    }
  }

  @Test
  void noneOfThemGetsIntoARoomThatHasPeople() throws Exception {
    People people = People.in(folder.people());
    String token = people.addProgram("notebook", Role.READER);
    try (OpenRoom room = OpenRoom.on(folder, Place.loopback(0), new MovingClock())) {
      var random = new Random(SEED + 1);
      var requests = new MalformedRequests(random);
      for (int i = 0; i < 1_000; i++) {
        byte[] request = requests.next();
        assertThat(answer(room, request))
            .as("seed %d, request %d", SEED, i)
            .doesNotContain("class=\"top\"")
            .doesNotContain("\"rows\":[")
            .doesNotContain(folder.root().getFileName() + " ·");
      }
      assertThat(
              SignedIn.at(room)
                  .send(
                      HttpRequest.newBuilder(room.at("/api/findings"))
                          .header("Authorization", "Bearer " + token))
                  .statusCode())
          .isEqualTo(200);
    } finally {
      people.remove("notebook");
    }
  }

  private static Map<Integer, Integer> ask(OpenRoom room, int times, Random random)
      throws IOException {
    List<String> places =
        List.of(temp.toString(), System.getProperty("user.home"), System.getProperty("java.home"));
    Map<Integer, Integer> answers = new TreeMap<>();
    var requests = new MalformedRequests(random);
    for (int i = 0; i < times; i++) {
      byte[] request = requests.next();
      String sent = shown(request);
      String answer = answer(room, request);
      Matcher status = STATUS.matcher(answer);
      while (status.find()) {
        int number = Integer.parseInt(status.group(1));
        answers.merge(number, 1, Integer::sum);
        boolean refused = number < 500 || number == 501 || number == 505;
        assertThat(refused).as("seed %d, request %d%n%s%n%s", SEED, i, sent, answer).isTrue();
      }
      Matcher leak = LEAK.matcher(answer);
      assertThat(leak.find()).as("seed %d, request %d%n%s%n%s", SEED, i, sent, answer).isFalse();
      for (String place : places) {
        assertThat(answer).as("seed %d, request %d%n%s", SEED, i, sent).doesNotContain(place);
      }
    }
    return answers;
  }

  private static String shown(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(400, text.length()));
  }

  /** All that comes back until the room hangs up. */
  private static String answer(OpenRoom room, byte[] request) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (var socket = new Socket("127.0.0.1", room.at("/").getPort())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException e) {
        throw new AssertionError("no answer within 20 s to " + shown(request), e);
      } catch (IOException e) {
        // the room hung up before it had heard all
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** What must stay as it is: all of the case but pictures of pages, which are made when asked. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.root().relativize(file).toString();
        if (!name.startsWith("renders") && !name.endsWith("-shm")) {
          hashes.put(
              name, HexFormat.of().formatHex(ContentId.sha256().digest(Files.readAllBytes(file))));
        }
      }
    }
    return hashes;
  }
}
