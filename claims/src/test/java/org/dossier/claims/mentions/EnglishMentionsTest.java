package org.dossier.claims.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.model.MentionKind.DATE;
import static org.dossier.model.MentionKind.EQUIPMENT;
import static org.dossier.model.MentionKind.LOCATION;
import static org.dossier.model.MentionKind.MONEY;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERCENT;
import static org.dossier.model.MentionKind.PERSON;
import static org.dossier.model.MentionKind.POSITION;
import static org.dossier.model.MentionKind.QUANTITY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.extract.ClaimExtractors;
import org.dossier.language.packs.Languages;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a mention in English, what is none, and what only looks like one. */
class EnglishMentionsTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());
  private static final DocumentId DOCUMENT = new DocumentId("0".repeat(64));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr Oskar Lindqvist met the board. | Mr Oskar Lindqvist",
        "The letter was signed by Maria Gonzalez. | Maria Gonzalez",
        "John Peterson said that the work was done. | John Peterson",
        "Dr. Amina Hassan and David Cole agreed. | Dr. Amina Hassan, David Cole",
        "It sold Kordia 24 trucks. | Kordia",
        "V. Domashnev, Head of the Training Centre | V. Domashnev",
        "The report is red and long. | ''",
        "May the work go on in Paris. | ''",
      })
  void persons(String text, String expected) {
    assertThat(found(text, PERSON)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He works for Borealis Shipping Ltd in the north. | Borealis Shipping Ltd",
        "The Ministry of Transport replied. | Ministry of Transport",
        "The University of Bristol runs it. | University of Bristol",
        "The 12th Research Institute of Optics tested it. | 12th Research Institute of Optics",
        "Joint Stock Company \"Varn\", hereinafter the Seller | Joint Stock Company \"Varn\"",
        "He wrote to the Harbor Port Authority. | Harbor Port Authority",
        "The ministry replied to the company. | ''",
      })
  void organizations(String text, String expected) {
    assertThat(found(text, ORGANIZATION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met in Lisbon and flew to Canada. | Lisbon, Canada",
        "The ship left Hamburg for Brazil. | Hamburg, Brazil",
        "They met in the morning and left in spring. | ''",
      })
  void locations(String text, String expected) {
    assertThat(found(text, LOCATION)).isEqualTo(list(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was signed on 4 March 2021. | 4 March 2021",
        "It was signed on March 4, 2021. | 'March 4, 2021'",
        "It was signed on 2021-03-04. | 2021-03-04",
        "They march in May, they may march. | 'May'",
        "See section 4.3 of version 2021b. | ''",
      })
  void dates(String text, String expected) {
    List<String> found = found(text, DATE);
    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She paid $1,200 at once. | $1,200",
        "The price is 3.5 million euros. | 3.5 million euros",
        "The dollar fell; the pound rose. | ''",
        "He weighed 12 pounds of flour. | ''",
      })
  void money(String text, String expected) {
    assertThat(String.join("; ", found(text, MONEY))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The road is 12 km long. | 12 km",
        "They ordered 24 vehicles. | 24", // what is counted stands in the value
        "They ordered 24 armored vehicles. | 24",
        "One of them left. | ''",
      })
  void quantities(String text, String expected) {
    assertThat(String.join("; ", found(text, QUANTITY))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Costs rose by 4.5%. | 4.5%", "A share of 12 per cent remained. | 12 per cent"})
  void shares(String text, String expected) {
    assertThat(found(text, PERCENT)).containsExactly(expected);
  }

  @Test
  void positionsStandBesideTheirHolders() {
    assertThat(found("Prime Minister Anna Berg spoke to the Director General.", POSITION))
        .contains("Prime Minister", "Director General");
    assertThat(found("Prime Minister Anna Berg spoke.", PERSON)).containsExactly("Anna Berg");
  }

  @Test
  void equipmentIsNamedByItsDesignation() {
    assertThat(found("The army bought 24 T-72 tanks and a Mi-17 helicopter.", EQUIPMENT))
        .anySatisfy(name -> assertThat(name).contains("T-72"))
        .anySatisfy(name -> assertThat(name).contains("Mi-17"));
    assertThat(found("Section A says so on page 12 of the manual.", EQUIPMENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr Oskar Lindqvist of Borealis Shipping Ltd paid $1,200 to Maria Gonzalez in Lisbon on 4 March 2021.",
        "😀 On 4 March 2021 Dr. Amina Hassan bought 12 T-72 tanks (4.5%) — in Paris 😀.",
        "PRIME MINISTER ANNA BERG\n\nMet: John Peterson,\nBorealis\tShipping Ltd; 3.5 million euros",
        "",
        "...",
      })
  void everyMentionIsItsTextAndNoneOverlap(String text) {
    List<Mention> mentions = mentions(text);

    for (Mention mention : mentions) {
      assertThat(mention.span().of(text)).isEqualTo(mention.text());
      assertThat(mention.text()).isEqualTo(mention.text().strip());
    }
    IntStream.range(1, mentions.size())
        .forEach(
            i ->
                assertThat(mentions.get(i).span().start())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).span().end()));
  }

  @Test
  void theSameTextGivesTheSameMentions() {
    String text = "Maria Gonzalez flew from Hamburg to Canada on 4 March 2021 with 24 vehicles.";

    assertThat(mentions(text)).isEqualTo(mentions(text)).isNotEmpty();
  }

  @Test
  void aPageInALanguageWithoutAPackHasNone() {
    var page = Page.flowing(1, "Maria Gonzalez").withLanguage("xx");

    assertThat(EXTRACTOR.extract(new DocumentText(DOCUMENT, List.of(page), null)).mentions())
        .isEmpty();
  }

  private static List<String> found(String text, MentionKind kind) {
    return mentions(text).stream()
        .filter(mention -> mention.kind() == kind)
        .map(Mention::text)
        .toList();
  }

  private static List<Mention> mentions(String text) {
    var page = Page.flowing(1, text).withLanguage("en");
    return EXTRACTOR
        .extract(new DocumentText(DOCUMENT, List.of(page), LocalDate.of(2021, 6, 1)))
        .mentions();
  }

  private static List<String> list(String expected) {
    return expected.isEmpty() ? List.of() : List.of(expected.split(", "));
  }
}
