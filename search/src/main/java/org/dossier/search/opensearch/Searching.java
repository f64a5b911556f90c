package org.dossier.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import org.dossier.model.DocumentId;
import org.dossier.search.Found;
import org.dossier.search.PassageFields;
import org.dossier.search.Prepared;
import org.dossier.search.Query.Order;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best passages in the order of the embedded index: by score, then by where they stand;
 * the best of them looked at twice.
 */
final class Searching {
  /** As in the embedded index. */
  private static final int ANEW = 30;

  /** A group of the best that score alike is looked at as a whole where it begins before this. */
  private static final int FEWEST = 10;

  /** The total is counted to here. */
  private static final int COUNTED = 1_000;

  /** The server's bound, as index.json sets it. */
  private static final int WINDOW = 100_000;

  private final Server server;
  private final QueryJson json;
  private final Prepared prepared;

  Searching(Server server, QueryJson json, Prepared prepared) {
    this.server = server;
    this.json = json;
    this.prepared = prepared;
  }

  /** What was found, and how many there are. */
  record Rows(List<Found> found, long total, boolean more) {}

  /**
   * A row that was found.
   *
   * @param document its hash
   * @param sort what it was put in order by
   */
  private record Row(String document, int number, float score, JsonNode sort) {
    String id() {
      return Bulk.row(document, number);
    }

    Row with(float more) {
      return new Row(document, number, score + more, sort);
    }
  }

  Rows best(Order order, int first, int most) throws IOException {
    // Behind the best thirty nothing moves.
    boolean again = order == Order.RELEVANCE && first < ANEW && prefers();
    int from = again ? 0 : first;
    int wanted = again ? Math.max(first + most, ANEW) + 1 : most;
    ObjectNode body = asked(json.of(prepared.finding()));
    body.put("from", Math.min(from, WINDOW - 1));
    body.put("size", from >= WINDOW ? 0 : Math.min(wanted, WINDOW - from));
    body.put("track_total_hits", Math.max(COUNTED, from + wanted));
    body.set("sort", sort(order));
    JsonNode answer = server.search(server.address().name(), body).path("hits");
    List<Row> rows = new ArrayList<>();
    int score = order == Order.RELEVANCE ? 0 : 1;
    for (JsonNode hit : answer.path("hits")) {
      rows.add(row(hit, (float) hit.path("sort").path(score).asDouble()));
    }
    if (again) {
      prefer(rows);
    }
    int start = Math.min(first - from, rows.size());
    List<Row> shown = rows.subList(start, Math.min(start + most, rows.size()));
    JsonNode total = answer.path("total");
    return new Rows(
        withTexts(shown),
        total.path("value").asLong(),
        !total.path("relation").asText().equals("eq"));
  }

  /** Tells of rows which they are: texts lie in blocks, of which each costs as much as a query. */
  private static ObjectNode asked(ObjectNode query) {
    ObjectNode body = Server.JSON.createObjectNode();
    body.put("_source", false).put("stored_fields", "_none_");
    body.putArray("docvalue_fields").add(PassageFields.DOCUMENT).add(Fields.NUMBER);
    body.set("query", query);
    return body;
  }

  private static Row row(JsonNode hit, float score) {
    JsonNode fields = hit.path("fields");
    return new Row(
        fields.path(PassageFields.DOCUMENT).path(0).asText(),
        fields.path(Fields.NUMBER).path(0).asInt(),
        score,
        hit.path("sort"));
  }

  /** Leaves out what was taken away meanwhile. */
  private List<Found> withTexts(List<Row> rows) throws IOException {
    List<Found> found = new ArrayList<>();
    if (rows.isEmpty()) {
      return found;
    }
    ObjectNode body = Server.JSON.createObjectNode();
    ArrayNode wanted = body.putArray("docs");
    rows.forEach(row -> wanted.addObject().put("_id", row.id()).put("routing", row.document()));
    JsonNode texts =
        server.post(server.address().name() + "/_mget?realtime=false", body).path("docs");
    for (int i = 0; i < rows.size(); i++) {
      JsonNode text = texts.path(i);
      if (text.path("found").asBoolean()) {
        found.add(found(rows.get(i), text.path("_source")));
      }
    }
    return found;
  }

  private boolean prefers() {
    return prepared.preferring() instanceof BooleanQuery several && !several.clauses().isEmpty();
  }

  private static ArrayNode sort(Order order) {
    ArrayNode sort = Server.JSON.createArrayNode();
    if (order != Order.RELEVANCE) {
      sort.addObject()
          .putObject(PassageFields.DATE)
          .put("order", order == Order.NEWEST ? "desc" : "asc")
          .put("missing", "_last");
    }
    sort.addObject().put("_score", "desc");
    sort.addObject().put(PassageFields.PATH, "asc");
    sort.addObject().put(PassageFields.PAGE, "asc");
    sort.addObject().put(PassageFields.START, "asc");
    return sort;
  }

  /** Puts the first rows in the order that what is preferred gives them. */
  private void prefer(List<Row> rows) throws IOException {
    int apart = before(rows);
    int anew = apart < Math.min(FEWEST, rows.size()) ? Math.min(ANEW, rows.size()) : apart;
    List<Row> best = new ArrayList<>(rows.subList(0, anew));
    Map<String, Float> more = preferred(best);
    best.replaceAll(row -> row.with(more.getOrDefault(row.id(), 0f)));
    // before.
    best.sort(
        Comparator.comparingDouble((Row row) -> -row.score()).thenComparing(Searching::byPlace));
    Collections.copy(rows, best);
  }

  /** How many of the first rows score better than all that come after them. */
  private static int before(List<Row> rows) {
    if (rows.size() <= ANEW) {
      return rows.size();
    }
    int before = ANEW;
    while (before > 0 && rows.get(before - 1).score() == rows.get(ANEW).score()) {
      before--;
    }
    return before;
  }

  private static int byPlace(Row one, Row other) {
    JsonNode a = one.sort();
    JsonNode b = other.sort();
    int paths =
        Arrays.compareUnsigned(
            a.path(1).asText().getBytes(UTF_8), b.path(1).asText().getBytes(UTF_8));
    if (paths != 0) {
      return paths;
    }
    int pages = Long.compare(a.path(2).asLong(), b.path(2).asLong());
    return pages != 0 ? pages : Long.compare(a.path(3).asLong(), b.path(3).asLong());
  }

  /** What rows gain, by their ids. */
  private Map<String, Float> preferred(List<Row> best) throws IOException {
    ObjectNode query = Server.JSON.createObjectNode();
    ObjectNode both = query.putObject("bool");
    ArrayNode ids = both.putObject("filter").putObject("ids").putArray("values");
    best.forEach(row -> ids.add(row.id()));
    both.set("must", json.of(prepared.preferring()));
    ObjectNode body = asked(query);
    body.put("size", Math.max(1, best.size())).put("track_total_hits", false);
    Map<String, Float> more = new HashMap<>();
    for (JsonNode hit : server.search(server.address().name(), body).path("hits").path("hits")) {
      Row row = row(hit, (float) hit.path("_score").asDouble());
      more.put(row.id(), row.score());
    }
    return more;
  }

  private static Found found(Row row, JsonNode source) {
    Set<String> values = new HashSet<>();
    source.path(PassageFields.VALUES).forEach(value -> values.add(value.asText()));
    return new Found(
        new DocumentId(source.path(PassageFields.DOCUMENT).asText()),
        source.path(source.has(Fields.LONG_PATH) ? Fields.LONG_PATH : PassageFields.PATH).asText(),
        source.path(PassageFields.PAGE).asInt(),
        source.path(PassageFields.START).asInt(),
        row.score(),
        source.path(PassageFields.TEXT).asText(),
        language(source),
        (field, words) ->
            !field.equals(PassageFields.VALUES) || words.stream().anyMatch(values::contains));
  }

  private static @Nullable String language(JsonNode source) {
    JsonNode language = source.path(PassageFields.LANGUAGE);
    return language.isMissingNode() ? null : language.asText();
  }
}
