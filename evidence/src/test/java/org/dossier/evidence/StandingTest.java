package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Standing;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;

/** What a finding rests on, and when agreement is worth nothing. */
class StandingTest {
  /** Too short to be taken for a copy. */
  private static final String SHORT =
      "Norland Works sent Republic of Estmark 24 launchers, 8 June 2019.";

  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void twoIndependentSourcesCorroborate() {
    delivery("a.txt", "ministry").done();
    delivery("b.txt", "shipper").done();

    Finding finding = trove.finding();

    assertThat(finding.standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(finding.roots()).containsExactly("ministry", "shipper");
    assertThat(finding.grade().value()).isEqualTo("F2");
  }

  @Test
  void twoDocumentsOfOneSourceAreOneRoot() {
    delivery("a.txt", "leak").done();
    delivery("b.txt", "leak").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).containsExactly("leak");
    assertThat(trove.finding().grade().value()).isEqualTo("F6");
  }

  @Test
  void documentsOfOneFolderWithoutASourceAreOneRoot() {
    delivery("boxes/a.txt", null).done();
    delivery("boxes/b.txt", null).done();

    assertThat(trove.finding().roots()).containsExactly("boxes/");
  }

  @Test
  void whatLiesInsideAFileIsNoSecondRoot() {
    delivery("deal.pdf", null).done();
    delivery("deal.pdf!/revision-1.pdf", null).done();
    delivery("deal.pdf!/letter.eml!/list.txt", null).done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).containsExactly("deal.pdf");
  }

  @Test
  void anAttachmentThatAlsoCameByAnotherSourceIsNoSecondRoot() {
    delivery("letter.eml", null).done();
    delivery("boxes/list.txt", null).done();
    trove.paper("boxes/list.txt").copied("letter.eml!/list.txt", null);

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).containsExactly("letter.eml");
  }

  @Test
  void oneFileFromTwoSourcesIsOneRootAndJoinsNoOthers() {
    delivery("a.txt", "ministry").done();
    trove.paper("a.txt").copied("b.txt", "shipper");

    assertThat(trove.finding().roots()).hasSize(1);

    delivery("c.txt", "ministry").done();
    delivery("d.txt", "shipper").done();

    assertThat(trove.finding().roots()).containsExactly("ministry", "shipper");
  }

  @Test
  void outletsThatQuoteOneReportAreOneRoot() {
    delivery("a.txt", "daily").accordingTo("the Kestrel Institute").done();
    delivery("b.txt", "weekly").accordingTo("Kestrel Institute").done();
    delivery("c.txt", "Kestrel Institute").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).containsExactly("Kestrel Institute");
  }

  @Test
  void anAscribedAccountIsNoSecondRootBesideItsOwnUnascribedWords() {
    delivery("a.txt", "daily").done();
    delivery("a.txt", "daily").accordingTo("Kestrel Institute").done();

    assertThat(trove.finding().roots()).containsExactly("Kestrel Institute");
  }

  @Test
  void unnamedOfficialsHangUnderTheSourceThatQuotesThem() {
    delivery("a.txt", "daily").accordingTo("officials").done();
    delivery("b.txt", "weekly").accordingTo("officials").done();

    assertThat(trove.finding().roots()).containsExactly("daily", "weekly");
  }

  @Test
  void copiesOfOneAgencyReportAreOneRoot() {
    delivery("a.txt", "daily").done();
    delivery("b.txt", "weekly").done();

    Finding finding =
        trove.finding(
            Source.named("agency"), resting("daily", "agency"), resting("weekly", "agency"));

    assertThat(finding.standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(finding.roots()).containsExactly("agency");
  }

  @Test
  void wireCopyIsOneRootEvenWhenNobodySaysSo() {
    String wire =
        "Norland Works delivered 24 launchers to the Republic of Estmark on 8 June 2019 at the port"
            + " of Halden, people familiar with the matter said.";
    delivery("a.txt", "daily", wire).done();
    delivery("b.txt", "weekly", wire.replace("familiar with", "close to")).done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).hasSize(1);
  }

  @Test
  void aThirdSourceWithItsOwnWordsCorroboratesWireCopy() {
    String wire =
        "Norland Works delivered 24 launchers to the Republic of Estmark on 8 June 2019 at the port"
            + " of Halden, people familiar with the matter said.";
    delivery("a.txt", "daily", wire).done();
    delivery("b.txt", "weekly", wire).done();
    delivery("c.txt", "port authority").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(trove.finding().roots()).hasSize(2).contains("port authority");
  }

  @Test
  void coAuthorsAndSourcesOfOneOwnerAreOneRoot() {
    delivery("a.txt", "daily").done();
    delivery("b.txt", "weekly").done();
    delivery("c.txt", "monthly").done();

    Finding finding =
        trove.finding(
            Source.named("daily"),
            new Source(
                "weekly", null, 'F', null, List.of(), List.of(), List.of("daily"), List.of()),
            new Source(
                "monthly", null, 'F', null, List.of(), List.of(), List.of(), List.of("weekly")));

    assertThat(finding.standing()).isEqualTo(Standing.SINGLE_SOURCE);
  }

  @Test
  void aStatementThatQuotesTheArticleThatQuotesItIsCircular() {
    delivery("article.txt", "daily").accordingTo("Ministry of Trade").done();
    delivery("statement.txt", "Ministry of Trade").accordingTo("daily").done();

    Finding finding = trove.finding();

    assertThat(finding.standing()).isEqualTo(Standing.CIRCULAR);
    assertThat(finding.grade().value()).isEqualTo("F6");
  }

  @Test
  void sourcesThatQuoteEachOtherAreCircular() {
    delivery("a.txt", "daily").done();
    delivery("b.txt", "weekly").done();

    Finding finding =
        trove.finding(
            new Source(
                "daily", null, 'F', null, List.of(), List.of("weekly"), List.of(), List.of()),
            new Source(
                "weekly", null, 'F', null, List.of(), List.of("daily"), List.of(), List.of()));

    assertThat(finding.standing()).isEqualTo(Standing.CIRCULAR);
    assertThat(finding.roots()).hasSize(1);
  }

  @Test
  void aCircleWithAnIndependentWitnessIsCorroborated() {
    delivery("article.txt", "daily").accordingTo("Ministry of Trade").done();
    delivery("statement.txt", "Ministry of Trade").accordingTo("daily").done();
    delivery("log.txt", "port authority").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(trove.finding().roots()).hasSize(2);
  }

  @Test
  void aMinistryThatSpeaksForItselfIsARootThoughItAlsoQuotesThePress() {
    delivery("article.txt", "daily").accordingTo("Ministry of Trade").done();
    delivery("statement.txt", "Ministry of Trade").accordingTo("daily").done();
    delivery("minutes.txt", "Ministry of Trade").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().roots()).containsExactly("Ministry of Trade");
  }

  @Test
  void aCoAuthorWhoVerifiesTheReportIsCircular() {
    trove
        .paper("report.txt")
        .from("institute")
        .says("verification", "Kestrel Lab confirmed that the contract is genuine.")
        .who("verifier", "Kestrel Lab")
        .words("subject", "the contract")
        .done();

    assertThat(
            trove
                .finding(
                    Source.named("institute"),
                    new Source(
                        "Kestrel Lab",
                        null,
                        'B',
                        null,
                        List.of(),
                        List.of(),
                        List.of("institute"),
                        List.of()))
                .standing())
        .isEqualTo(Standing.CIRCULAR);
  }

  @Test
  void whatIsOnlyPossibleIsUnverified() {
    delivery("a.txt", "daily").modality(Modality.POSSIBLE).done();
    delivery("b.txt", "weekly").modality(Modality.POSSIBLE).done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.UNVERIFIED);
  }

  @Test
  void aPossibilityDoesNotCorroborateAnAssertion() {
    delivery("a.txt", "daily").done();
    delivery("b.txt", "weekly").modality(Modality.POSSIBLE).done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
  }

  @Test
  void aDenialContradictsWhatWasSaid() {
    delivery("a.txt", "daily").done();
    delivery("b.txt", "ministry").modality(Modality.NEGATED).done();

    assertThat(trove.findings())
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.standing()).isEqualTo(Standing.CONTRADICTED);
              assertThat(finding.conflicts())
                  .extracting(Finding.Conflict::role)
                  .containsExactly("modality");
            });
  }

  @Test
  void aSourceIsTheSameHoweverItIsSpelled() {
    delivery("a.txt", "The Daily").done();
    delivery("b.txt", "weekly").accordingTo("THE DAILY’S").done();

    Finding finding =
        trove.finding(
            new Source("the daily", null, 'C', null, List.of(), List.of(), List.of(), List.of()));

    assertThat(finding.roots()).containsExactly("the daily");
    assertThat(finding.grade().value()).isEqualTo("C6");
  }

  @Test
  void theGradeTakesItsLetterFromTheInvestigator() {
    delivery("a.txt", "daily").done();

    Finding finding =
        trove.finding(
            new Source("daily", "outlet", 'B', null, List.of(), List.of(), List.of(), List.of()));

    assertThat(finding.grade().value()).isEqualTo("B6");
  }

  @Test
  void aValueThatOnlyOneRootGivesIsNotCorroborated() {
    delivery("a.txt", "ministry").done();
    trove
        .paper("b.txt")
        .from("shipper")
        .says("delivery", "Norland Works delivered launchers to the Republic of Estmark.")
        .who("supplier", "Norland Works")
        .who("recipient", "Republic of Estmark")
        .words("item", "launchers")
        .status(Status.DELIVERED)
        .done();

    Finding finding = trove.finding();

    assertThat(finding.standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(finding.grade().value()).isEqualTo("F3");
    assertThat(finding.grade().why()).contains("only one gives date, quantity");
  }

  private FictionalTrove.Saying delivery(String path, String source) {
    return delivery(path, source, SHORT);
  }

  private FictionalTrove.Saying delivery(String path, String source, String sentence) {
    var paper = trove.paper(path);
    if (source != null) {
      paper.from(source);
    }
    return paper
        .says("delivery", sentence)
        .named("supplier", "Norland Works", MentionKind.ORGANIZATION)
        .named("recipient", "Republic of Estmark", MentionKind.ORGANIZATION)
        .number("quantity", "24", 24, null)
        .words("item", "launchers")
        .on("8 June 2019", "2019-06-08")
        .status(Status.DELIVERED);
  }

  private static Source resting(String name, String on) {
    return new Source(name, null, 'F', null, List.of(on), List.of(), List.of(), List.of());
  }
}
