package org.dossier.evidence.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
  private static Version version(String path, String top) {
    return version(path, top, null, null);
  }

  private static Version version(
      String path, String top, @Nullable LocalDate date, @Nullable DateFrom from) {
    return Version.of(
        new Document(
            new DocumentId("0".repeat(64)),
            path,
            null,
            null,
            null,
            1,
            List.of(),
            State.PROCESSED,
            null,
            null,
            null,
            date,
            from,
            null),
        top);
  }

  @ParameterizedTest
  @CsvSource({
    "contract_draft.docx, Contract",
    "договор.docx, ПРОЕКТ. Договор поставки",
    "договор (черновик).docx, Договор поставки",
    "合同.docx, 合同草案",
    "合同.docx, 采购合同（征求意见稿）",
  })
  void whatCallsItselfADraftIsTheEarlier(String path, String top) {
    var draft = version(path, top);
    var other = version("contract.docx", "Contract");

    assertThat(draft.before(other)).hasValueSatisfying(e -> assertThat(e.draft()).isTrue());
    assertThat(other.before(draft)).isEmpty();
  }

  @Test
  void aDraftDatedBehindItsFinalSaysSo() {
    var draft = version("draft.docx", "", LocalDate.of(2021, 5, 4), DateFrom.TEXT);
    var last = version("final.docx", "", LocalDate.of(2021, 3, 4), DateFrom.TEXT);

    assertThat(draft.before(last))
        .hasValueSatisfying(
            earlier ->
                assertThat(earlier.why())
                    .endsWith(", though it is dated 2021-05-04, and the other 2021-03-04"));
  }

  @Test
  void aWordThatOnlyContainsTheMarkIsNone() {
    assertThat(version("overdraft.txt", "проектный институт").draft()).isFalse();
  }

  @Test
  void twoDraftsAreToldByTheirNumbersThenByTheirDates() {
    var first = version("draft_v1.docx", "", LocalDate.of(2021, 5, 4), DateFrom.TEXT);
    var second = version("draft_v2.docx", "", LocalDate.of(2021, 3, 4), DateFrom.TEXT);
    assertThat(first.before(second)).hasValueSatisfying(e -> assertThat(e.draft()).isFalse());
    assertThat(second.before(first)).isEmpty();

    var older = version("a.docx", "", LocalDate.of(2021, 3, 4), DateFrom.TEXT);
    var newer = version("b.docx", "", LocalDate.of(2021, 5, 4), DateFrom.METADATA);
    assertThat(older.before(newer)).isPresent();
    assertThat(newer.before(older)).isEmpty();
  }

  @Test
  void theTimeOfAFileSaysNothing() {
    var older = version("a.docx", "", LocalDate.of(2021, 3, 4), DateFrom.FILE);
    var newer = version("b.docx", "", LocalDate.of(2021, 5, 4), DateFrom.TEXT);

    assertThat(older.before(newer)).isEmpty();
  }
}
