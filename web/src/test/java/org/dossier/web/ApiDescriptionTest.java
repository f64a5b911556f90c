package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.store.CaseDatabase;
import org.dossier.store.Decisions;
import org.dossier.store.sql.SqlDecisions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API is what {@code openapi.json} says of it, no more and no less. */
class ApiDescriptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path temp;
  private static OpenRoom room;
  private static JsonNode api;

  /** Records by the name of the parameter that names them. */
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  @BeforeAll
  static void openTheRoom() throws Exception {
    room = OpenRoom.in(temp);
    api = JSON.readTree(room.get("/api/openapi.json").body());
    KNOWN.put("finding", text("/api/findings?most=1&kind=transfer", "/rows/0/id"));
    KNOWN.put("entity", text("/api/entities?most=1&kind=organization", "/rows/0/id"));
    KNOWN.put("document", text("/api/documents?most=1&q=Contract_KE-17-1147.pdf", "/rows/0/id"));
    KNOWN.put("page", "1");
    String form = room.get("/reports").body();
    String token = form.replaceAll("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
    HttpResponse<String> begun = room.post("/reports", "token=" + token + "&name=First");
    KNOWN.put("draft", begun.headers().firstValue("Location").orElseThrow().replaceAll("\\D", ""));
  }

  @AfterAll
  static void closeIt() throws IOException {
    room.close();
  }

  private static String text(String address, String pointer) throws Exception {
    return JSON.readTree(room.get(address).body()).at(pointer).asText();
  }

  private static List<String> described() {
    List<String> paths = new ArrayList<>();
    api.path("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedOneIsThere() {
    Set<String> routes = new TreeSet<>();
    for (String route : room.routes()) {
      if (route.contains(" /api/") && !route.endsWith("/*")) {
        assertThat(route).startsWith("GET ");
        routes.add(route.substring(4));
      }
    }

    assertThat(routes).hasSizeGreaterThan(12).containsExactlyInAnyOrderElementsOf(described());
  }

  @Test
  void everyReferenceOfTheDescriptionLeadsSomewhereAndEveryPartIsReferredTo() {
    Set<String> referred = new TreeSet<>();
    for (JsonNode reference : api.findValues("$ref")) {
      assertThat(api.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
      referred.add(reference.asText());
    }
    Set<String> parts = new TreeSet<>();
    for (String group : List.of("schemas", "parameters", "responses", "headers")) {
      api.at("/components/" + group)
          .fieldNames()
          .forEachRemaining(name -> parts.add("#/components/" + group + "/" + name));
    }
    assertThat(referred).containsExactlyElementsOf(parts);
  }

  private static String filled(String path, Map<String, String> values) {
    String address = path;
    for (var value : values.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    return address;
  }

  /** A request with all that it must have. */
  private static String good(String path) {
    var good = new StringBuilder(filled(path, KNOWN)).append('?');
    for (JsonNode one : api.path("paths").path(path).path("get").path("parameters")) {
      JsonNode parameter = resolved(one);
      if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
        good.append(parameter.path("name").asText()).append("=parachute");
      }
    }
    return good.toString();
  }

  /** Good requests and bad ones, for each way to ask. */
  private static List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (String path : described()) {
      String good = good(path);
      requests.add(good);
      for (JsonNode one : api.path("paths").path(path).path("get").path("parameters")) {
        JsonNode parameter = resolved(one);
        String name = parameter.path("name").asText();
        switch (parameter.path("in").asText()) {
          case "path" -> {
            for (String value : List.of("none", "0", "99999999", "%25", "f-1'--", "a".repeat(64))) {
              var others = new LinkedHashMap<>(KNOWN);
              others.put(name, value);
              requests.add(filled(path, others));
            }
          }
          case "query" -> {
            for (String value :
                List.of(
                    "",
                    "yes",
                    "-1",
                    "0",
                    "2",
                    "2023",
                    "2023-11",
                    "501",
                    "99999999999",
                    "x",
                    "%22a",
                    "transfer",
                    "contradicted",
                    "processed",
                    "ru",
                    "year",
                    "nobody-at-all")) {
              requests.add(good + "&" + name + "=" + value);
            }
          }
          default -> {}
        }
      }
    }
    return requests;
  }

  private static JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : api.at(reference.substring(1));
  }

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (String request : requests()) {
      HttpResponse<String> answer = room.get(request.replaceFirst("\\?$", ""));
      check(request, answer);
      statuses.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
    }
    assertThat(statuses).containsOnlyKeys("200", "400", "404");
    assertThat(statuses.get("200")).isGreaterThan(200);
    assertThat(statuses.get("400")).isGreaterThan(50);
  }

  private static void check(String request, HttpResponse<String> answer) throws Exception {
    String path = URI.create(request.replaceFirst("\\?.*", "")).getRawPath();
    String pattern =
        described().stream()
            .filter(known -> path.matches(known.replaceAll("\\{[a-z]+}", "[^/]+")))
            .max(Comparator.comparing(known -> known.replaceAll("\\{[a-z]+}", "").length()))
            .orElseThrow(() -> new AssertionError("described nowhere: " + path));
    JsonNode response =
        resolved(
            api.path("paths")
                .path(pattern)
                .path("get")
                .path("responses")
                .path(String.valueOf(answer.statusCode())));
    assertThat(response.isMissingNode())
        .as("%d for %s is not described: %s", answer.statusCode(), request, answer.body())
        .isFalse();
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(faults(response.at("/content/application~1json/schema"), answer.body()))
        .as(request)
        .isEmpty();
  }

  /** The schema of an answer, with the parts that it refers to. */
  private static List<Error> faults(JsonNode schema, String body) throws IOException {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", api.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole)
        .validate(JSON.readTree(body));
  }

  @Test
  void theValidatorFindsFault() throws Exception {
    JsonNode schema = api.at("/components/schemas/Problem");

    assertThat(faults(schema, "{\"error\":\"x\"}")).isEmpty();
    assertThat(faults(schema, "{\"error\":1}")).isNotEmpty();
    assertThat(faults(schema, "{\"error\":\"x\",\"stack\":\"y\"}")).isNotEmpty();
    assertThat(
            faults(
                api.at("/components/schemas/Findings"), "{\"total\":1,\"first\":0,\"rows\":[{}]}"))
        .isNotEmpty();
  }

  /** A value outside of what the description allows is refused, and one inside is not. */
  @Test
  void whatIsRefusedIsDescribed() throws Exception {
    int tried = 0;
    for (String path : described()) {
      for (JsonNode one : api.path("paths").path(path).path("get").path("parameters")) {
        JsonNode parameter = resolved(one);
        JsonNode form = parameter.path("schema");
        if (parameter.path("in").asText().equals("query") && form.has("minimum")) {
          String good = good(path) + "&";
          String name = parameter.path("name").asText() + "=";
          long least = form.path("minimum").asLong();
          long most = form.path("maximum").asLong();
          assertThat(room.get(good + name + least).statusCode()).as(good + name).isEqualTo(200);
          for (String beyond : List.of(least - 1 + "", most + 1 + "", "x", "1.5")) {
            assertThat(room.get(good + name + beyond).statusCode())
                .as(good + name + beyond)
                .isEqualTo(400);
          }
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(15);
    assertThat(room.get("/api/search").statusCode()).isEqualTo(400);
    assertThat(room.get("/api/timeline?at=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void linksLeadThroughAWholeListRowByRow() throws Exception {
    for (String list :
        List.of(
            "/api/documents?most=7",
            "/api/findings?most=40&standing=single-source",
            "/api/entities?most=50&kind=organization",
            "/api/register?most=9&sort=year",
            "/api/timeline?most=50&at=2023",
            "/api/search?q=contract&most=10",
            filled("/api/documents/{document}/pages/1/mentions?most=5", KNOWN),
            filled("/api/documents/{document}/pages/1/claims?most=2", KNOWN))) {
      Set<String> rows = new HashSet<>();
      int walked = 0;
      int total = 0;
      String before = "";
      for (String at = list; at != null; at = way(at, "next")) {
        JsonNode window = JSON.readTree(room.get(at).body());
        assertThat(window.path("first").asInt()).isEqualTo(walked);
        for (JsonNode row : window.path("rows")) {
          rows.add(row.toString());
          walked++;
        }
        total = window.path("total").asInt();
        assertThat(way(at, "prev") != null).as(at).isEqualTo(!before.isEmpty());
        before = at;
      }
      assertThat(walked).as(list).isEqualTo(total).isGreaterThan(2);
      assertThat(rows).as(list).hasSize(total);
    }
  }

  private static String way(String address, String relation) throws Exception {
    String header = room.get(address).headers().firstValue("Link").orElse("");
    Matcher link = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"").matcher(header);
    return link.find() ? link.group(1) : null;
  }

  @Test
  void theLogIsWalkedByLinksToo() throws Exception {
    int lines = 0;
    String at = "/api/custody?from=0";
    for (String next = at; next != null; next = way(next, "next")) {
      lines += JSON.readTree(room.get(next).body()).path("rows").size();
    }
    int back = 0;
    for (String former = "/api/custody"; former != null; former = way(former, "prev")) {
      back += JSON.readTree(room.get(former).body()).path("rows").size();
    }
    assertThat(lines).isEqualTo(back).isGreaterThan(40);
  }

  @Test
  void aLongRequestHasNoLinksRatherThanAnAnswerThatBreaks() throws Exception {
    String longest =
        "/api/findings?most=1&standing=single-source&kind=transfer&q=" + "%22".repeat(1_500);
    assertThat(room.get(longest).statusCode()).isEqualTo(200);
    assertThat(way("/api/documents?most=1&unknown=" + "%22".repeat(1_500), "next")).isNull();
  }

  private static HttpResponse<String> asked(String address, String tag) throws Exception {
    return SignedIn.at(room)
        .send(HttpRequest.newBuilder(room.at(address)).header("If-None-Match", tag));
  }

  @Test
  void whatHasNotChangedIsNotSentAgainAndWhatHasIs() throws Exception {
    for (String path : described()) {
      String address = good(path);
      HttpResponse<String> first = room.get(address);
      String tag = first.headers().firstValue("ETag").orElse("none for " + path);
      assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");

      HttpResponse<String> same = asked(address, "\"other\", " + tag);
      assertThat(same.statusCode()).as(address).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(asked(address, "\"other\"").statusCode()).as(address).isEqualTo(200);
    }
    String findings = "/api/findings?kind=transfer";
    String tag = room.get(findings).headers().firstValue("ETag").orElseThrow();
    assertThat(asked("/api/findings?kind=payment", tag).statusCode())
        .as("the tag of another request")
        .isEqualTo(200);
    try (Decisions decisions = SqlDecisions.open(CaseDatabase.file(temp.resolve("case/case.db")))) {
      decisions.decide(KNOWN.get("finding"), "accepted", null, Instant.EPOCH);
    }
    HttpResponse<String> decided = asked(findings, tag);
    assertThat(decided.statusCode()).as("after a decision by another process").isEqualTo(200);
    assertThat(decided.body()).contains("\"decision\":\"accepted\"");
  }

  @Test
  void toSayThatNothingChangedTakesAFractionOfTheTime() throws Exception {
    String list = "/api/register?most=500";
    String tag = room.get(list).headers().firstValue("ETag").orElseThrow();
    long[] whole = new long[30];
    long[] unchanged = new long[30];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = nanoseconds(() -> room.at(list), "none");
      unchanged[i] = nanoseconds(() -> room.at(list), tag);
    }
    Arrays.sort(whole);
    Arrays.sort(unchanged);
    System.out.println(
        "medians: whole "
            + Duration.ofNanos(whole[15]).toNanos() / 1_000
            + " µs, unchanged "
            + Duration.ofNanos(unchanged[15]).toNanos() / 1_000
            + " µs");
    assertThat(unchanged[15]).isLessThan(whole[15] / 2);
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static long nanoseconds(Supplier<URI> address, String tag) throws Exception {
    long begin = System.nanoTime();
    CLIENT.send(
        HttpRequest.newBuilder(address.get()).header("If-None-Match", tag).build(),
        HttpResponse.BodyHandlers.ofByteArray());
    return System.nanoTime() - begin;
  }

  @Test
  void theScreenForPeopleNamesEveryWayToAsk() throws Exception {
    String screen = room.get("/api").body();

    assertThat(described()).allSatisfy(path -> assertThat(screen).contains("GET " + path));
    assertThat(screen).contains("more than 500 are refused");
  }
}
