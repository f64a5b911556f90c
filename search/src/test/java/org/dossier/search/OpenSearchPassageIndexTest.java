package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dossier.search.OpenSearchContractsTest.send;
import static org.dossier.search.PassageIndexContract.id;
import static org.dossier.search.PassageIndexContract.passage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.search.opensearch.IndexAddress;
import org.dossier.search.opensearch.OpenSearchPassageIndex;
import org.dossier.servers.OpenSearchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index on a real server does besides what every index does. */
@Tag("slow")
class OpenSearchPassageIndexTest {
  private static final Query LAUNCHER = new Query("launcher", List.of(), false);

  @TempDir static Path folder;
  private static final AtomicInteger MADE = new AtomicInteger();
  private static OpenSearchServer server;
  private IndexAddress address;

  @BeforeAll
  static void start() throws IOException {
    server = OpenSearchServer.start(folder.resolve("server"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void another() {
    address = IndexAddress.of(server.url() + "/index" + MADE.incrementAndGet(), Map.of());
  }

  @Test
  void readingAMissingIndexFindsNothingAndMakesNothing() throws Exception {
    try (var index = OpenSearchPassageIndex.openReadOnly(address)) {
      assertThat(index.find(LAUNCHER, 10)).isEmpty();
      assertThat(index.documents()).isEmpty();
      assertThat(index.facets(LAUNCHER).total()).isZero();
      assertThat(index.extent(LAUNCHER)).isEqualTo(new PassageIndex.Extent(0, 0));
    }
    assertThat(OpenSearchPassageIndex.exists(address)).isFalse();
  }

  @Test
  void whatAStoppedRunLeftIsTakenAway() throws Exception {
    try (var writer = OpenSearchPassageIndex.open(address)) {
      put(writer, "a", "A launcher.");
      writer.commit();
      put(writer, "b", "Another launcher.", "And a launcher.");
      put(writer, "a", "A tent.");
      writer.replace(id("big"), bigger());
    }
    try (var writer = OpenSearchPassageIndex.open(address)) {
      // "a" was overwritten: it is known to be missing, and put in again from the tables.
      assertThat(writer.documents()).isEmpty();
      assertThat(writer.find(LAUNCHER, 10)).isEmpty();
      put(writer, "a", "A launcher.");
      writer.commit();
      assertThat(writer.find(LAUNCHER, 10)).hasSize(1);
    }
  }

  /** More than one parcel. */
  private static Iterable<Passage> bigger() {
    List<Passage> many = new ArrayList<>();
    String text = "launcher word ".repeat(4_000);
    for (int i = 0; i < 60; i++) {
      many.add(passage("big", i + 1, 0, text, "en"));
    }
    return many;
  }

  @Test
  void aDocumentLargerThanAParcelIsWholeAndShrinksWhenItIsReplaced() throws Exception {
    try (var index = OpenSearchPassageIndex.open(address)) {
      index.replace(id("big"), bigger());
      index.commit();
      assertThat(index.extent(LAUNCHER)).isEqualTo(new PassageIndex.Extent(60, 1));
      put(index, "big", "One launcher.");
      index.commit();
      assertThat(index.extent(LAUNCHER)).isEqualTo(new PassageIndex.Extent(1, 1));
    }
  }

  @Test
  void aReaderSeesWhatIsCommittedWhileItIsOpen() throws Exception {
    try (var reader = OpenSearchPassageIndex.openReadOnly(address)) {
      assertThat(reader.find(LAUNCHER, 10)).isEmpty();
      try (var writer = OpenSearchPassageIndex.open(address)) {
        put(writer, "a", "A launcher.");
        writer.commit();
      }
      Thread.sleep(1_100); // how long a look at what there is lasts
      assertThat(reader.find(LAUNCHER, 10)).hasSize(1);
      assertThat(reader.documents()).containsExactly(id("a"));
    }
  }

  @Test
  void anotherFormatIsReplacedOnceTheNewIndexIsWhole() throws Exception {
    try (var writer = OpenSearchPassageIndex.open(address)) {
      put(writer, "a", "A launcher.");
      writer.pack();
    }
    send(
        "PUT",
        address + "-000001/_mapping",
        "{\"_meta\":{\"madeBy\":\"dossier\",\"format\":\"4-0\"}}");
    try (var writer = OpenSearchPassageIndex.open(address)) {
      assertThat(writer.documents()).isEmpty();
      put(writer, "b", "A launcher.");
      writer.commit();
      assertThat(aliases()).contains(address.name() + "-000001").doesNotContain("-000002");
      writer.pack();
      assertThat(writer.find(LAUNCHER, 10)).extracting(Hit::path).containsExactly("b");
    }
    assertThat(aliases()).contains(address.name() + "-000002").doesNotContain("-000001");
  }

  private String aliases() throws IOException {
    return send("GET", server.url() + "/_alias/" + address.name(), "");
  }

  @Test
  void anIndexOfANewerProgramIsLeftAlone() throws Exception {
    OpenSearchPassageIndex.open(address).close();
    send(
        "PUT",
        address + "-000001/_mapping",
        "{\"_meta\":{\"madeBy\":\"dossier\",\"format\":\"99-0\"}}");

    assertThatThrownBy(() -> OpenSearchPassageIndex.open(address))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("newer Dossier");
  }

  @Test
  void anIndexOfSomebodyElseIsLeftAlone() throws Exception {
    send("PUT", address.toString(), "{}");

    assertThat(OpenSearchPassageIndex.exists(address)).isTrue();
    assertThatThrownBy(() -> OpenSearchPassageIndex.open(address))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("did not make");
  }

  /** Readers search all the time while an index takes the place of another. */
  @Test
  void nobodyWaitsForAnIndexThatIsMadeAnew() throws Exception {
    try (var writer = OpenSearchPassageIndex.open(address);
        var reader = OpenSearchPassageIndex.openReadOnly(address)) {
      put(writer, "a", "A launcher.");
      writer.pack();
      var done = new AtomicBoolean();
      var searches = new AtomicInteger();
      Thread reading =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (!done.get()) {
                        if (reader.find(LAUNCHER, 10).size() == 1) {
                          searches.incrementAndGet();
                        } else {
                          searches.addAndGet(-1_000_000);
                        }
                      }
                    } catch (IOException | QuerySyntaxException e) {
                      searches.addAndGet(-1_000_000);
                    }
                  });
      for (int i = 0; i < 5; i++) {
        writer.startAnew();
        put(writer, "a", "A launcher.");
        writer.pack();
      }
      done.set(true);
      reading.join();
      assertThat(searches).hasPositiveValue();
    }
  }

  @Test
  void moreDocumentsThanAnAnswerHoldsAreAllTold() throws Exception {
    try (var index = OpenSearchPassageIndex.open(address)) {
      for (int i = 0; i < 20_500; i++) {
        put(index, "p" + i, "A launcher.");
      }
      index.commit();
      assertThat(index.documents()).hasSize(20_500);
      assertThat(index.held()).isEqualTo(20_500);
      assertThat(index.extent(LAUNCHER)).isEqualTo(new PassageIndex.Extent(20_500, 20_500));
      Answer far = index.ask(LAUNCHER, 20_490, 20);
      assertThat(far.hits()).hasSize(10);
      assertThat(index.ask(LAUNCHER, 200_000, 10).hits()).isEmpty();
    }
  }

  /** The same passages in both indexes come in the same order with the same scores and marks. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatTheEmbeddedIndexFinds(long seed) throws Exception {
    var random = new Random(seed);
    List<String> words =
        List.of(
            "launcher launchers parachute system export licence container port Marlowsky Sweden 8 km",
            "Марловский парашютная система экспортная лицензия контейнер порт Швеция установка",
            "降落伞系统 出口许可证 集装箱 港口 瑞典 龍 龙 车 火箭发射器");
    try (var embedded = LucenePassageIndex.open(folder.resolve("embedded" + seed));
        var server = OpenSearchPassageIndex.open(address)) {
      for (int i = 0; i < 300; i++) {
        String[] some = words.get(i % 3).split(" ");
        var text = new StringBuilder();
        for (int j = 3 + random.nextInt(12); j > 0; j--) {
          text.append(some[random.nextInt(some.length)]).append(i % 3 == 2 ? "" : " ");
        }
        text.append(random.nextInt(4) == 0 ? "." : ", " + random.nextInt(50) + ".");
        String language = List.of("en", "ru", "zh").get(i % 3);
        List<Passage> one = List.of(passage("p" + i, 1, 0, text.toString(), language));
        embedded.replace(id("p" + i), one);
        server.replace(id("p" + i), one);
      }
      embedded.commit();
      server.commit();
      for (String query :
          List.of(
              "parachute system",
              "export licence for a container in the port of Sweden",
              "Marlowsky launchers",
              "+парашютная система -порт",
              "\"export licence\"",
              "出口许可证",
              "龙",
              "launch* port",
              "lanchers~2",
              "parachute NEAR/3 port",
              "(a OR container) AND (port OR Швеция)",
              "(port (container (Sweden (system (licence (launcher (km)))))))",
              "火箭发射器的港口在哪里",
              "door 门")) {
        for (int first : new int[] {0, 7, 40}) {
          var asked = new Query(query, List.of(), false);
          Answer expected = embedded.ask(asked, first, 25);
          Answer found = server.ask(asked, first, 25);
          String as = "seed " + seed + ": " + query + " from " + first;
          assertThat(found.total()).as(as).isEqualTo(expected.total());
          assertThat(found.hits()).as(as).hasSameSizeAs(expected.hits());
          for (int i = 0; i < expected.hits().size(); i++) {
            Hit hit = expected.hits().get(i);
            assertThat(found.hits().get(i).path()).as(as).isEqualTo(hit.path());
            assertThat(found.hits().get(i).matched()).as(as).isEqualTo(hit.matched());
            assertThat(found.hits().get(i).score()).as(as).isEqualTo(hit.score(), within(1e-4));
          }
        }
      }
    }
  }

  private static void put(PassageIndex index, String path, String... texts) throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String text : texts) {
      passages.add(passage(path, passages.size() + 1, 0, text, "en"));
    }
    index.replace(id(path), passages);
  }
}
