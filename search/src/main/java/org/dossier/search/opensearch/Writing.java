package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.DocumentId;
import org.dossier.search.Passage;
import org.dossier.search.PassageFields;
import org.jspecify.annotations.Nullable;

/**
 * Puts passages into the index of an alias, or into one that takes its place when it is packed.
 * Rows are seen once they are committed: nothing but a commit has the server look for new ones.
 */
final class Writing implements Closeable {
  /** Rows that are taken away at a time, and documents. */
  private static final int DROPPED = 1_000;

  private final Server server;
  private final Home home;

  /** What the alias stands for while another index is filled; null where that one is written to. */
  private Home.@Nullable Made before;

  private Home.Made made;
  private long committed;
  private Bulk bulk;

  private Writing(Server server, Home home, Home.@Nullable Made before, Home.Made made)
      throws IOException {
    this.server = server;
    this.home = home;
    this.before = before;
    this.made = made;
    this.committed = committed(server, made);
    this.bulk = new Bulk(server, made.index(), committed + 1);
  }

  /** An index of another format stays what is searched until a new one is whole. */
  static Writing open(Server server, Home home) throws IOException {
    Home.Made now = home.now();
    if (now == null || !now.isCurrent()) {
      return new Writing(server, home, now, home.make(now));
    }
    var writing = new Writing(server, home, null, now);
    writing.dropUncommitted();
    return writing;
  }

  private static long committed(Server server, Home.Made made) throws IOException {
    return server
        .find(made.index() + "/_doc/" + Fields.STATE_ROW)
        .path("_source")
        .path(Fields.COMMITTED)
        .asLong();
  }

  /** Takes away what a run left that was stopped: the tables may not have it. */
  private void dropUncommitted() throws IOException {
    refresh();
    ObjectNode find = Server.JSON.createObjectNode().put("size", DROPPED);
    find.putArray("_source").add(PassageFields.DOCUMENT);
    find.putObject("query").putObject("range").putObject(Fields.BATCH).put("gt", committed);
    while (true) {
      JsonNode markers = server.search(made.index(), find).path("hits").path("hits");
      if (markers.isEmpty()) {
        return;
      }
      drop(markers);
    }
  }

  /** Takes away all rows of the documents that markers are of. */
  private void drop(JsonNode markers) throws IOException {
    ObjectNode find = Server.JSON.createObjectNode().put("size", DROPPED).put("_source", false);
    ArrayNode documents =
        find.putObject("query").putObject("terms").putArray(PassageFields.DOCUMENT);
    markers.forEach(row -> documents.add(row.path("_source").path(PassageFields.DOCUMENT)));
    while (true) {
      List<Bulk.Item> items = new ArrayList<>();
      for (JsonNode row : server.search(made.index(), find).path("hits").path("hits")) {
        items.add(Bulk.removal(row.path("_id").asText(), row.path("_routing").asText()));
      }
      if (items.isEmpty()) {
        return;
      }
      new Sending(server, made.index(), items).send(new Patience());
      refresh();
    }
  }

  private void refresh() throws IOException {
    new Patience().with(() -> server.whole(server.call("POST", made.index() + "/_refresh", null)));
  }

  /** Where rows are written to. */
  String index() {
    return made.index();
  }

  void replace(DocumentId document, Iterable<Passage> passages) throws IOException {
    bulk.put(document, passages);
  }

  void commit() throws IOException {
    bulk.finish();
    refresh();
    ObjectNode state = Server.JSON.createObjectNode().put(Fields.COMMITTED, committed + 1);
    new Patience()
        .with(() -> server.call("PUT", made.index() + "/_doc/" + Fields.STATE_ROW, state));
    committed++;
    bulk.next(committed + 1);
  }

  /** Has the server forget what was replaced, as far as its own bounds want it, and swaps. */
  void pack() throws IOException {
    commit();
    server.call("POST", made.index() + "/_flush", null);
    server.work(made.index() + "/_forcemerge?only_expunge_deletes=true", null);
    Home.Made old = before;
    if (old != null) {
      home.swap(old, made);
      home.remove(old);
      before = null;
    }
  }

  void startAnew() throws IOException {
    bulk.close();
    Home.Made searched = before == null ? made : before;
    before = searched;
    made = home.make(searched);
    committed = 0;
    bulk = new Bulk(server, made.index(), 1);
  }

  @Override
  public void close() {
    bulk.close();
  }
}
