package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.model.DocumentId;
import org.dossier.search.PassageFields;

/** The documents of which an index holds all passages. */
final class Held {
  /** So many are told at a time. */
  private static final int PAGE = 10_000;

  private Held() {}

  static SortedSet<DocumentId> in(Server server, String index) throws IOException {
    var held = new TreeSet<DocumentId>();
    ObjectNode body = query().put("size", PAGE).put("_source", false);
    body.put("track_total_hits", false);
    body.putArray("sort").add(PassageFields.HELD);
    while (true) {
      JsonNode rows = server.search(index, body).path("hits").path("hits");
      for (JsonNode row : rows) {
        held.add(new DocumentId(row.path("_id").asText()));
      }
      if (rows.size() < PAGE) {
        return held;
      }
      body.set("search_after", rows.path(rows.size() - 1).path("sort"));
    }
  }

  static int count(Server server, String index) throws IOException {
    return server.whole(server.post(index + "/_count", query())).path("count").asInt();
  }

  private static ObjectNode query() {
    ObjectNode body = Server.JSON.createObjectNode();
    body.putObject("query").putObject("exists").put("field", PassageFields.HELD);
    return body;
  }
}
