package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.model.Entity;
import org.dossier.model.MentionKind;
import org.dossier.postgres.PostgresServer;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresCaseStoreTest extends CaseStoreContract {
  private PostgresServer server;
  private CaseDatabase place;

  @BeforeEach
  void place() throws SQLException {
    server = PostgresServer.running();
    place = CaseDatabase.server(server.schema());
  }

  @Override
  protected CaseStore open() throws CaseException {
    return SqlCaseStore.open(place);
  }

  @Override
  protected CaseStore openReadOnly() throws CaseException {
    return SqlCaseStore.openReadOnly(place);
  }

  @Test
  void oneAddsAtATimeAndOthersReadWhatIsCommitted() throws Exception {
    try (CaseStore writing = open()) {
      writing.putFact("a", "1");
      writing.commit();
      writing.putFact("a", "2");
      assertThatThrownBy(this::open).hasMessageContaining("is being written: wait");
      try (CaseStore reading = openReadOnly()) {
        assertThat(reading.fact("a")).contains("1");
      }
    }
    open().close();
  }

  @Test
  void whatIsOpenForReadingCannotBeWritten() throws Exception {
    open().close();
    try (CaseStore store = openReadOnly()) {
      assertThatThrownBy(() -> store.putFact("a", "b"))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("for reading only");
    }
  }

  @Test
  void readingACaseThatIsNotThereMakesNone() {
    assertThatThrownBy(this::openReadOnly).hasMessageContaining("there is no case at");
    assertThatThrownBy(this::openReadOnly).hasMessageContaining("there is no case at");
  }

  @Test
  void aDatabaseOfOtherTablesIsLeftAlone() throws Exception {
    PostgresServer.change(
        ((CaseDatabase.Server) place).url(), "CREATE TABLE invoices (number INTEGER)");

    assertThatThrownBy(this::open).hasMessageContaining("holds other tables and is no case");
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    open().close();
    Backing.POSTGRESQL.outdate(place, 99);

    assertThatThrownBy(this::open).hasMessageContaining("newer Dossier (case format 99");
  }

  @Test
  void whatTheServerRefusesIsToldInWordsAndWithoutThePassword() throws Exception {
    String good = server.url("postgres", "");
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    refused(good.replaceAll("password=[^&]*", "password=wr0ng"), "neither this user nor this");
    refused(server.url("nowhere", ""), "no database nowhere: make it with 'createdb");
    refused(good.replaceAll(":\\d+/", ":" + nobody + "/"), "can't be reached: check that it runs");
  }

  private static void refused(String url, String words) {
    assertThatThrownBy(() -> SqlCaseStore.openReadOnly(CaseDatabase.server(url)))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("wr0ng")
        .hasMessageNotContaining(PostgresServer.PASSWORD);
  }

  /** More than are sent, or fetched, at a time; in the order of their letters' numbers. */
  @Test
  void manyRowsComeBackInTheOrderThatSqliteHas() throws Exception {
    List<String> names =
        List.of("Я", "a", "B", "é", "е", "_", "-", "中", "Ab", "aB", "\uD83D\uDE00");
    List<Entity> entities =
        IntStream.range(0, 5000)
            .mapToObj(
                i ->
                    new Entity(
                        "e-" + i,
                        MentionKind.PERSON,
                        names.get(i % names.size()) + i,
                        List.of(new Entity.Alias("x", "Latn", 1)),
                        1,
                        1))
            .toList();
    assertThat(names(place, entities))
        .hasSize(5000)
        .isEqualTo(names(CaseDatabase.file(temp.resolve("case.db")), entities));
  }

  private static List<String> names(CaseDatabase place, List<Entity> entities)
      throws CaseException {
    List<String> read = new ArrayList<>();
    try (CaseStore store = SqlCaseStore.open(place)) {
      for (Entity entity : entities) {
        store.save(entity);
      }
      store.commit();
      store.entities(Narrow.NONE, entity -> read.add(entity.name()));
    }
    return read;
  }
}
