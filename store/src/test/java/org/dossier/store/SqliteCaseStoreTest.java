package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.Test;

class SqliteCaseStoreTest extends CaseStoreContract {
  private Path file() {
    return temp.resolve("case.db");
  }

  @Override
  protected CaseStore open() throws CaseException {
    return SqlCaseStore.open(CaseDatabase.file(file()));
  }

  @Override
  protected CaseStore openReadOnly() throws CaseException {
    return SqlCaseStore.openReadOnly(CaseDatabase.file(file()));
  }

  @Test
  void openingForReadingMakesNoFile() {
    assertThatThrownBy(this::openReadOnly)
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("there is no case at");
    assertThat(file()).doesNotExist();
  }

  @Test
  void whatIsOpenForReadingCannotBeWritten() throws Exception {
    open().close();
    try (CaseStore store = openReadOnly()) {
      assertThatThrownBy(() -> store.putFact("a", "b")).isInstanceOf(CaseException.class);
    }
  }

  @Test
  void whatIsSettledIsReadWithoutTheLogAndWithoutWhatIsNotCommitted() throws Exception {
    CaseDatabase place = CaseDatabase.file(file());
    try (CaseStore writing = open()) {
      saveOne(writing);
      writing.putFact("a", "committed");
      writing.commit();
      writing.clearWeighed();
      writing.putFact("a", "not yet");

      assertThat(SqlCaseStore.settle(place)).isTrue();

      Path copy = Files.copy(file(), temp.resolve("elsewhere.db")); // what another machine sees
      for (CaseDatabase seen : List.of(place, CaseDatabase.file(copy))) {
        try (CaseStore settled = SqlCaseStore.openSettled(seen)) {
          assertThat(settled.fact("a")).contains("committed");
          assertThat(settled.documentIds()).hasSize(1);
        }
      }
    }
  }

  @Test
  void nothingIsSettledWhileSomebodyReadsAnOlderState() throws Exception {
    CaseDatabase place = CaseDatabase.file(file());
    try (CaseStore writing = open()) {
      writing.putFact("a", "old");
      writing.commit();
      try (CaseStore reading = openReadOnly()) {
        assertThat(reading.fact("a")).contains("old");
        writing.putFact("a", "new");
        writing.commit();
        writing.clearWeighed();

        assertThat(SqlCaseStore.settle(place)).isFalse();
      }
      assertThat(SqlCaseStore.settle(place)).isTrue();
      try (CaseStore settled = SqlCaseStore.openSettled(place)) {
        assertThat(settled.fact("a")).contains("new");
      }
    }
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    open().close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    assertThatThrownBy(this::open).hasMessageContaining("newer Dossier (case format 99");
    assertThatThrownBy(this::openReadOnly).hasMessageContaining("newer Dossier");
  }

  @Test
  void aCaseOfTheFirstFormatIsReadAndBroughtUpToDate() throws Exception {
    try (CaseStore store = open()) {
      saveOne(store);
    }
    List<String> changes = new ArrayList<>();
    changes.add("ALTER TABLE pages DROP COLUMN tables");
    changes.add("ALTER TABLE pages DROP COLUMN notes");
    changes.add("ALTER TABLE documents DROP COLUMN metadata");
    for (String table :
        List.of("signals", "marks", "gaps", "happenings", "register", "resemblances")) {
      changes.add("DROP TABLE " + table);
    }
    Backing.SQLITE.outdate(CaseDatabase.file(file()), 1, changes.toArray(String[]::new));

    try (CaseStore store = openReadOnly()) {
      store.resemblances(Narrow.NONE, found -> fail("a case without them has " + found));
      assertThat(pages(store).getFirst().tables()).isEmpty();
      assertThat(documents(store).getFirst().metadata()).isEmpty();
      assertThat(signals(store, Narrow.NONE)).isEmpty();
      assertThat(gaps(store, Narrow.NONE)).isEmpty();
      assertThat(store.documentsWithSignals()).isEmpty();
    }
    try (CaseStore store = open()) {
      saveOne(store);
      assertThat(pages(store).getFirst().tables()).hasSize(2);
      assertThat(documents(store).getFirst().metadata()).containsEntry("From", "Greta Holm");
    }
  }

  @Test
  void aCaseThatWasMadeWithoutAnIndexGetsItWhenItIsWrittenNext() throws Exception {
    open().close();
    List<String> indexes = indexes();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      for (String index : indexes) {
        statement.execute("DROP INDEX " + index);
      }
    }
    assertThat(indexes()).isEmpty();

    open().close();

    assertThat(indexes()).hasSizeGreaterThan(20).isEqualTo(indexes);
  }

  private List<String> indexes() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  @Test
  void aCaseCanBeOpenedWhileAnotherWrites() throws Exception {
    try (CaseStore writing = open()) {
      writing.putFact("a", "1");
      long start = System.nanoTime();
      open().close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(file(), "this is not a database at all. ".repeat(50));

    assertThatThrownBy(this::open).hasMessageContaining("damaged or is no case file");
    assertThat(Files.readString(file())).startsWith("this is not a database");
  }

  @Test
  void readingGoesOnWhileAnotherWrites() throws Exception {
    try (CaseStore writing = open()) {
      writing.putFact("a", "1");
      writing.commit();
      writing.putFact("a", "2");
      try (CaseStore reading = openReadOnly()) {
        assertThat(reading.fact("a")).contains("1");
      }
    }
  }
}
