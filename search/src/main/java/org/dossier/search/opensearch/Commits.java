package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the alias stands for, and how often it was committed to; asked again after a second. Safe
 * for several threads.
 */
final class Commits {
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final Server server;
  private final Home home;
  private Home.@Nullable Made made;

  /** The index and the commit that were seen last. */
  private String seen = "";

  /** Counts what was seen. */
  private long number;

  private long asked;
  private boolean known;

  Commits(Server server, Home home) {
    this.server = server;
    this.home = home;
  }

  /**
   * One look.
   *
   * @param number another one after each commit
   */
  record Now(long number, boolean readable) {}

  synchronized Now now() throws IOException {
    long clock = System.nanoTime();
    if (!known || clock - asked > FRESH) {
      JsonNode state = server.find(server.address().name() + "/_doc/" + Fields.STATE_ROW);
      String now =
          state.path("_index").asText()
              + " "
              + state.path("_source").path(Fields.COMMITTED).asText();
      if (!known || !now.equals(seen)) {
        made = home.now();
        seen = now;
        number++;
      }
      asked = clock;
      known = true;
    }
    return new Now(number, made != null && made.isCurrent());
  }

  /** Something was committed, or another index may have taken the place of the one seen. */
  synchronized void changed() {
    known = false;
  }
}
