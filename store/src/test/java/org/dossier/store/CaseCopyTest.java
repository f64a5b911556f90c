package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.model.Entity;
import org.dossier.model.MentionKind;
import org.dossier.postgres.PostgresServer;
import org.dossier.store.sql.CaseCopy;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a server; the way back is tried from end to end by the command's own test. */
class CaseCopyTest {
  private static final int ENTITIES = 1_200;

  @TempDir private Path temp;
  private CaseDatabase from;
  private String url;
  private CaseDatabase to;

  @BeforeEach
  void fill() throws Exception {
    url = PostgresServer.running().schema();
    to = CaseDatabase.server(url);
    from = CaseDatabase.file(temp.resolve("case.db"));
    try (CaseStore store = SqlCaseStore.open(from)) {
      for (int i = 0; i < ENTITIES; i++) {
        store.save(
            new Entity(
                "e-" + i,
                MentionKind.PERSON,
                "Грета " + i,
                List.of(new Entity.Alias("x", "Latn", 1)),
                1,
                1));
        store.saveEntityOf(CaseStoreContract.id("m-" + i), "m-" + i, "e-" + i);
      }
      store.putFact("folder", "there");
      store.putFact("tool", "dossier");
      store.commit();
    }
  }

  private List<String> run(String stop) throws CaseException {
    List<String> steps = new ArrayList<>();
    try (CaseCopy copy = CaseCopy.open(from, to)) {
      copy.run(
          step -> {
            steps.add(step);
            if (step.equals(stop)) {
              throw new IllegalStateException("stopped at " + step);
            }
          });
      copy.finish(Map.of("folder", "here"));
    }
    return steps;
  }

  private static List<String> entities(CaseDatabase place) throws CaseException {
    List<String> found = new ArrayList<>();
    try (CaseStore store = SqlCaseStore.openReadOnly(place)) {
      store.entities(Narrow.NONE, entity -> found.add(entity.toString()));
    }
    return found;
  }

  @Test
  void aCopyThatWasStoppedGoesOnWithTheTableThatItWasAt() throws Exception {
    assertThatThrownBy(() -> run("copying entity_of")).hasMessageContaining("stopped");

    assertThat(run("none")).doesNotContain("copying entities").contains("copying entity_of");

    assertThat(entities(to)).hasSize(ENTITIES).isEqualTo(entities(from));
    try (CaseStore store = SqlCaseStore.openReadOnly(to)) {
      assertThat(store.fact("folder")).contains("here");
      assertThat(store.fact("tool")).contains("dossier");
      assertThat(store.fact("copy of")).isEmpty();
    }
    assertThatThrownBy(() -> run("none")).hasMessageContaining("holds a case already");
  }

  @Test
  void aRowThatIsNotWhatWasCopiedIsNoticedAndCopiedAnew() throws Exception {
    assertThatThrownBy(() -> run("comparing entities")).hasMessageContaining("stopped");
    PostgresServer.change(url, "UPDATE entities SET name = 'Гретa 7' WHERE id = 'e-7'");

    assertThatThrownBy(() -> run("none"))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("is not what was copied");
    assertThat(run("none")).contains("copying entities");
    assertThat(entities(to)).isEqualTo(entities(from));
  }

  @Test
  void whatAServerCannotKeepInATextIsKeptAsWhenItIsSaved() throws Exception {
    try (var file = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("case.db"));
        var statement = file.createStatement()) {
      statement.execute("UPDATE entities SET name = 'a' || char(0) || 'b' WHERE id = 'e-7'");
    }

    run("none");

    assertThat(entities(to)).hasSize(ENTITIES).anyMatch(row -> row.contains("a\uFFFDb"));
  }

  @Test
  void nobodyElseWritesMeanwhile() throws Exception {
    try (CaseCopy _ = CaseCopy.open(from, to)) {
      assertThatThrownBy(() -> SqlCaseStore.open(to)).hasMessageContaining("is being written");
    }
    SqlCaseStore.open(to).close();
  }
}
