package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

/** What an English claim takes over from the sentences around it, and what it does not. */
class DiscourseTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());
  private static final DocumentId DOCUMENT = new DocumentId("0".repeat(64));

  @Test
  void theMeetingIsTheOneToldOfBefore() {
    Claim focus =
        last(
            "meeting",
            "On 3 May 2023 President Oleg Varn met Minister Anna Hale in Paris."
                + " The meeting focused on the next steps.");

    assertThat(texts(focus, "parties")).contains("Oleg Varn").anyMatch(t -> t.endsWith("Hale"));
    assertThat(texts(focus, "date")).containsExactly("3 May 2023");
  }

  @Test
  void aMeetingOfAnotherDayIsAnother() {
    Claim other =
        last(
            "meeting",
            "On 3 May 2023 President Oleg Varn met Minister Anna Hale in Paris."
                + " The meeting was postponed in June 2024.");

    assertThat(texts(other, "parties")).isEmpty();
  }

  @Test
  void theTwoLeadersAreThoseWhoMet() {
    Claim agreement =
        last(
            "agreement",
            "On 3 May 2023 President Oleg Varn met Minister Anna Hale in Paris."
                + " The two leaders agreed to extend the lease.");

    assertThat(texts(agreement, "parties")).contains("two leaders", "Oleg Varn");
  }

  @Test
  void enumeratedStrikesAreAgainstTheEnemyOfTheFirst() {
    Claim strike =
        last(
            "attack",
            "On 8 January 2017, Coalition forces conducted 34 strikes against ISIL in Syria."
                + " Near Palmyra, one strike destroyed a tank.");

    assertThat(texts(strike, "target")).containsExactly("tank", "ISIL");
    assertThat(texts(strike, "actor")).containsExactly("Coalition forces");
  }

  @Test
  void aDayHoldsOverAttacksUntilAnotherIsNamed() {
    List<Claim> attacks =
        claims(
            "attack",
            "On 3 May 2023 France fired 30 rockets at a depot. Two rockets hit the village."
                + " The firm was founded on 5 June 2011. Six rockets landed near the harbor.");

    assertThat(attacks.stream().map(claim -> texts(claim, "date")))
        .containsExactly(List.of("3 May 2023"), List.of("3 May 2023"), List.of());
  }

  @Test
  void whoPaysPaysTheOtherSideOfTheDeal() {
    Claim payment =
        last(
            "payment",
            "Kordair Ltd. signed a contract with Norvane Works Ltd. on 3 May 2023."
                + "\n\nThe ships are old. Kordair Ltd. paid $3 million.");

    assertThat(texts(payment, "payer")).containsExactly("Kordair Ltd.");
    assertThat(texts(payment, "payee")).containsExactly("Norvane Works Ltd.");
  }

  @Test
  void whoeverIsNamedInNoRoleStandsBeside() {
    Claim trend = last("trend", "Exports of France grew by 5 percent in 2022.");

    assertThat(texts(trend, "about")).containsExactly("France");
  }

  @Test
  void anAppositionTellsWhatTheConsortiumIs() {
    Claim affiliation =
        last(
            "affiliation",
            "Kordair Ltd., a Norvane-led consortium, has signed a contract."
                + " Varn Marine Ltd., part of the consortium, will supply engines.");

    Filler organization = affiliation.role("organization").getFirst();
    assertThat(organization.text()).isEqualTo("consortium");
    assertThat(organization.mention()).isNotNull();
  }

  @Test
  void aSideOfTheCompassIsACountryWhereBothAreNamed() {
    String fired = " On 5 May 2023 the South fired 36 shells at a post.";

    assertThat(actor("North Korea and South Korea met on 3 May 2023." + fired))
        .isEqualTo("South Korea");
    assertThat(actor("South Korea met them on 3 May 2023." + fired)).isNotEqualTo("South Korea");
  }

  /** The name that the actor of the last attack rests on; "" for a plain phrase. */
  private static String actor(String text) {
    Extraction extraction = extraction(text);
    String id =
        extraction.claims().stream()
            .filter(claim -> claim.kind().equals("attack"))
            .reduce((_, next) -> next)
            .orElseThrow()
            .roles()
            .get("actor")
            .getFirst()
            .mention();
    return extraction.mentions().stream()
        .filter(mention -> mention.id().equals(id))
        .map(Mention::text)
        .findFirst()
        .orElse("");
  }

  @Test
  void whoIsQuotedAsQuotingStandsBehindTheQuoted() {
    Claim told =
        last(
            "statement",
            "The ministry agreed that the road is safe, and that it must stay so, the report said.");

    assertThat(told.attribution()).extracting("text").contains("ministry", "report");
  }

  @Test
  void aFirmsAddressIsWhereItsContractIs() {
    Claim award =
        last(
            "transfer",
            "Tarnbrook Corp., Seattle, Washington, is awarded a $12,500,000 contract for engines.");

    assertThat(texts(award, "place")).containsExactly("Seattle, Washington");
  }

  @Test
  void noInjuriesAreNone() {
    Claim none = last("attack", "No injuries were reported in the attacks.");

    assertThat(none.roles().get("quantity").getFirst().value())
        .hasToString("Quantity[min=0, max=0, unit=null, approximate=false]");
  }

  private static Claim last(String kind, String text) {
    return claims(kind, text).getLast();
  }

  private static List<Claim> claims(String kind, String text) {
    List<Claim> found =
        extraction(text).claims().stream().filter(claim -> claim.kind().equals(kind)).toList();
    assertThat(found).as("claims of kind %s", kind).isNotEmpty();
    return found;
  }

  private static Extraction extraction(String text) {
    return EXTRACTOR.extract(
        new DocumentText(
            DOCUMENT,
            List.of(Page.flowing(1, text).withLanguage("en")),
            LocalDate.of(2023, 6, 14)));
  }

  private static List<String> texts(Claim claim, String role) {
    return Stream.of(claim).flatMap(one -> one.role(role).stream()).map(Filler::text).toList();
  }
}
