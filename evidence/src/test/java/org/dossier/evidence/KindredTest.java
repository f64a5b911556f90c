package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Conflict;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Standing;
import org.dossier.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One deal, told with other words for its parties and its goods. */
class KindredTest {
  private final FictionalTrove trove = new FictionalTrove();

  @BeforeEach
  void norlandAndEstmarkAreStates() {
    trove
        .paper("names.txt")
        .names(MentionKind.ORGANIZATION, "Republic of Norland", "Republic of Estmark");
  }

  @Test
  void aStateMayStandForItsFirmAndItsInstitute() {
    sale("a.html", "Norland sold Estmark 31 patrol vehicles.", "Norland", "Estmark")
        .number("quantity", "31", 31, null)
        .words("item", "31 patrol vehicles")
        .status(Status.AGREED)
        .done();
    sale(
            "b.pdf",
            "General Rockets agreed to supply the 3rd Institute of Estmark with 24 vehicles.",
            "General Rockets",
            "3rd Institute of Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 vehicles")
        .status(Status.AGREED)
        .done();

    assertThat(conflictRoles()).containsExactly("quantity", "quantity");
  }

  @Test
  void theFirmOfAnotherStateIsAnotherParty() {
    sale("a.html", "Norland sold Estmark 31 vehicles.", "Norland", "Estmark")
        .number("quantity", "31", 31, null)
        .words("item", "31 vehicles")
        .status(Status.AGREED)
        .done();
    sale(
            "b.pdf",
            "The Estmarkian Works agreed to supply Estmark with 24 vehicles.",
            "Estmarkian Works",
            "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 vehicles")
        .status(Status.AGREED)
        .done();

    assertThat(conflictRoles()).isEmpty();
  }

  @Test
  void twoModelNamesAreTwoThings() {
    sale("a.txt", "Norland agreed to sell Estmark 24 vehicles TR-4.", "Norland", "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 vehicles TR-4")
        .status(Status.AGREED)
        .done();
    sale("b.txt", "Norland agreed to sell Estmark 6 vehicles TR-4K.", "Norland", "Estmark")
        .number("quantity", "6", 6, null)
        .words("item", "6 vehicles TR-4K")
        .status(Status.AGREED)
        .done();

    assertThat(conflictRoles()).isEmpty();
  }

  @Test
  void tanksAreVehiclesToWhoCountsThem() {
    agreed("a.html", 31, "31 armored tanks");
    agreed("b.pdf", 24, "24 armored fighting vehicles");

    assertThat(conflictRoles()).containsExactly("quantity", "quantity");
  }

  @Test
  void tanksAreNoTrucksWhenNothingElseTellsThatTheyAreTheSame() {
    agreed("a.html", 31, "31 light tanks");
    agreed("b.pdf", 24, "24 repair trucks");

    assertThat(conflictRoles()).isEmpty();
  }

  @Test
  void whatAnyAccountSaysOfAModelHoldsForIt() {
    trove
        .paper("a.txt")
        .says("transfer", "The 3rd Institute of Rockets ordered 37 vehicles TR-4.")
        .who("recipient", "3rd Institute of Rockets")
        .number("quantity", "37", 37, null)
        .words("item", "37 vehicles TR-4")
        .status(Status.AGREED)
        .done();
    sale(
            "b.pdf",
            "Norland agreed to supply the 3rd Institute of Estmark with 24 tracked vehicles.",
            "Norland",
            "3rd Institute of Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 tracked vehicles")
        .status(Status.AGREED)
        .done();
    assertThat(conflictRoles()).isEmpty();

    sale("c.txt", "Norland showed the 5th Fleet two tracked vehicles TR-4.", "Norland", "5th Fleet")
        .words("item", "tracked vehicles TR-4")
        .status(Status.PROPOSED)
        .done();
    assertThat(conflictRoles()).containsExactly("quantity", "quantity");
  }

  @Test
  void twoAccountsMayDifferInSeveralRoles() {
    sale("a.html", "Norland sold Estmark 31 vehicles for USD 9 million.", "Norland", "Estmark")
        .number("quantity", "31", 31, null)
        .number("price", "USD 9 million", 9_000_000, "USD")
        .words("item", "31 vehicles")
        .status(Status.AGREED)
        .done();
    sale(
            "b.pdf",
            "General Rockets agreed to supply the 3rd Institute of Estmark with 24 vehicles for USD 7 million.",
            "General Rockets",
            "3rd Institute of Estmark")
        .number("quantity", "24", 24, null)
        .number("price", "USD 7 million", 7_000_000, "USD")
        .words("item", "24 vehicles")
        .status(Status.AGREED)
        .done();

    assertThat(conflictRoles()).containsExactlyInAnyOrder("quantity", "price", "quantity", "price");
  }

  private void agreed(String path, int count, String goods) {
    sale(path, "Norland agreed to sell Estmark " + goods + ".", "Norland", "Estmark")
        .number("quantity", "" + count, count, null)
        .words("item", goods)
        .status(Status.AGREED)
        .done();
  }

  @Test
  void lessMayBeHandedOverThanWasAgreed() {
    agreed24();
    handedOver(12);

    assertThat(conflictRoles()).isEmpty();
  }

  @Test
  void moreCantBeHandedOverThanWasAgreed() {
    agreed24();
    handedOver(40);

    assertThat(conflictRoles()).containsExactly("quantity", "quantity");
  }

  private void agreed24() {
    sale("a.txt", "Norland agreed to sell Estmark 24 Lynx vehicles.", "Norland", "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 Lynx vehicles")
        .status(Status.AGREED)
        .done();
  }

  private void handedOver(int count) {
    sale("b.txt", "Norland gave Estmark " + count + " Lynx vehicles.", "Norland", "Estmark")
        .number("quantity", "" + count, count, null)
        .words("item", count + " Lynx vehicles")
        .status(Status.DELIVERED)
        .done();
  }

  @Test
  void whatADraftOffersIsNoOtherAccountOfWhatIsAgreed() {
    sale("draft.txt", "Norland offers Estmark 44 Lynx vehicles.", "Norland", "Estmark")
        .number("quantity", "44", 44, null)
        .words("item", "44 Lynx vehicles")
        .status(Status.PROPOSED)
        .done();
    sale("final.txt", "Norland agreed to sell Estmark 24 Lynx vehicles.", "Norland", "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "24 Lynx vehicles")
        .status(Status.AGREED)
        .done();

    assertThat(conflictRoles()).isEmpty();
  }

  @Test
  void whoDeniesVehiclesDeniesEachSortOfThem() {
    sale("a.txt", "Norland gave Estmark 12 vehicles TR-4.", "Norland", "Estmark")
        .number("quantity", "12", 12, null)
        .words("item", "12 vehicles TR-4")
        .status(Status.DELIVERED)
        .done();
    sale("b.txt", "Norland gave Estmark no combat vehicles.", "Norland", "Estmark")
        .words("item", "combat vehicles")
        .status(Status.DELIVERED)
        .modality(Modality.NEGATED)
        .done();

    assertThat(conflictRoles()).containsExactly("modality", "modality");
  }

  @Test
  void aPaymentOfOneSumOnOneDayIsOnePaymentWhateverItsPayerIsCalled() {
    paid("a.txt", "The 3rd Institute of Rockets paid Norfield 70 on 9 October 2023.")
        .who("payer", "3rd Institute of Rockets")
        .who("payee", "Norfield")
        .number("amount", "70", 70, null)
        .on("9 October 2023", "2023-10-09")
        .done();
    paid("b.txt", "The Institute paid 70 on 9 October 2023.")
        .who("payer", "Institute")
        .number("amount", "70", 70, null)
        .on("9 October 2023", "2023-10-09")
        .done();
    paid("c.txt", "The Bureau paid 70 on 9 October 2023.")
        .who("payer", "Bureau")
        .number("amount", "70", 70, null)
        .on("9 October 2023", "2023-10-09")
        .done();

    assertThat(trove.findings())
        .extracting(Finding::standing)
        .containsExactlyInAnyOrder(Standing.CORROBORATED, Standing.SINGLE_SOURCE);
  }

  private FictionalTrove.Saying sale(
      String path, String sentence, String supplier, String recipient) {
    return trove
        .paper(path)
        .says("transfer", sentence)
        .who("supplier", supplier)
        .who("recipient", recipient);
  }

  private FictionalTrove.Saying paid(String path, String sentence) {
    return trove.paper(path).says("payment", sentence).status(Status.PAID);
  }

  private List<String> conflictRoles() {
    return trove.findings().stream()
        .flatMap(finding -> finding.conflicts().stream())
        .map(Conflict::role)
        .toList();
  }
}
