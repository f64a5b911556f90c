package org.dossier.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.dossier.search.IndexException;
import org.dossier.search.opensearch.Bulk.Item;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final List<Item> TWO = List.of(item("one"), item("two"));
  private static final String DONE = "{'errors':false,'items':[]}";

  @Test
  void whatABusyServerRefusedIsSentAgainAndNothingElse() throws Exception {
    try (var fake =
            new FakeServer()
                .then(
                    200,
                    "{'errors':true,'items':[{'index':{'status':201}},"
                        + "{'index':{'status':429,'error':{'type':'rejected','reason':'full'}}}]}")
                .then(200, DONE);
        var server = new Server(fake.address())) {
      send(server);

      assertThat(fake.bodies).containsExactly("one\n{}\ntwo\n{}\n", "two\n{}\n");
    }
  }

  @Test
  void aServerThatIsAwayIsWaitedFor() throws Exception {
    try (var fake =
            new FakeServer().then(503, "{}").then(429, "{}").then(503, "{}").then(200, DONE);
        var server = new Server(fake.address())) {
      send(server);

      assertThat(fake.bodies).hasSize(4).containsOnly("one\n{}\ntwo\n{}\n");
    }
  }

  @Test
  void aRowThatIsRefusedForGoodIsNamed() throws Exception {
    try (var fake =
            new FakeServer()
                .then(
                    200,
                    "{'errors':true,'items':[{'index':{'status':201}},"
                        + "{'index':{'status':400,'error':{'reason':'too long'}}}]}");
        var server = new Server(fake.address())) {
      assertThatThrownBy(() -> send(server))
          .isInstanceOf(IndexException.class)
          .hasMessage("the index server refuses a passage of two: too long");
    }
  }

  /** OpenSearch says "too many requests" of a full disk: to wait for it would be in vain. */
  @Test
  void aFullDiskIsNotWaitedFor() throws Exception {
    try (var fake =
            new FakeServer()
                .then(
                    200,
                    "{'errors':true,'items':[{'index':{'status':429,'error':"
                        + "{'type':'cluster_block_exception','reason':'flood-stage watermark'}}},"
                        + "{'index':{'status':201}}]}");
        var server = new Server(fake.address())) {
      assertThatThrownBy(() -> send(server))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("flood-stage watermark")
          .hasMessageContaining("free some of its disk");
      assertThat(fake.bodies).hasSize(1);
    }
  }

  private static void send(Server server) throws Exception {
    new Sending(server, "leak-000001", TWO).send(new Patience(Duration.ofMillis(1)));
  }

  private static Item item(String name) {
    return new Item(name, name.getBytes(UTF_8), "{}".getBytes(UTF_8));
  }
}
