package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.evidence.FictionalTrove.Paper;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Difference;
import org.dossier.model.Resemblance.Kind;
import org.dossier.model.Standing;
import org.junit.jupiter.api.Test;

/** What texts that are alike mean for what stands on them. */
class ResemblanceTest {
  private static final String CONTRACT =
      "Contract between Norland Works and the Republic of Estmark. The seller delivers the goods of"
          + " annex one to the harbor of Tarn before the first day of winter; the buyer opens a"
          + " letter of credit with the Bank of Halden for the whole amount, and pays the freight."
          + " Disputes are settled by the court of Vell. ";

  private static final String LONG =
      "Nothing in this paper obliges a third party; it is written in two languages, of which the"
          + " first prevails, and comes into force on the day that the later of the two signatures is"
          + " put under it, for as long as the machines are in use and the spare parts are made by"
          + " the works or by whoever takes its place under the laws of either state. Letters between"
          + " the two go by courier, and count from the day of their arrival at the address above.";

  private final FictionalTrove trove = new FictionalTrove();

  private Paper paper(String path, String source, String quantity) {
    Paper paper = trove.paper(path).from(source).text(CONTRACT + quantity + " launchers.");
    String sentence =
        "Norland Works sent Republic of Estmark " + quantity + " launchers, 8 June 2019.";
    paper
        .says("delivery", sentence)
        .who("supplier", "Norland Works")
        .who("recipient", "Republic of Estmark")
        .number("quantity", quantity, Integer.parseInt(quantity), null)
        .words("item", "launchers")
        .on("8 June 2019", "2019-06-08")
        .status(org.dossier.model.Status.DELIVERED)
        .done();
    return paper;
  }

  @Test
  void aSecondVersionOfATextIsNoSecondSource() {
    paper("a.txt", "ministry", "24");
    paper("b.txt", "shipper", "24").text(CONTRACT + "Signed in the harbor.");

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().grade().why()).contains("repeated wording counts once");
  }

  @Test
  void otherTextsAreTwoSources() {
    paper("a.txt", "ministry", "24");
    paper("b.txt", "shipper", "24").text("The shipper's own list of what was loaded that week.");

    assertThat(trove.finding().standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(trove.weighed().resemblances()).noneMatch(Resemblance::oneRoot);
  }

  @Test
  void theInvestigatorHasTheLastWord() {
    paper("a.txt", "ministry", "24");
    paper("b.txt", "shipper", "24");
    var ministry =
        new Source(
            "ministry",
            null,
            'F',
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("shipper"));

    assertThat(trove.finding(ministry, Source.named("shipper")).standing())
        .isEqualTo(Standing.CORROBORATED);
    Resemblance told = trove.weighed(ministry, Source.named("shipper")).resemblances().getFirst();
    assertThat(told.oneRoot()).isFalse();
    assertThat(told.why()).contains("sources.yaml says that their sources are independent");
  }

  @Test
  void aDraftIsSetBesideItsFinalWithTheRoleThatDiffers() {
    paper("final.txt", "ministry", "31");
    paper("draft.txt", "ministry", "24");

    Resemblance found = trove.weighed().resemblances().getFirst();

    assertThat(found.kind()).isEqualTo(Kind.DRAFT);
    assertThat(found.oneRoot()).isTrue();
    assertThat(found.why()).contains("it calls itself “draft”");
    assertThat(found.differences())
        .extracting(Difference::role, Difference::text, Difference::otherText)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("quantity", "24", "31"));
  }

  @Test
  void whatOnlyOneVersionClaimsIsToldWithItsWords() {
    paper("contract v1.txt", "ministry", "24");
    String more = "Vell Bank paid Norland Works 900 crowns.";
    paper("contract v2.txt", "ministry", "24")
        .text(CONTRACT + "24 launchers. " + more)
        .says("payment", more)
        .who("payer", "Vell Bank")
        .who("payee", "Norland Works")
        .done();

    Resemblance found = trove.weighed().resemblances().getFirst();

    assertThat(found.kind()).isEqualTo(Kind.VERSION);
    assertThat(found.differences())
        .extracting(Difference::claim, Difference::role, Difference::otherText)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(null, null, more));
  }

  @Test
  void aDraftOfWhichHalfWasRewrittenIsStillOne() {
    String more = "The parties add insurance, a guarantee of ten years and the training of crews. ";
    paper("final.txt", "ministry", "31").text(CONTRACT + more.repeat(2) + LONG);
    paper("draft.txt", "shipper", "24").text(CONTRACT + "The sellers propose all this.");

    Resemblance found = trove.weighed().resemblances().getFirst();

    assertThat(found.likeness()).isLessThan(TextLikeness.ALIKE);
    assertThat(found.kind()).isEqualTo(Kind.DRAFT);
    assertThat(found.oneRoot()).isTrue();
  }

  @Test
  void figuresThatNoClaimHoldsAreComparedToo() {
    for (String sum : List.of("90", "95")) {
      trove
          .paper("copy " + sum + ".txt")
          .text(CONTRACT + sum + " crowns.")
          .figure(sum + " crowns", Integer.parseInt(sum))
          .figure("12 annexes", 12);
    }

    assertThat(trove.weighed().resemblances().getFirst().differences())
        .containsExactly(new Difference("quantity", null, null, "value", "90 crowns", "95 crowns"));
  }

  @Test
  void theSameWordsInAnotherFileAreTheSameText() {
    paper("a.txt", "ministry", "24");
    paper("b.txt", "ministry", "24");

    assertThat(trove.weighed().resemblances())
        .singleElement()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SAME_TEXT));
  }
}
