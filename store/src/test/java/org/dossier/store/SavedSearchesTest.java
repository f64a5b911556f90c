package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlSavedSearches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aCase() throws CaseException {
    file = folder.resolve("case.db");
    SqlCaseStore.open(file).close();
  }

  @Test
  void aSearchIsKeptWithWhatWasSeenOfIt() throws CaseException {
    try (var searches = SqlSavedSearches.open(file)) {
      SavedSearch saved = searches.save("launchers", "/search?q=launchers", 7, MONDAY);
      searches.look(saved.id(), 9, TUESDAY);
    }
    try (var searches = SqlSavedSearches.open(file)) {
      assertThat(searches.all())
          .singleElement()
          .satisfies(
              search -> {
                assertThat(search.passages()).isEqualTo(9);
                assertThat(search.saved()).isEqualTo(MONDAY);
                assertThat(search.seen()).isEqualTo(TUESDAY);
                assertThat(search.removed()).isFalse();
              });
    }
  }

  @Test
  void weighingLeavesItAloneAndRemovingCanBeTakenBack() throws CaseException {
    try (var searches = SqlSavedSearches.open(file)) {
      SavedSearch saved = searches.save("launchers", "/search?q=launchers", 7, MONDAY);
      searches.remove(saved.id(), MONDAY);
      assertThat(searches.find(saved.id()).orElseThrow().removed()).isTrue();
      searches.restore(saved.id(), TUESDAY);
    }
    try (var store = SqlCaseStore.open(file)) {
      store.clearWeighed();
      store.commit();
    }
    try (var searches = SqlSavedSearches.open(file)) {
      assertThat(searches.all()).extracting(SavedSearch::removed).containsExactly(false);
    }
  }

  @Test
  void onlyWhatIsThereCanBeChanged() throws CaseException {
    try (var searches = SqlSavedSearches.open(file)) {
      assertThatThrownBy(() -> searches.remove("s-none", MONDAY))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("there is no saved search");
    }
  }
}
