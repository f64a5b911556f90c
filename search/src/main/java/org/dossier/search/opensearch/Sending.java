package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dossier.search.opensearch.Bulk.Item;

/**
 * Sends one parcel, and again what a busy server refused of it, each time after a longer pause. A
 * row that is written twice is there once.
 */
final class Sending {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int BUSY = 429;
  private static final int AWAY = 503;

  private final Server server;
  private final String index;

  Sending(Server server, String index) {
    this.server = server;
    this.index = index;
  }

  void send(List<Item> items) throws IOException {
    List<Item> left = items;
    long end = System.nanoTime() + LONGEST.toNanos();
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      IndexTrouble trouble;
      try {
        left = refused(left, server.bulk(index + "/_bulk", Bulk.lines(left)));
        if (left.isEmpty()) {
          return;
        }
        trouble = new IndexTrouble("the index server " + server.address() + " is too busy", BUSY);
      } catch (IndexTrouble e) {
        if (!e.passes()) {
          throw e;
        }
        trouble = e;
      }
      if (System.nanoTime() + pause.toNanos() > end) {
        throw trouble;
      }
      pause(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Those that are to be sent again, in their order. */
  private List<Item> refused(List<Item> sent, JsonNode answer) throws IndexTrouble {
    List<Item> again = new ArrayList<>();
    if (!answer.path("errors").asBoolean()) {
      return again;
    }
    JsonNode items = answer.path("items");
    for (int i = 0; i < sent.size(); i++) {
      JsonNode item = items.path(i).elements().next();
      JsonNode error = item.path("error");
      if (error.isMissingNode()) {
        continue;
      }
      int status = item.path("status").asInt();
      if (Server.isBlocked(error)) {
        throw new IndexTrouble(server.blocked(error), status);
      }
      if (status != BUSY && status != AWAY) {
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

  private static void pause(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the index server was busy", e);
    }
  }
}
