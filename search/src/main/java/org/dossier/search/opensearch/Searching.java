package org.dossier.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** What is shown of a row. */
  private static final List<String> SHOWN =
      List.of(
          PassageFields.DOCUMENT,
          PassageFields.PATH,
          Fields.LONG_PATH,
          PassageFields.PAGE,
          PassageFields.START,
          PassageFields.TEXT,
          PassageFields.LANGUAGE,
          PassageFields.VALUES);

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
   * @param sort what it was put in order by
   * @param source empty until it is asked for
   */
  private record Row(String id, float score, JsonNode sort, JsonNode source) {}

  Rows best(Order order, int first, int most) throws IOException {
    // Behind the best thirty nothing moves.
    boolean again = order == Order.RELEVANCE && first < ANEW && prefers();
    int from = again ? 0 : first;
    int wanted = again ? Math.max(first + most, ANEW) + 1 : most;
    ObjectNode body = again ? withoutTexts() : withTexts();
    body.put("from", Math.min(from, WINDOW - 1));
    body.put("size", from >= WINDOW ? 0 : Math.min(wanted, WINDOW - from));
    body.put("track_total_hits", Math.max(COUNTED, from + wanted));
    body.set("query", json.of(prepared.finding()));
    body.set("sort", sort(order));
    JsonNode answer = search(body);
    List<Row> rows = new ArrayList<>();
    int score = order == Order.RELEVANCE ? 0 : 1;
    for (JsonNode hit : answer.path("hits")) {
      JsonNode sort = hit.path("sort");
      rows.add(new Row(id(hit), (float) sort.path(score).asDouble(), sort, hit.path("_source")));
    }
    if (again) {
      prefer(rows);
    }
    List<Found> found = new ArrayList<>();
    for (int i = first - from; i < Math.min(first - from + most, rows.size()); i++) {
      if (rows.get(i).source().isObject()) { // else it was taken away meanwhile
        found.add(found(rows.get(i)));
      }
    }
    JsonNode total = answer.path("total");
    return new Rows(
        found, total.path("value").asLong(), !total.path("relation").asText().equals("eq"));
  }

  private JsonNode search(ObjectNode body) throws IOException {
    return server.search(server.address().name(), body).path("hits");
  }

  private static ObjectNode withTexts() {
    ObjectNode body = Server.JSON.createObjectNode();
    SHOWN.forEach(field -> body.withArray("_source").add(field));
    return body;
  }

  /** Which rows they are, from what is in columns: texts lie in blocks, which cost more. */
  private static ObjectNode withoutTexts() {
    ObjectNode body = Server.JSON.createObjectNode();
    body.put("_source", false).put("stored_fields", "_none_");
    body.putArray("docvalue_fields").add(PassageFields.DOCUMENT).add(Fields.NUMBER);
    return body;
  }

  private static String id(JsonNode hit) {
    if (hit.has("_id")) {
      return hit.path("_id").asText();
    }
    JsonNode fields = hit.path("fields");
    return Bulk.row(
        fields.path(PassageFields.DOCUMENT).path(0).asText(),
        fields.path(Fields.NUMBER).path(0).asInt());
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

  /** Puts the first rows in the order that what is preferred gives them, and adds all texts. */
  private void prefer(List<Row> rows) throws IOException {
    int apart = before(rows);
    int anew = apart < Math.min(FEWEST, rows.size()) ? Math.min(ANEW, rows.size()) : apart;
    Map<String, JsonNode> hits = again(rows);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      JsonNode hit = hits.getOrDefault(row.id(), MissingNode.getInstance());
      float more = i < anew ? (float) hit.path("_score").asDouble() : 0;
      rows.set(i, new Row(row.id(), row.score() + more, row.sort(), hit.path("_source")));
    }
    rows.subList(0, anew)
        .sort(
            Comparator.comparingDouble((Row row) -> -row.score())
                .thenComparing(Searching::byPlace));
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

  /** Rows by their ids: their texts, and as scores what they gain. */
  private Map<String, JsonNode> again(List<Row> rows) throws IOException {
    ObjectNode body = withTexts();
    body.put("size", Math.max(1, rows.size())).put("track_total_hits", false);
    ObjectNode both = body.putObject("query").putObject("bool");
    ArrayNode ids = both.putObject("filter").putObject("ids").putArray("values");
    rows.forEach(row -> ids.add(row.id()));
    both.put("minimum_should_match", 0).set("should", json.of(prepared.preferring()));
    Map<String, JsonNode> hits = new HashMap<>();
    search(body).path("hits").forEach(hit -> hits.put(hit.path("_id").asText(), hit));
    return hits;
  }

  private static Found found(Row row) {
    JsonNode source = row.source();
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
