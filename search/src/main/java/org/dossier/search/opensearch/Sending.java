package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.search.opensearch.Bulk.Item;

/**
 * One parcel on its way: what a busy server refuses of it is sent again. A row that is written
 * twice is there once.
 */
final class Sending {
  private final Server server;
  private final String index;
  private List<Item> left;

  Sending(Server server, String index, List<Item> items) {
    this.server = server;
    this.index = index;
    this.left = items;
  }

  void send(Patience patience) throws IOException {
    patience.with(
        () -> {
          left = refused(left, server.bulk(index + "/_bulk", Bulk.lines(left)));
          if (!left.isEmpty()) {
            throw new IndexTrouble(
                "the index server " + server.address().server() + " is too busy", Server.BUSY);
          }
        });
  }

  /** Those that are to be sent again, in their order. */
  private List<Item> refused(List<Item> sent, JsonNode answer) throws IndexTrouble {
    List<Item> again = new ArrayList<>();
    if (!answer.path("errors").asBoolean()) {
      return again;
    }
    JsonNode items = answer.path("items");
    for (int i = 0; i < sent.size(); i++) {
      JsonNode item = items.path(i).path(sent.get(i).source() == null ? "delete" : "index");
      JsonNode error = item.path("error");
      if (error.isMissingNode()) {
        continue;
      }
      int status = item.path("status").asInt();
      if (Server.isBlocked(error)) {
        throw new IndexTrouble(server.blocked(error), Server.FORBIDDEN);
      }
      if (status != Server.BUSY && status != Server.UNAVAILABLE) {
        throw new IndexTrouble(
            "the index server refuses a passage of "
                + sent.get(i).where()
                + ": "
                + Server.reason(error),
            status);
      }
      again.add(sent.get(i));
    }
    return again;
  }
}
