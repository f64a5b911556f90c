package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Drafts are kept, changed, taken back, and never touched by weighing. */
@ParameterizedClass
@EnumSource(Backing.class)
class DraftsTest {
  @Parameter Backing backing;
  private CaseDatabase place;

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path temp;

  @BeforeEach
  void fill() throws Exception {
    place = backing.empty(temp);
    SqlCaseStore.open(place).close();
  }

  @Test
  void partsKeepTheirOrderAndTheirIds() throws Exception {
    try (Drafts drafts = SqlDrafts.open(place)) {
      Draft draft = drafts.begin("Deliveries", NOON);
      Draft filled =
          draft.adding(0, true, "f-1").adding(1, true, "f-2").adding(0, false, "Own words");
      drafts.save(filled.moving(2, 0), "moved", NOON);
      assertThat(drafts.find("Deliveries").orElseThrow().parts())
          .containsExactly(
              new Draft.Part(2, true, "f-2"),
              new Draft.Part(3, false, "Own words"),
              new Draft.Part(1, true, "f-1"));
    }
  }

  @Test
  void eachChangeIsTakenBackAfterTheOther() throws Exception {
    try (Drafts drafts = SqlDrafts.open(place)) {
      Draft empty = drafts.begin("Deliveries", NOON);
      Draft one = empty.adding(0, false, "a");
      drafts.save(one, "text added", NOON);
      drafts.save(one.rewording(1, "ab"), "text 1", NOON);
      drafts.save(one.rewording(1, "abc"), "text 1", NOON); // somebody writes on
      drafts.undo(1, NOON);
      assertThat(drafts.find(1).orElseThrow().parts()).isEqualTo(one.parts());
      drafts.undo(1, NOON);
      assertThat(drafts.find(1).orElseThrow().parts()).isEmpty();
      drafts.undo(1, NOON);
      assertThat(drafts.find(1).orElseThrow().parts()).isEmpty();
      assertThat(drafts.log(1, 9))
          .extracting(Drafts.Entry::what)
          .containsExactly("taken back", "taken back", "text 1", "text added");
    }
  }

  @Test
  void whatIsPutAwayIsNotListedAndWeighingLeavesTheOthers() throws Exception {
    try (Drafts drafts = SqlDrafts.open(place)) {
      drafts.begin("One", NOON);
      drafts.begin("Two", NOON);
      drafts.remove(1, NOON);
    }
    try (CaseStore store = SqlCaseStore.open(place)) {
      store.clearWeighed();
      store.commit();
    }
    try (Drafts drafts = SqlDrafts.openReadOnly(place)) {
      assertThat(drafts.all()).extracting(Draft::name).containsExactly("Two");
    }
  }
}
