package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Standing;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims are one finding, which are two, and which contradict each other. */
class GroupingTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void claimsWithNothingButAKindInCommonStayApart() {
    supply("a.txt", "Norland sold tents.").words("item", "tents").done();
    supply("b.txt", "Brightwater sold boats.").words("item", "boats").done();

    assertThat(trove.findings()).hasSize(2);
  }

  @Test
  void oneCommonPartyIsNotEnough() {
    met("a.txt", "Norland met somebody.").who("parties", "Norland").done();
    met("b.txt", "Norland met again.").who("parties", "Norland").done();

    assertThat(trove.findings()).hasSize(2);
  }

  @Test
  void aYearContainsItsDays() {
    met("a.txt", "Norland met Estmark on 8 June 2019.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .on("8 June 2019", "2019-06-08")
        .done();
    met("b.txt", "In 2019 Estmark met Norland.")
        .who("parties", "Estmark")
        .who("parties", "Norland")
        .in("2019", 2019)
        .done();

    assertThat(trove.findings()).hasSize(1);
  }

  @Test
  void meetingsOnDifferentDaysAreDifferentMeetingsAndNoContradiction() {
    met("a.txt", "Norland met Estmark on 8 June 2019.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .on("8 June 2019", "2019-06-08")
        .done();
    met("b.txt", "Norland met Estmark on 9 May 2021.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .on("9 May 2021", "2021-05-09")
        .done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void agreedIsNotDelivered() {
    lot("a.txt", 24).status(Status.AGREED).done();
    lot("b.txt", 24).status(Status.DELIVERED).done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void requiredIsNotDone() {
    lot("a.txt", 24).modality(Modality.REQUIRED).done();
    lot("b.txt", 24).done();

    assertThat(trove.findings()).hasSize(2);
  }

  @Test
  void moreThanTwentyAgreesWithTwentyFour() {
    lot("a.txt", 24).done();
    trove
        .paper("b.txt")
        .says("transfer", "Norland sold Estmark more than 20 rocket launchers.")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .value(
            "quantity",
            "more than 20",
            new Value.Quantity(BigDecimal.valueOf(21), null, null, false))
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings()).hasSize(1);
  }

  @Test
  void differentNumbersOfOneLotContradictAndAreBothKept() {
    lot("a.txt", 24).done();
    lot("b.txt", 36).done();

    List<Finding> findings = trove.findings();

    assertThat(findings).hasSize(2).allMatch(f -> f.standing() == Standing.CONTRADICTED);
    assertThat(findings.get(0).conflicts())
        .containsExactly(new Finding.Conflict(findings.get(1).id(), "quantity"));
    assertThat(findings)
        .extracting(Finding::statement)
        .anyMatch(s -> s.contains("24"))
        .anyMatch(s -> s.contains("36"));
  }

  @Test
  void anAccountThatLeavesAPartyOutContradictsAnotherFigure() {
    lot("a.txt", 24).done();
    trove
        .paper("b.txt")
        .says("transfer", "Estmark got 36 rocket launchers.")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", "36", 36, null)
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings())
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(f.conflicts())
                    .extracting(Finding.Conflict::role)
                    .containsExactly("quantity"));
  }

  @Test
  void aDateContradictsOnlyWhereSomethingElseShowsThatItIsOneOccasion() {
    lot("a.txt", 24).done();
    onDay("b.txt", "8 June 2019", "2019-06-08");
    onDay("c.txt", "9 June 2019", "2019-06-09");
    onDay("d.txt", "9 June 2021", "2021-06-09");

    assertThat(trove.findings())
        .filteredOn(f -> !f.conflicts().isEmpty())
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(f.conflicts())
                    .extracting(Finding.Conflict::role)
                    .containsExactly("date"));
  }

  private void onDay(String path, String words, String day) {
    trove
        .paper(path)
        .says("transfer", "Norland sold Estmark 24 rocket launchers on " + words + ".")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", "24", 24, null)
        .on(words, day)
        .status(Status.DELIVERED)
        .done();
  }

  @Test
  void lotsOfOneDocumentDoNotContradictEachOther() {
    lot("a.txt", 24).done();
    lot("a.txt", 36).done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void differentThingsDoNotContradictEachOther() {
    lot("a.txt", 24).done();
    trove
        .paper("b.txt")
        .says("transfer", "Norland sold Estmark 36 radar launchers.")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .words("item", "radar launchers")
        .number("quantity", "36", 36, null)
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void amountsInDifferentCurrenciesAreNotCompared() {
    cost("a.txt", "The Kestrel rocket costs 5 million dollars.", "5 million dollars", "USD").done();
    cost("b.txt", "The Kestrel rocket costs 4 million euros.", "4 million euros", "EUR").done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void twoAmountsForOneThingContradict() {
    cost("a.txt", "The Kestrel rocket costs 5 million dollars.", "5 million dollars", "USD").done();
    cost("b.txt", "The Kestrel rocket costs 4 million dollars.", "4 million dollars", "USD").done();

    assertThat(trove.findings())
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(f.conflicts())
                    .extracting(Finding.Conflict::role)
                    .containsExactly("amount"));
  }

  @Test
  void aClaimThatFitsTwoContradictoryOnesJoinsNeither() {
    lot("a.txt", 24).done();
    lot("b.txt", 36).done();
    trove
        .paper("c.txt")
        .says("transfer", "Norland sold Estmark rocket launchers.")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings()).hasSize(3);
    assertThat(trove.findings()).filteredOn(f -> f.conflicts().isEmpty()).hasSize(1);
  }

  @Test
  void anAccountThatLeavesAPartyOutJoinsTheOneThatSharesItsFigure() {
    lot("a.txt", 24).done();
    trove
        .paper("b.txt")
        .says("transfer", "Estmark got 24 rocket launchers.")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", "24", 24, null)
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.finding().grade().why()).contains("only one gives supplier");
  }

  @Test
  void anAccountThatLeavesAPartyAndTheFigureOutStaysApart() {
    lot("a.txt", 24).done();
    trove
        .paper("b.txt")
        .says("transfer", "Estmark got rocket launchers.")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings()).hasSize(2).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void anAccountThatLeavesAPartyOutJoinsNeitherOfTwoThatItFits() {
    lot("a.txt", 24).done();
    trove
        .paper("c.txt")
        .says("transfer", "Brightwater sold Estmark 24 rocket launchers.")
        .who("supplier", "Brightwater")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", "24", 24, null)
        .status(Status.DELIVERED)
        .done();
    trove
        .paper("b.txt")
        .says("transfer", "Estmark got 24 rocket launchers.")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", "24", 24, null)
        .status(Status.DELIVERED)
        .done();

    assertThat(trove.findings()).hasSize(3);
  }

  @Test
  void manyAccountsAreASeriesAndNotAContradiction() {
    for (int i = 1; i < 30; i++) {
      lot("lot" + i + ".txt", i).done();
    }

    assertThat(trove.findings()).hasSize(29).allMatch(f -> f.conflicts().isEmpty());
  }

  @Test
  void aReportFromBeforeADayIsNotAboutThatDay() {
    trove.paper("old.txt").dated("2018-01-01");
    met("old.txt", "Norland met Estmark.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .status(Status.DONE)
        .done();
    met("new.txt", "Norland met Estmark on 8 June 2019.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .on("8 June 2019", "2019-06-08")
        .status(Status.DONE)
        .done();

    assertThat(trove.findings()).hasSize(2);
  }

  @Test
  void everyClaimIsInExactlyOneFinding() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ids.add(lot("p" + i % 7 + ".txt", i % 5).status(Status.values()[i % 9]).done());
    }

    assertThat(trove.findings().stream().flatMap(f -> f.claims().stream()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void findingIdsAreDistinct() {
    for (int i = 0; i < 40; i++) {
      lot("p" + i % 7 + ".txt", i % 5).status(Status.values()[i % 9]).done();
      met("q" + i, "Norland met.").done();
    }

    assertThat(trove.findings()).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfTheInputIsNothing(long seed) {
    for (int i = 0; i < 60; i++) {
      lot("p" + i % 11 + ".txt", i % 4)
          .status(i % 2 == 0 ? Status.AGREED : Status.DELIVERED)
          .modality(i % 9 == 0 ? Modality.NEGATED : Modality.ASSERTED)
          .done();
    }
    trove.paper("p0.txt").names(MentionKind.PERSON, "Anna Holm", "Holm", "A. Holm", "Dr Holm");
    trove.paper("p1.txt").names(MentionKind.PERSON, "Holm", "Erik Holm");

    assertThat(rows(FictionalTrove.weighed(trove.shuffled(seed))))
        .as("seed " + seed)
        .isEqualTo(rows(trove.weighed()));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void theOrderOfATangledInputIsNothing(long seed) {
    var tangled = tangled(seed, 400);

    Weighed once = FictionalTrove.weighed(tangled.trove());

    assertThat(rows(FictionalTrove.weighed(tangled.shuffled(seed))))
        .as("seed " + seed)
        .isEqualTo(rows(once));
    assertThat(once.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(once.findings().stream().mapToInt(f -> f.claims().size()).sum()).isEqualTo(400);
  }

  private static List<Object> rows(Weighed weighed) {
    return List.of(weighed.entities(), weighed.entityOf(), weighed.findings(), weighed.merges());
  }

  /** Few names and figures in many claims, so that everything has something to do with the rest. */
  private static FictionalTrove tangled(long seed, int claims) {
    var random = new java.util.Random(seed);
    var trove = new FictionalTrove();
    List<String> kinds = List.of("transfer", "delivery", "meeting", "agreement", "capability");
    List<String> roles = List.of("supplier", "recipient", "parties", "system");
    List<String> names = List.of("Norland", "Estmark", "Brightwater", "Halden");
    List<String> things = List.of("launchers", "rocket launchers", "tents");
    for (int i = 0; i < claims; i++) {
      var saying =
          trove
              .paper("p" + random.nextInt(40) + ".txt")
              .from("s" + random.nextInt(6))
              .says(
                  kinds.get(random.nextInt(kinds.size())),
                  "Norland Estmark Brightwater Halden 1 2 3 rocket launchers, tents 2019.");
      for (String role : roles) {
        if (random.nextBoolean()) {
          saying.who(role, names.get(random.nextInt(names.size())));
        }
      }
      if (random.nextBoolean()) {
        saying.words("item", things.get(random.nextInt(things.size())));
      }
      if (random.nextBoolean()) {
        int figure = 1 + random.nextInt(3);
        saying.number("quantity", String.valueOf(figure), figure, null);
      }
      if (random.nextInt(3) == 0) {
        saying.in("2019", 2019);
      }
      if (random.nextInt(3) == 0) {
        saying.accordingTo("S" + random.nextInt(6));
      }
      saying
          .status(random.nextBoolean() ? Status.DELIVERED : Status.AGREED)
          .modality(Modality.values()[random.nextInt(random.nextBoolean() ? 1 : 5)])
          .done();
    }
    return trove;
  }

  @Test
  void theWorkGrowsWithTheNumberOfClaims() {
    long small = comparisons(5_000);
    long large = comparisons(20_000);

    assertThat(large).isLessThan(small * 5);
    assertThat(large).isLessThan(20_000L * 130);
  }

  /** The worst case: all claims about one matter, each with another figure. */
  private static long comparisons(int claims) {
    var trove = new FictionalTrove();
    IntStream.range(0, claims).forEach(i -> lot(trove, "p" + i % 50 + ".txt", i).done());
    TroveInMemory built = trove.trove();
    var grouping = new Grouping();
    try (var inOrder = new InOrder(1);
        Labor labor = Labor.here(built, 1)) {
      Resolution resolution = Resolution.of(built, new Weighed(), inOrder, labor);
      var carriers = new Carriers(built.claimants());
      built.documents(carriers);
      var provenance =
          new Provenance(
              carriers.sources(),
              Sources.none(),
              resolution,
              TextLikeness.none(),
              new Bylines(built, resolution));
      new Claims(built, carriers.all(provenance))
          .number(resolution.denoting(), labor, grouping::add);
    }
    grouping.group();
    return grouping.comparisons();
  }

  private FictionalTrove.Saying lot(String path, int number) {
    return lot(trove, path, number);
  }

  private static FictionalTrove.Saying lot(FictionalTrove trove, String path, int number) {
    return trove
        .paper(path)
        .says("transfer", "Norland sold Estmark " + number + " rocket launchers.")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .words("item", "rocket launchers")
        .number("quantity", String.valueOf(number), number, null)
        .status(Status.DELIVERED);
  }

  private FictionalTrove.Saying supply(String path, String sentence) {
    return trove.paper(path).says("transfer", sentence).status(Status.DELIVERED);
  }

  private FictionalTrove.Saying met(String path, String sentence) {
    return trove.paper(path).says("meeting", sentence).status(Status.DONE);
  }

  private FictionalTrove.Saying cost(String path, String sentence, String amount, String currency) {
    var figure = new BigDecimal(amount.substring(0, 1) + "000000");
    return trove
        .paper(path)
        .says("cost", sentence)
        .words("subject", "The Kestrel rocket")
        .value("amount", amount, new Value.Money(figure, figure, currency, false));
  }
}
