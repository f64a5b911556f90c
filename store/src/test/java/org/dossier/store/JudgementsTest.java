package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.Standing;
import org.dossier.store.Judgement.Kind;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDecisions;
import org.dossier.store.sql.SqlJudgements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people say of findings beside the machine. */
@ParameterizedClass
@EnumSource(Backing.class)
class JudgementsTest {
  @Parameter Backing backing;
  private CaseDatabase place;

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Window ALL = new Window(0, 99);

  @TempDir private Path temp;

  private final ReadDocument letter = CaseStoreContract.letter("a/letter.txt");
  private final String claim = letter.claims().getFirst().id();

  @BeforeEach
  void fill() throws Exception {
    place = backing.empty(temp);
    try (CaseStore store = SqlCaseStore.open(place)) {
      store.save(letter);
      weigh(
          store,
          finding("f-1", "Borealis paid.", "C3", List.of(claim, "c-2")),
          finding("f-2", "Anna paid.", "B2", List.of("c-3")));
    }
  }

  private static void weigh(CaseStore store, Finding... findings) throws CaseException {
    store.clearWeighed();
    for (Finding finding : findings) {
      store.save(finding);
    }
    store.commit();
  }

  private static Finding finding(String id, String statement, String grade, List<String> claims) {
    return new Finding(
        id,
        statement,
        "payment",
        Standing.SINGLE_SOURCE,
        claims,
        List.of("Grey files"),
        List.of(),
        List.of(),
        new Finding.Grade(grade, "so"),
        null);
  }

  private int judge(
      Kind kind, String subject, @Nullable String target, String value, String... chosen)
      throws CaseException {
    try (Judgements judgements = SqlJudgements.open(place)) {
      return judgements.record(
          new Judgement.Draft(kind, subject, target, value, "", List.of(chosen)), "Anna", NOON);
    }
  }

  private @Nullable String decision(String finding) throws CaseException {
    try (CaseViews views = SqlCaseViews.open(place)) {
      return views.finding(finding).orElseThrow().decision();
    }
  }

  private Decided decided(String finding) throws CaseException {
    try (CaseViews views = SqlCaseViews.open(place)) {
      return views.decided(finding);
    }
  }

  @Test
  void whatPeopleSayStandsBesideTheFindingAndChangesNothingInIt() throws Exception {
    judge(Kind.CORRECT, "f-1", "amount", "86 million");
    judge(Kind.GRADE, "f-1", null, "B2");
    try (Decisions decisions = SqlDecisions.open(place)) {
      decisions.decide("f-1", "accepted: receipt seen", null, NOON);
    }

    assertThat(decision("f-1"))
        .isEqualTo("accepted: receipt seen; amount corrected to 86 million; graded B2");
    try (CaseViews views = SqlCaseViews.open(place)) {
      assertThat(views.finding("f-1").orElseThrow().grade().value()).isEqualTo("C3");
    }
  }

  @Test
  void eachIsTakenBackByItselfAndBothLinesStayInTheLog() throws Exception {
    int grade = judge(Kind.GRADE, "f-1", null, "B2");
    judge(Kind.COMMENT, "f-1", null, "ask Anna");
    try (Judgements judgements = SqlJudgements.open(place)) {
      judgements.undo(grade, "Boris", NOON);
      assertThatThrownBy(() -> judgements.undo(grade, "Boris", NOON))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("no judgement " + grade);
    }

    assertThat(decision("f-1")).isEqualTo("comment: ask Anna");
    try (CaseViews views = SqlCaseViews.open(place)) {
      assertThat(views.judgements(ALL).rows())
          .extracting(Judgement::undoes)
          .containsExactly(grade, null, null);
      assertThat(views.judgements(ALL).rows())
          .extracting(Judgement::who)
          .containsExactly("Boris", "Anna", "Anna");
    }
  }

  @Test
  void twoFindingsThatAreOneSaySoBoth() throws Exception {
    int merge = judge(Kind.MERGE, "f-1", "f-2", "");

    assertThat(decision("f-1")).isEqualTo("one with f-2");
    assertThat(decision("f-2")).isEqualTo("one with f-1");
    try (Judgements judgements = SqlJudgements.open(place)) {
      judgements.undo(merge, null, NOON);
    }
    assertThat(decision("f-2")).isNull();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> judge(Kind.MERGE, "f-1", "f-1", ""))
        .hasMessageContaining("one with itself");
    assertThatThrownBy(() -> judge(Kind.MERGE, "f-1", "f-9", "")).hasMessageContaining("no f-9");
    assertThatThrownBy(() -> judge(Kind.SPLIT, "f-1", null, "", "c-3"))
        .hasMessageContaining("mark some");
    assertThatThrownBy(() -> judge(Kind.SPLIT, "f-1", null, "", claim, "c-2"))
        .hasMessageContaining("not all");
    assertThatThrownBy(() -> judge(Kind.COMMENT, "f-9", null, "hm"))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("no f-9");
  }

  @Test
  void weighingAnewKeepsThemAndTellsWhichClaimsCame() throws Exception {
    judge(Kind.SPLIT, "f-1", null, "", "c-2");
    try (CaseStore store = SqlCaseStore.open(place)) {
      weigh(store, finding("f-1", "Borealis paid.", "B2", List.of(claim, "c-2", "c-7")));
    }

    assertThat(decision("f-1")).isEqualTo("without one of its claims");
    Judgement split = decided("f-1").judgements().getFirst();
    assertThat(split.since(List.of(claim, "c-2", "c-7"))).isEqualTo(new Judgement.Change(1, 0));
  }

  @Test
  void aDecisionOnAFindingThatIsGoneIsShownWhereItsClaimsAreNow() throws Exception {
    try (Decisions decisions = SqlDecisions.open(place)) {
      decisions.decide("f-1", "rejected", null, NOON);
    }
    try (CaseStore store = SqlCaseStore.open(place)) {
      weigh(store, finding("f-5", "Borealis paid in full.", "B2", List.of(claim)));
    }

    assertThat(decided("f-5").earlier())
        .containsExactly(new Decided.Earlier("f-1", "Borealis paid.", "rejected"));
  }

  @Test
  void whoAddsDocumentsMayHaveReadBeforeAPersonDecided() throws Exception {
    try (CaseStore adding = SqlCaseStore.open(place)) {
      assertThat(adding.firstPathOf(letter.document().id())).isPresent();
      try (Decisions decisions = SqlDecisions.open(place)) {
        decisions.decide("f-1", "rejected", null, NOON);
      }
      adding.save(CaseStoreContract.letter("b/copy.txt"));
      adding.commit();
    }
    assertThat(decision("f-1")).isEqualTo("rejected");
  }

  @Test
  void theTableIsSortedAndNarrowedByWhatItsColumnsShow() throws Exception {
    judge(Kind.GRADE, "f-2", null, "A1");
    assertThat(ids(null, null, null, FindingSieve.Order.GRADE, false))
        .containsExactly("f-2", "f-1");
    assertThat(ids(null, null, null, FindingSieve.Order.GRADE, true)).containsExactly("f-1", "f-2");
    assertThat(ids(null, null, null, FindingSieve.Order.QUOTES, true))
        .containsExactly("f-1", "f-2");
    assertThat(ids("C", null, null, FindingSieve.Order.WEIGHT, false)).containsExactly("f-1");
    assertThat(ids(null, "grade", null, FindingSieve.Order.WEIGHT, false)).containsExactly("f-2");
    assertThat(ids(null, "none", null, FindingSieve.Order.WEIGHT, false)).containsExactly("f-1");
    assertThat(ids(null, null, LocalDate.of(1999, 1, 1), FindingSieve.Order.WEIGHT, false))
        .isEmpty();
    for (FindingSieve.Order order : FindingSieve.Order.values()) {
      assertThat(ids(null, null, null, order, false)).hasSize(2);
    }
  }

  private List<String> ids(
      @Nullable String grade,
      @Nullable String decision,
      @Nullable LocalDate to,
      FindingSieve.Order order,
      boolean down)
      throws CaseException {
    try (CaseViews views = SqlCaseViews.open(place)) {
      return views
          .findings(
              new FindingSieve(FindingWish.ANY, grade, null, null, null, to, decision, order, down),
              ALL)
          .rows()
          .stream()
          .map(row -> row.finding().id())
          .toList();
    }
  }

  @Test
  void aCaseOfTheSixthFormatKnowsOnWhichClaimsItsDecisionsRest() throws Exception {
    try (Decisions decisions = SqlDecisions.open(place)) {
      decisions.decide("f-1", "rejected", null, NOON);
    }
    backing.outdate(
        place, 6, "DROP TABLE judgements", "DROP TABLE decided_on", "DROP TABLE decided_claims");
    assertThat(decided("f-1")).isEqualTo(Decided.NOTHING);
    try (CaseStore store = SqlCaseStore.open(place)) {
      weigh(store, finding("f-5", "Borealis paid in full.", "B2", List.of(claim)));
    }
    assertThat(decided("f-5").earlier()).hasSize(1);
  }
}
