package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.dossier.search.Vocabulary;

/** The words of a server's index. */
record ServerVocabulary(Server server) implements Vocabulary {
  @Override
  public boolean has(String field, String word) throws IOException {
    ObjectNode body = Server.JSON.createObjectNode();
    body.set("query", QueryJson.term(new Term(field, word), 1));
    body.put("size", 0).put("terminate_after", 1);
    return search(body).path("hits").path("total").path("value").asLong() > 0;
  }

  @Override
  public List<String> first(String field, int most) throws IOException {
    ObjectNode body = Server.JSON.createObjectNode().put("size", 0);
    ObjectNode terms = body.putObject("aggs").putObject("words").putObject("terms");
    terms.put("field", field).put("size", most).putObject("order").put("_key", "asc");
    List<String> first = new ArrayList<>();
    for (JsonNode one : search(body).path("aggregations").path("words").path("buckets")) {
      first.add(one.path("key").asText());
    }
    return first;
  }

  private JsonNode search(ObjectNode body) throws IOException {
    return server.search(server.address().name(), body);
  }
}
