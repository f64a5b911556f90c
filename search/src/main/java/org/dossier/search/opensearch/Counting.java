package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dossier.search.Facets;
import org.dossier.search.PassageFields;
import org.dossier.search.PassageIndex.Extent;

/** Counts all passages of a query. */
final class Counting {
  /** By the names of facets, where they lie. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "lang", PassageFields.LANGUAGE,
          "type", PassageFields.TYPE,
          "source", PassageFields.SOURCE,
          "kind", PassageFields.KIND,
          "state", PassageFields.STATE,
          "year", Fields.YEAR);

  /** Of each shard so many of the commonest are looked at, that counts may be right. */
  private static final int OF_A_SHARD = 1_000;

  /** Up to so many the server counts exactly at once: half of what it allows. */
  private static final int AT_ONCE = 20_000;

  private static final int PRECISION = 40_000;
  private static final int PAGE = 10_000;

  private Counting() {}

  static Facets facets(Server server, ObjectNode query) throws IOException {
    ObjectNode body = all(query);
    ObjectNode wanted = body.putObject("aggs");
    FIELDS.forEach(
        (name, field) -> {
          ObjectNode terms = wanted.putObject(name).putObject("terms");
          terms.put("field", field).put("size", Facets.MOST).put("shard_size", OF_A_SHARD);
          var order = terms.putArray("order");
          order.addObject().put("_count", "desc");
          order.addObject().put("_key", "asc");
        });
    JsonNode answer = search(server, body);
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (String name : FIELDS.keySet()) {
      Map<String, Long> values = new HashMap<>();
      for (JsonNode one : answer.path("aggregations").path(name).path("buckets")) {
        JsonNode key = one.path("key");
        values.put(
            key.isNumber() ? String.format(Locale.ROOT, "%04d", key.asLong()) : key.asText(),
            one.path("doc_count").asLong());
      }
      counts.put(name, values);
    }
    return Facets.of(total(answer), counts);
  }

  static Extent extent(Server server, ObjectNode query) throws IOException {
    ObjectNode body = all(query);
    body.putObject("aggs")
        .putObject("documents")
        .putObject("cardinality")
        .put("field", PassageFields.PATH)
        .put("precision_threshold", PRECISION);
    JsonNode answer = search(server, body);
    long documents = answer.path("aggregations").path("documents").path("value").asLong();
    return new Extent(
        total(answer), documents < AT_ONCE ? documents : oneByOne(server, all(query)));
  }

  /** Counts documents page by page: the server only estimates so many. */
  private static long oneByOne(Server server, ObjectNode body) throws IOException {
    body.put("track_total_hits", false);
    ObjectNode pages = body.putObject("aggs").putObject("documents").putObject("composite");
    pages.put("size", PAGE);
    pages
        .putArray("sources")
        .addObject()
        .putObject("path")
        .putObject("terms")
        .put("field", PassageFields.PATH);
    long count = 0;
    while (true) {
      JsonNode page = search(server, body).path("aggregations").path("documents");
      int more = page.path("buckets").size();
      count += more;
      if (more < PAGE) {
        return count;
      }
      pages.set("after", page.path("after_key"));
    }
  }

  private static ObjectNode all(ObjectNode query) {
    ObjectNode body = Server.JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
    body.set("query", query);
    return body;
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  private static JsonNode search(Server server, ObjectNode body) throws IOException {
    return server.search(server.address().name(), body);
  }
}
