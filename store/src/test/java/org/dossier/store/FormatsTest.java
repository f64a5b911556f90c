package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.dossier.model.Span;
import org.dossier.store.sql.SqlCaseStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a case of format 8 holds, format 9 holds under numbers of its documents. */
class FormatsTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource
  void everyRowOfTheEighthFormatIsReadAndBroughtUpToDate(Backing backing) throws Exception {
    CaseDatabase place = backing.empty(temp);
    try (CaseStore store = SqlCaseStore.open(place)) {
      store.save(letter("b/second.txt"));
      store.save(letter("a/first.txt"));
      store.save(weighed());
      store.commit();
    }
    List<Object> before = rows(place);
    backing.outdate(place, 8);

    assertThat(rows(place)).as("as it is").isEqualTo(before);

    SqlCaseStore.open(place).close();
    assertThat(rows(place)).isEqualTo(before);
    try (CaseStore store = SqlCaseStore.open(place)) {
      store.save(letter("b/second.txt"));
      store.commit();
    }
    assertThat(rows(place)).as("read again").isEqualTo(before);
    try (CaseStore store = SqlCaseStore.open(place)) {
      store.save(letter("c/third.txt"));
      store.clearWeighed();
      store.commit();
    }
    assertThat(rows(place)).hasSize((before.size() - 1) / 2 * 3).doesNotContain(weighed());
  }

  private static DocumentContent letter(String path) {
    ReadDocument letter = CaseStoreContract.letter(path);
    var id = letter.document().id();
    Signal signal =
        Signal.of(
            id,
            Observation.at(
                SignalKind.WEEKDAY, letter.pages().getFirst(), new Span(3, 15), "not that day"));
    return new ReadDocument(
        letter.document(),
        "settings",
        letter.pages(),
        letter.mentions(),
        letter.claims(),
        List.of(signal),
        List.of(new Mark(id, 1, MarkKind.OWN_NUMBER, "17-1147", "KE/17-1147")));
  }

  private static Signal weighed() {
    return Signal.of(
        CaseStoreContract.id("a/first.txt"),
        Observation.ofWhole(SignalKind.NUMBERING, "out of step"));
  }

  private static List<Object> rows(CaseDatabase place) throws CaseException, SQLException {
    List<Object> rows = new ArrayList<>();
    try (CaseStore store = SqlCaseStore.openReadOnly(place)) {
      store.documents(Narrow.NONE, rows::add);
      store.pages(Narrow.NONE, rows::add);
      store.mentions(Narrow.NONE, rows::add);
      store.claims(Narrow.NONE, rows::add);
      store.signals(Narrow.NONE, signal -> rows.add(signal.record()));
      for (MarkKind kind : MarkKind.values()) {
        store.marks(kind, rows::add);
      }
      Tally tally = store.tally();
      assertThat(tally.pages()).isEqualTo(tally.documents());
    }
    return rows;
  }
}
