package org.dossier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeighingStepTest {
  private static final int DOCUMENTS = 300;

  @TempDir private Path temp;

  @Test
  void oneThreadAndFourStoreTheSameTables() throws Exception {
    List<Object> alone = weighed("alone", 1);

    assertThat(weighed("two", 2)).isEqualTo(alone).hasSizeGreaterThan(2 * DOCUMENTS);
    assertThat(weighed("four", 4)).isEqualTo(alone);
  }

  /** Every table that weighing writes. */
  private List<Object> weighed(String name, int jobs) throws Exception {
    CaseFolder folder = CaseFolder.openOrCreate(temp.resolve(name));
    List<Object> rows = new ArrayList<>();
    try (CaseStore store = filled(folder)) {
      WeighingStep.run(folder, store, "test", jobs);
      store.entities(Narrow.NONE, rows::add);
      store.findings(Narrow.NONE, rows::add);
      rows.add(store.entityOf());
    }
    return rows;
  }

  @Test
  void whatThreadsCannotReadIsTheStoresFailureAndWhatWasWeighedStays() throws Exception {
    CaseFolder folder = CaseFolder.openOrCreate(temp.resolve("case"));
    Path aside = temp.resolve("aside");
    try (CaseStore store = filled(folder)) {
      WeighingStep.run(folder, store, "test", 4);
      Files.move(
          folder.root().resolve("case.db"), aside); // the writer has it open, readers don't find it

      assertThatThrownBy(() -> WeighingStep.run(folder, store, "newer", 4))
          .isInstanceOf(CaseException.class);
    }
    Files.move(aside, folder.root().resolve("case.db"));
    try (CaseStore store = SqlCaseStore.openReadOnly(folder.database())) {
      assertThat(store.tally().entities()).isPositive();
    }
  }

  private static CaseStore filled(CaseFolder folder) throws CaseException {
    CaseStore store = SqlCaseStore.open(folder.database());
    for (int i = 0; i < DOCUMENTS; i++) {
      store.save(WeighingMemoryTest.document(i));
    }
    store.commit();
    return store;
  }
}
