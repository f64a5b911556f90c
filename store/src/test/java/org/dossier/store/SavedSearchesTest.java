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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backing.class)
class SavedSearchesTest {
  @Parameter Backing backing;
  private CaseDatabase place;

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void aCase() throws Exception {
    place = backing.empty(folder);
    SqlCaseStore.open(place).close();
  }

  @Test
  void aSearchIsKeptWithWhatWasSeenOfIt() throws CaseException {
    try (var searches = SqlSavedSearches.open(place)) {
      SavedSearch saved = searches.save("launchers", "/search?q=launchers", 7, MONDAY);
      searches.look(saved.id(), 9, TUESDAY);
    }
    try (var searches = SqlSavedSearches.open(place)) {
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
    try (var searches = SqlSavedSearches.open(place)) {
      SavedSearch saved = searches.save("launchers", "/search?q=launchers", 7, MONDAY);
      searches.remove(saved.id(), MONDAY);
      assertThat(searches.find(saved.id()).orElseThrow().removed()).isTrue();
      searches.restore(saved.id(), TUESDAY);
    }
    try (var store = SqlCaseStore.open(place)) {
      store.clearWeighed();
      store.commit();
    }
    try (var searches = SqlSavedSearches.open(place)) {
      assertThat(searches.all()).extracting(SavedSearch::removed).containsExactly(false);
    }
  }

  @Test
  void onlyWhatIsThereCanBeChanged() throws CaseException {
    try (var searches = SqlSavedSearches.open(place)) {
      assertThatThrownBy(() -> searches.remove("s-none", MONDAY))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("there is no saved search");
    }
  }
}
