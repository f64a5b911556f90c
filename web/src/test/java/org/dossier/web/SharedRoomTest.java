package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.web.people.People;
import org.dossier.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room that has people: who gets in, what each may do, and for how long. */
class SharedRoomTest {
  private static final String READS = "reads long books";
  private static final String DECIDES = "decides after lunch";

  @TempDir private static Path temp;
  private static CaseFolder folder;
  private static People people;
  private static String finding;

  private final MovingClock clock = new MovingClock();
  private OpenRoom room;

  @BeforeAll
  static void makeTheCase() throws Exception {
    folder = OpenRoom.smallCase(temp);
    people = People.in(folder.people());
    try (OpenRoom own = OpenRoom.on(folder, Place.loopback(0), new MovingClock())) {
      finding = own.link("/findings", "/findings/f-");
    }
    people.add("Рита", Role.READER, READS);
    people.add("anna", Role.ANALYST, DECIDES);
  }

  @BeforeEach
  void open() throws Exception {
    room = OpenRoom.on(folder, Place.loopback(0), clock);
  }

  @AfterEach
  void close() throws IOException {
    room.close();
  }

  private SignedIn signedIn(String name, String password) throws Exception {
    SignedIn visitor = SignedIn.at(room);
    assertThat(visitor.signIn(name, password).statusCode()).isEqualTo(303);
    return visitor;
  }

  private static HttpResponse<String> decide(SignedIn visitor, String verdict) throws Exception {
    String token = SignedIn.token(visitor.get(finding).body());
    return visitor.post(finding + "/decision", "token=" + token + "&verdict=" + verdict);
  }

  @Test
  void whoeverHasNotSignedInLearnsNothing() throws Exception {
    HttpResponse<String> screen = room.get("/findings?kind=payment");
    assertThat(screen.statusCode()).isEqualTo(303);
    assertThat(screen.headers().firstValue("Location"))
        .hasValue("/sign-in?to=%2Ffindings%3Fkind%3Dpayment");

    HttpResponse<String> api = room.get("/api/findings");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    for (String address : List.of("/", finding, "/nowhere", "/api/nowhere", "/sign-in")) {
      assertThat(room.get(address).body())
          .as(address)
          .doesNotContain("Borealis")
          .doesNotContain("small")
          .doesNotContain("name=\"verdict\"");
    }
    assertThat(room.post(finding + "/decision", "verdict=accepted").statusCode()).isEqualTo(303);
    assertThat(room.get("/static/room.css").statusCode()).isEqualTo(200);
  }

  @Test
  void aPersonSignsInAndGoesWhereTheyWereGoing() throws Exception {
    SignedIn visitor = SignedIn.at(room);
    HttpResponse<String> entered = visitor.signIn(" anna ", DECIDES, "/findings?kind=payment");

    assertThat(entered.headers().firstValue("Location")).hasValue("/findings?kind=payment");
    assertThat(visitor.get("/").body()).contains("anna").contains("analyst").contains("Sign out");
    assertThat(visitor.get("/api/findings").statusCode()).isEqualTo(200);
    assertThat(visitor.setCookies())
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("; HttpOnly")
                    .contains("; SameSite=Strict")
                    .contains("; Path=/")
                    .doesNotContain("; Secure")
                    .doesNotContain("Domain"));
    assertThat(visitor.cookies().get("dossier-" + room.at("/").getPort())).hasSize(64);
  }

  @Test
  void wrongNamesAndWrongPasswordsLookAlike() throws Exception {
    HttpResponse<String> wrong = SignedIn.at(room).signIn("anna", "decides before lunch");
    HttpResponse<String> nobody = SignedIn.at(room).signIn("nobody", "decides before lunch");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("Name or password is wrong.");
    assertThat(nobody.body().replace("nobody", "anna").replaceAll("[0-9a-f]{64}", ""))
        .isEqualTo(wrong.body().replaceAll("[0-9a-f]{64}", ""));
    assertThat(SignedIn.at(room).signIn("anna", "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/.//evil.example\r\nX: y"
      })
  void signingInLeadsToNoOtherSite(String to) throws Exception {
    assertThat(SignedIn.at(room).signIn("anna", DECIDES, to).headers().firstValue("Location"))
        .hasValue("/");
  }

  @Test
  void nobodyIsSignedInByAFormOfAnotherSite() throws Exception {
    SignedIn visitor = SignedIn.at(room);
    HttpResponse<String> answer =
        visitor.post("/sign-in", "name=anna&password=" + DECIDES.replace(' ', '+'));
    assertThat(answer.statusCode()).isEqualTo(403);

    String others = SignedIn.token(SignedIn.at(room).get("/sign-in").body());
    visitor.get("/sign-in");
    assertThat(
            visitor
                .post(
                    "/sign-in",
                    "token=" + others + "&name=anna&password=" + DECIDES.replace(' ', '+'))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aReaderSeesAndAnAnalystDecidesUnderTheirName() throws Exception {
    SignedIn reader = signedIn("Рита", READS);
    assertThat(reader.get(finding).body())
        .contains("Analysts decide")
        .doesNotContain("name=\"verdict\"");
    HttpResponse<String> refused = decide(reader, "rejected");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Рита is reader here");

    SignedIn analyst = signedIn("anna", DECIDES);
    assertThat(decide(analyst, "accepted").statusCode()).isEqualTo(303);
    assertThat(reader.get("/decisions").body())
        .containsPattern("<bdi>anna</bdi></td><td><bdi>accepted")
        .doesNotContain("<bdi>rejected");
  }

  @Test
  void aFormOfOneSessionIsOfNoUseInAnother() throws Exception {
    SignedIn anna = signedIn("anna", DECIDES);
    SignedIn elsewhere = signedIn("anna", DECIDES);
    String hers = SignedIn.token(anna.get(finding).body());

    assertThat(
            elsewhere
                .post(finding + "/decision", "token=" + hers + "&verdict=accepted")
                .statusCode())
        .isEqualTo(403);
    assertThat(elsewhere.post(finding + "/decision", "verdict=accepted").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aSessionEndsUnusedForAnHourAndAfterTwelveHoursInAnyCase() throws Exception {
    SignedIn idle = signedIn("anna", DECIDES);
    clock.move(Duration.ofMinutes(59));
    assertThat(idle.get("/").statusCode()).isEqualTo(200);
    clock.move(Duration.ofMinutes(61));
    assertThat(idle.get("/").statusCode()).isEqualTo(303);

    SignedIn busy = signedIn("anna", DECIDES);
    for (int half = 0; half < 23; half++) {
      clock.move(Duration.ofMinutes(30));
      assertThat(busy.get("/").statusCode()).isEqualTo(200);
    }
    clock.move(Duration.ofMinutes(31));
    assertThat(busy.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionForWhoeverKnowsIt() throws Exception {
    SignedIn visitor = signedIn("anna", DECIDES);
    String cookie = "dossier-" + room.at("/").getPort();
    String id = visitor.cookies().get(cookie);
    assertThat(visitor.post("/sign-out", "").statusCode()).as("without a token").isEqualTo(403);

    HttpResponse<String> out =
        visitor.post("/sign-out", "token=" + SignedIn.token(visitor.get("/").body()));
    assertThat(out.headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(visitor.cookies().get(cookie)).isEmpty();
    visitor.cookies().put(cookie, id);
    assertThat(visitor.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void whoeverIsTakenOutOrHasAnotherPasswordOrRoleIsSeenSoAtOnce() throws Exception {
    people.add("guest", Role.ANALYST, "comes for one day");
    SignedIn guest = signedIn("guest", "comes for one day");
    assertThat(decide(guest, "open").statusCode()).isEqualTo(303);

    people.add("guest", Role.READER, "comes for two days");
    assertThat(guest.get("/").statusCode()).as("after another password").isEqualTo(303);
    SignedIn again = signedIn("guest", "comes for two days");
    assertThat(decide(again, "open").statusCode()).as("a reader now").isEqualTo(403);

    people.remove("guest");
    assertThat(again.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void whoeverGuessesWaitsLongerEachTime() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(SignedIn.at(room).signIn("anna", "is it number " + i).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> wait = SignedIn.at(room).signIn("anna", DECIDES);
    assertThat(wait.statusCode()).isEqualTo(429);
    assertThat(wait.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(wait.body()).contains("wait 1 seconds");
    assertThat(SignedIn.at(room).signIn("Рита", READS).statusCode()).as("another").isEqualTo(303);

    clock.move(Duration.ofSeconds(1));
    assertThat(SignedIn.at(room).signIn("anna", "is it this").statusCode()).isEqualTo(401);
    assertThat(SignedIn.at(room).signIn("anna", DECIDES).headers().firstValue("Retry-After"))
        .hasValue("2");
    clock.move(Duration.ofSeconds(2));
    signedIn("anna", DECIDES);
    assertThat(SignedIn.at(room).signIn("anna", "forgot it").statusCode())
        .as("counted anew")
        .isEqualTo(401);
  }

  @Test
  void aProgramAsksWithItsTokenAndDecidesUnderItsName() throws Exception {
    String reading = people.addProgram("notebook", Role.READER);
    String deciding = people.addProgram("importer", Role.ANALYST);

    assertThat(with(reading, "/api/findings").statusCode()).isEqualTo(200);
    assertThat(with(reading + "x", "/api/findings").statusCode()).isEqualTo(401);
    assertThat(decideWith(reading).statusCode()).isEqualTo(403);
    assertThat(decideWith(deciding).statusCode()).isEqualTo(303);
    assertThat(with(reading, "/decisions").body()).contains("<bdi>importer</bdi>");
    assertThat(SignedIn.at(room).signIn("notebook", reading).statusCode())
        .as("a token is no password")
        .isEqualTo(401);

    people.remove("notebook");
    people.remove("importer");
    assertThat(with(reading, "/api/findings").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> with(String token, String address) throws Exception {
    return SignedIn.at(room)
        .send(HttpRequest.newBuilder(room.at(address)).header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> decideWith(String token) throws Exception {
    return SignedIn.at(room)
        .send(
            HttpRequest.newBuilder(room.at(finding + "/decision"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("verdict=accepted")));
  }

  @Test
  void everyRouteThatChangesSomethingStandsInTheTableOfRights() {
    List<String> changing =
        room.routes().stream()
            .filter(route -> route.matches("(?:POST|PUT|PATCH|DELETE) .*"))
            .toList();

    assertThat(room.routes()).hasSizeGreaterThan(30);
    assertThat(changing)
        .contains("POST /findings/{finding}/decision")
        .allSatisfy(
            route -> {
              String[] parts = route.split(" ", 2);
              assertThat(Rights.lists(parts[0], parts[1])).as(route).isTrue();
            });
    assertThat(Rights.of("POST", "/")).isEqualTo(Need.NOBODY);
    assertThat(Rights.of("DELETE", finding)).isEqualTo(Need.NOBODY);
    assertThat(Rights.of("GET", finding)).isEqualTo(Need.READER);
    assertThat(Rights.of("HEAD", "/")).isEqualTo(Need.READER);
    assertThat(Rights.of("POST", "/findings/a/b/decision")).isEqualTo(Need.NOBODY);
  }

  @Test
  void whatIsNotListedIsRefusedEvenToAKeeper() throws Exception {
    people.add("kira", Role.KEEPER, "keeps all the keys");
    SignedIn keeper = signedIn("kira", "keeps all the keys");
    String token = SignedIn.token(keeper.get("/").body());

    assertThat(keeper.post("/documents", "token=" + token).statusCode()).isEqualTo(405);
    people.remove("kira");
  }

  @Test
  void browsersThatAskForAnotherSiteAreRefusedButALinkToAScreenIsFollowed() throws Exception {
    assertThat(fetched("/api/findings", "cross-site", "cors", "empty")).isEqualTo(403);
    assertThat(fetched("/api/findings", "same-site", "no-cors", "image")).isEqualTo(403);
    assertThat(fetched("/", "cross-site", "navigate", "iframe")).isEqualTo(403);
    assertThat(fetched("/", "cross-site", "navigate", "document")).isEqualTo(303);
    assertThat(fetched("/", "same-origin", "cors", "empty")).isEqualTo(303);
    assertThat(raw(room, "127.0.0.1", "Origin: http://127.0.0.1:1\r\n"))
        .as("another port of this machine")
        .startsWith("HTTP/1.1 403");
    assertThat(raw(room, "127.0.0.1", "Origin: null\r\n")).startsWith("HTTP/1.1 403");
    assertThat(raw(room, "127.0.0.1", "Origin: http://127.0.0.1\r\n")).startsWith("HTTP/1.1 303");
  }

  private int fetched(String address, String site, String mode, String destination)
      throws Exception {
    return SignedIn.at(room)
        .send(
            HttpRequest.newBuilder(room.at(address))
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode)
                .header("Sec-Fetch-Dest", destination))
        .statusCode();
  }

  @Test
  void aRoomThatOthersReachNeedsPeopleAndAnswersToItsOwnNamesOnly() throws Exception {
    var everywhere = new Place("0.0.0.0", 0, List.of("Room.example"), null, null);
    Path lonely = temp.resolve("lonely");
    assertThatThrownBy(() -> OpenRoom.on(OpenRoom.smallCase(lonely), everywhere, clock))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("nobody is known who may enter")
        .hasMessageContaining("add NAME --role analyst");

    try (OpenRoom open = OpenRoom.on(folder, everywhere, clock)) {
      assertThat(raw(open, "room.example:80", "")).startsWith("HTTP/1.1 303");
      assertThat(raw(open, "127.0.0.1", "")).startsWith("HTTP/1.1 303");
      for (String host :
          List.of(
              "evil.example", "room.example.evil.example", "8.8.8.8", "room.example:80:80", "")) {
        assertThat(raw(open, host, "")).as(host).matches("(?s)HTTP/1.1 4(?:21|00).*");
      }
    }
  }

  private static String raw(OpenRoom room, String host, String headers) throws IOException {
    try (var socket = new Socket("127.0.0.1", room.at("/").getPort())) {
      String request =
          "GET / HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void overTlsTheCookieNeverTravelsInTheClear() throws Exception {
    var identity = SelfSigned.in(temp, "tls");
    var place =
        new Place("127.0.0.1", 0, List.of(), identity.certificateFile(), identity.keyFile());

    try (OpenRoom secure = OpenRoom.on(folder, place, clock)) {
      URI address = secure.at("/");
      assertThat(address.getScheme()).isEqualTo("https");
      var visitor = new SignedIn(address, identity.trusting());
      assertThat(visitor.signIn("anna", DECIDES).statusCode()).isEqualTo(303);
      assertThat(visitor.get("/").statusCode()).isEqualTo(200);
      assertThat(visitor.setCookies())
          .allSatisfy(
              cookie -> assertThat(cookie).startsWith("__Host-dossier-").endsWith("; Secure"));
      assertThatThrownBy(
              () ->
                  HttpClient.newHttpClient()
                      .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
          .as("nobody else's certificate is trusted")
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aKeyOfAnotherCertificateAndAFileThatHoldsNoneAreSaid() throws Exception {
    var one = SelfSigned.in(temp, "one");
    var other = SelfSigned.in(temp, "other");
    assertThatThrownBy(() -> open(one.certificateFile(), other.keyFile()))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("is not the key of");
    assertThatThrownBy(() -> open(one.keyFile(), one.keyFile())).isInstanceOf(CaseException.class);
    assertThatThrownBy(() -> open(one.certificateFile(), one.certificateFile()))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("holds no private key");
  }

  private OpenRoom open(Path certificate, Path key) throws Exception {
    return OpenRoom.on(folder, new Place("127.0.0.1", 0, List.of(), certificate, key), clock);
  }
}
