package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentence that heads a finding says what the claims say, and no more. */
class StatementTest {
  private static final List<String> KINDS =
      List.of(
          "transfer",
          "agreement",
          "payment",
          "delivery",
          "technology-transfer",
          "training",
          "meeting",
          "exercise",
          "capability",
          "integration",
          "attack",
          "event",
          "statement",
          "affiliation",
          "ownership",
          "no-comment",
          "verification",
          "provenance",
          "trend",
          "cost",
          "assessment",
          "unheard-of");

  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void aDelivery() {
    delivery().status(Status.DELIVERED).done();
    assertThat(statement())
        .isEqualTo("Norland delivered 24 rocket launchers to Estmark in Halden on 8 June 2019.");
  }

  @Test
  void whatIsAgreedIsNotSaidToBeDone() {
    delivery().status(Status.AGREED).done();
    assertThat(statement()).startsWith("Norland agreed to deliver 24 rocket launchers to Estmark");
  }

  @Test
  void withoutASupplierNothingIsSaidOfOne() {
    trove
        .paper("a")
        .says("delivery", "Estmark received 24 launchers in 2019.")
        .who("recipient", "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "launchers")
        .in("2019", 2019)
        .status(Status.DELIVERED)
        .done();
    assertThat(statement()).isEqualTo("A delivery of 24 launchers to Estmark in 2019 took place.");
  }

  @Test
  void aDenialSaysNot() {
    delivery().status(Status.DELIVERED).modality(Modality.NEGATED).done();
    assertThat(statement()).startsWith("Norland did not deliver 24 rocket launchers");
  }

  @Test
  void aPossibilitySaysMay() {
    delivery().status(Status.DELIVERED).modality(Modality.POSSIBLE).done();
    assertThat(statement()).startsWith("Norland may have delivered 24 rocket launchers");
  }

  @Test
  void aRequirementSaysMust() {
    delivery().status(Status.UNKNOWN).modality(Modality.REQUIRED).done();
    assertThat(statement())
        .startsWith("A delivery of 24 rocket launchers by Norland to Estmark")
        .endsWith("is required.");
  }

  @Test
  void aCancelledDelivery() {
    delivery().status(Status.CANCELLED).done();
    assertThat(statement()).startsWith("Norland cancelled the delivery of 24 rocket launchers");
  }

  @Test
  void whatNobodyIsSaidToHaveDoneIsOnlyMentioned() {
    delivery().status(Status.UNKNOWN).done();
    assertThat(statement()).endsWith("is mentioned.").doesNotContain("delivered");
  }

  @Test
  void whoSaysSoStandsInTheSentenceWhenAllClaimsAreAscribedToThem() {
    delivery()
        .status(Status.DELIVERED)
        .accordingTo("the Kestrel Institute")
        .hedged("reportedly")
        .done();
    assertThat(statement())
        .endsWith(", according to the Kestrel Institute (the text says “reportedly”).");
  }

  @Test
  void aMeetingOfNamedParties() {
    trove
        .paper("a")
        .says("meeting", "Anna Holm met Erik Berg in Halden.")
        .named("parties", "Anna Holm", MentionKind.PERSON)
        .named("parties", "Erik Berg", MentionKind.PERSON)
        .named("place", "Halden", MentionKind.LOCATION)
        .status(Status.DONE)
        .done();
    assertThat(statement()).isEqualTo("Anna Holm and Erik Berg met in Halden.");
  }

  @Test
  void aStatementIsSaidNotNoted() {
    trove
        .paper("a")
        .says("statement", "Holm revealed that the yard is closed.")
        .named("speaker", "Holm", MentionKind.PERSON)
        .words("content", "the yard is closed")
        .done();
    assertThat(statement()).isEqualTo("Holm said: “the yard is closed”.");
  }

  @Test
  void aRelativeDateIsWrittenOut() {
    trove
        .paper("a")
        .says("payment", "Estmark paid 5 million crowns last June.")
        .who("payer", "Estmark")
        .words("amount", "5 million crowns")
        .value(
            "date",
            "last June",
            new Value.Date(
                java.time.LocalDate.of(2019, 6, 1),
                java.time.LocalDate.of(2019, 6, 30),
                org.dossier.model.DatePrecision.MONTH,
                false))
        .status(Status.PAID)
        .done();
    assertThat(statement()).isEqualTo("Estmark paid 5 million crowns in June 2019.");
  }

  @Test
  void anEntityIsCalledByItsFullName() {
    trove.paper("a").names(MentionKind.PERSON, "Anna Holm");
    trove
        .paper("a")
        .says("no-comment", "Holm declined to comment.")
        .named("party", "Holm", MentionKind.PERSON)
        .done();
    assertThat(statement()).isEqualTo("Anna Holm gave no comment.");
  }

  @Test
  void aCost() {
    trove
        .paper("a")
        .says("cost", "The Kestrel costs more than $5 million.")
        .words("subject", "The Kestrel")
        .value(
            "amount",
            "more than $5 million",
            new Value.Money(new BigDecimal("5000000"), null, "USD", false))
        .done();
    assertThat(statement())
        .isEqualTo("The text gives more than $5 million as the cost of The Kestrel.");
  }

  @Test
  void thePartiesKeepTheArticleOfTheText() {
    trove
        .paper("a")
        .says("agreement", "The sides agreed to share 4 radars in 2019.")
        .words("parties", "sides")
        .words("subject", "to share 4 radars")
        .in("2019", 2019)
        .status(Status.AGREED)
        .done();
    assertThat(statement()).isEqualTo("The sides agreed in 2019 to share 4 radars.");
  }

  @Test
  void aPaperIsSignedAndNotAnAgreementOnIt() {
    trove
        .paper("a")
        .says("agreement", "Norland and Estmark signed the contract.")
        .who("parties", "Norland")
        .who("parties", "Estmark")
        .words("subject", "contract")
        .status(Status.SIGNED)
        .done();
    assertThat(statement()).isEqualTo("Norland and Estmark signed the contract.");
  }

  @Test
  void whoWritesOfHimselfIsTheAuthor() {
    trove
        .paper("a")
        .says("verification", "Our findings were verified by the Kestrel Institute.")
        .words("subject", "Our findings")
        .who("verifier", "Kestrel Institute")
        .status(Status.DONE)
        .done();
    assertThat(statement())
        .isEqualTo("The Kestrel Institute is named as having verified the authors’ findings.");
  }

  @Test
  void aDutyIsNotAPlan() {
    delivery().status(Status.PLANNED).modality(Modality.REQUIRED).done();
    assertThat(statement()).startsWith("Norland must deliver 24 rocket launchers");
  }

  @Test
  void severalAreNamed() {
    trove
        .paper("a")
        .says("affiliation", "engineers Anna Holm and Erik Berg")
        .named("person", "Anna Holm", MentionKind.PERSON)
        .named("person", "Erik Berg", MentionKind.PERSON)
        .words("position", "engineers")
        .done();
    assertThat(statement()).isEqualTo("Anna Holm and Erik Berg are named as engineers.");
  }

  /**
   * Whatever is missing, the sentence is one line with a capital and an end, and it isn't empty.
   */
  @ParameterizedTest
  @EnumSource(Modality.class)
  void everyKindReadsAsASentenceWhateverIsMissing(Modality modality) {
    var random = new Random(7);
    List<String> roles =
        List.of(
            "supplier",
            "recipient",
            "item",
            "quantity",
            "price",
            "place",
            "parties",
            "subject",
            "payer",
            "payee",
            "amount",
            "trainer",
            "trainee",
            "count",
            "system",
            "property",
            "value",
            "host",
            "owner",
            "actor",
            "target",
            "outcome",
            "action",
            "speaker",
            "affiliation",
            "content",
            "person",
            "organization",
            "position",
            "owned",
            "share",
            "party",
            "asker",
            "verifier",
            "material",
            "holder",
            "from",
            "measure",
            "period",
            "comparison",
            "assessor",
            "date");
    String sentence = String.join(" ", roles) + " filled";
    for (String kind : KINDS) {
      for (Status status : Status.values()) {
        for (int round = 0; round < 6; round++) {
          var saying = trove.paper(kind + status + round).says(kind, sentence).status(status);
          for (String role : roles) {
            if (random.nextInt(3) < round % 3) {
              saying.words(role, role);
            }
          }
          saying.modality(modality).done();
        }
      }
    }

    assertThat(trove.findings())
        .extracting(Finding::statement)
        .allSatisfy(
            statement ->
                assertThat(statement)
                    .matches("\\S.*[.!?”]")
                    .doesNotContain("  ", "\n", " ,", "null", "..")
                    .matches("[\\p{Lu}“].*"));
  }

  private FictionalTrove.Saying delivery() {
    return trove
        .paper("a.txt")
        .says(
            "delivery",
            "Norland handed over 24 rocket launchers to Estmark at Halden on 8 June 2019.")
        .who("supplier", "Norland")
        .who("recipient", "Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "rocket launchers")
        .named("place", "Halden", MentionKind.LOCATION)
        .on("8 June 2019", "2019-06-08");
  }

  private String statement() {
    return trove.finding().statement();
  }
}
