package org.dossier.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.model.DocumentId;
import org.dossier.search.Passage;
import org.dossier.search.PassageFields;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents to the server in parcels of bounded size: one is under way while the next is
 * filled, so that a slow server slows whoever fills it. A document's marker says that it is held
 * only after all its passages; one that was begun and not ended is known by its marker too. All
 * rows of a document lie in one shard, which takes them in their order.
 */
final class Bulk implements Closeable {
  /** Bytes of a parcel. */
  private static final int FULL = 5 << 20;

  private static final byte[] NEWLINE = {'\n'};

  /** What a parcel holds. */
  private sealed interface Step {}

  private record Begin(DocumentId document) implements Step {}

  private record Row(DocumentId document, int number, String where, byte[] source)
      implements Step {}

  private record End(DocumentId document, int rows) implements Step {}

  private final Server server;
  private final String index;
  private final RowJson rows = new RowJson();
  private final ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<DocumentId, Integer> earlier = new HashMap<>();
  private List<Step> parcel = new ArrayList<>();
  private long bytes;
  private long batch;
  private @Nullable Future<?> underWay;

  /**
   * For one index.
   *
   * @param batch the number that the next commit will have
   */
  Bulk(Server server, String index, long batch) {
    this.server = server;
    this.index = index;
    this.batch = batch;
  }

  void put(DocumentId document, Iterable<Passage> passages) throws IOException {
    add(new Begin(document), 0);
    int number = 0;
    for (Passage passage : passages) {
      if (!passage.document().equals(document)) {
        throw new IllegalArgumentException(
            "a passage of " + passage.document() + " among those of " + document);
      }
      byte[] source = rows.of(passage, number);
      String where = passage.path() + ", page " + passage.page();
      add(new Row(document, number++, where, source), source.length);
    }
    add(new End(document, number), 0);
  }

  private void add(Step step, int size) throws IOException {
    parcel.add(step);
    bytes += size + 200; // what is said about it
    if (bytes > FULL) {
      send();
    }
  }

  /** Waits until the server has all that was put. */
  void finish() throws IOException {
    send();
    await();
    earlier.clear();
  }

  /** What is put from now on belongs to another commit. */
  void next(long number) {
    batch = number;
  }

  private void send() throws IOException {
    await();
    if (parcel.isEmpty()) {
      return;
    }
    List<Item> items = items(parcel);
    parcel = new ArrayList<>();
    bytes = 0;
    var sending = new Sending(server, index, items);
    underWay =
        sender.submit(
            () -> {
              sending.send(new Patience());
              return null;
            });
  }

  private void await() throws IOException {
    Future<?> sent = underWay;
    if (sent == null) {
      return;
    }
    underWay = null;
    try {
      sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while passages were sent to " + server.address(), e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IndexTrouble trouble -> throw trouble;
        case IOException trouble -> throw trouble;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /**
   * A row to write or to remove.
   *
   * @param where for whoever reads that it was refused
   */
  record Item(String where, byte[] action, byte @Nullable [] source) {}

  private List<Item> items(List<Step> steps) throws IOException {
    lookUp(steps);
    List<Item> items = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Begin(var document) ->
            items.add(marker(document, earlier.getOrDefault(document, 0), false));
        case Row(var document, var number, var where, var source) ->
            items.add(new Item(where, action("index", row(document, number), document), source));
        case End(var document, var now) -> {
          for (int i = now; i < earlier.getOrDefault(document, 0); i++) {
            items.add(removal(row(document, i), document.sha256()));
          }
          items.add(marker(document, now, true));
          earlier.put(document, now);
        }
      }
    }
    return items;
  }

  /** How many passages the server has of documents that are put in anew. */
  private void lookUp(List<Step> steps) throws IOException {
    ObjectNode body = Server.JSON.createObjectNode();
    var wanted = body.putArray("docs");
    for (Step step : steps) {
      if (step instanceof Begin(var document) && !earlier.containsKey(document)) {
        wanted
            .addObject()
            .put("_id", document.sha256())
            .put("routing", document.sha256())
            .put("_source", Fields.ROWS);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    JsonNode found = server.post(index + "/_mget", body).path("docs");
    for (JsonNode one : found) {
      if (one.path("found").asBoolean()) {
        earlier.put(
            new DocumentId(one.path("_id").asText()),
            one.path("_source").path(Fields.ROWS).asInt());
      }
    }
  }

  private static String row(DocumentId document, int number) {
    return row(document.sha256(), number);
  }

  /** The id of a passage's row. */
  static String row(String document, int number) {
    return document + "-" + number;
  }

  private Item marker(DocumentId document, int rows, boolean held) throws IOException {
    ObjectNode source = Server.JSON.createObjectNode();
    source.put(PassageFields.DOCUMENT, document.sha256());
    if (held) {
      source.put(PassageFields.HELD, document.sha256());
    }
    source.put(Fields.ROWS, rows).put(Fields.BATCH, batch);
    return new Item(
        document.sha256(),
        action("index", document.sha256(), document),
        Server.JSON.writeValueAsBytes(source));
  }

  /** Takes a row away, whatever it is. */
  static Item removal(String id, String document) {
    return new Item(id, action("delete", id, document), null);
  }

  private static byte[] action(String what, String id, DocumentId document) {
    return action(what, id, document.sha256());
  }

  /** Ids are of letters, digits and dashes. */
  private static byte[] action(String what, String id, String document) {
    return ("{\"" + what + "\":{\"_id\":\"" + id + "\",\"routing\":\"" + document + "\"}}")
        .getBytes(UTF_8);
  }

  static List<byte[]> lines(List<Item> items) {
    List<byte[]> lines = new ArrayList<>();
    for (Item item : items) {
      lines.add(item.action());
      lines.add(NEWLINE);
      byte[] source = item.source();
      if (source != null) {
        lines.add(source);
        lines.add(NEWLINE);
      }
    }
    return lines;
  }

  @Override
  public void close() {
    sender.shutdownNow();
    sender.close();
  }
}
