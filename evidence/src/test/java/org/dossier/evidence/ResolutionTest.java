package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossier.model.MentionKind.LOCATION;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERSON;

import java.util.List;
import org.dossier.model.Entity;
import org.dossier.model.MentionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mentions are one entity. */
class ResolutionTest {
  private final FictionalTrove trove = new FictionalTrove();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORGANIZATION | Norfield Dynamics LLC | Norfield Dynamics",
        "ORGANIZATION | The Norfield Dynamics Co., Ltd. | NORFIELD DYNAMICS",
        "ORGANIZATION | Norfield Dynamics’s | Norfield  Dynamics",
        "ORGANIZATION | ООО «Вымпел» | Вымпел",
        "ORGANIZATION | 华星有限公司 | 华星",
        "ORGANIZATION | Österholm AB | Osterholm",
        "ORGANIZATION | Ministry of Trade (MoT) | Ministry of Trade",
        "PERSON | Mr. Anna Holm | Anna Holm",
        "PERSON | Lt. Gen. Anna Holm | anna holm",
        "PERSON | José Ruiz, PhD | Jose Ruiz",
        "LOCATION | the United States | U.S.",
        "LOCATION | The Russian Federation | Russia",
        "EQUIPMENT | KR-7M | KR 7M",
        "PERSON | Семён Орлов | Семен Орлов",
      })
  void spellingsOfOneName(MentionKind kind, String one, String other) {
    assertThat(NameKey.of(kind, one)).isEqualTo(NameKey.of(kind, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON | Anna Holm | Anne Holm",
        "PERSON | Anna Holm | Erik Holm",
        "PERSON | Орлов | Орлова",
        "EQUIPMENT | KR-7 | KR-70",
        "ORGANIZATION | Norfield Dynamics | Norfield Marine",
        "ORGANIZATION | General Dynamo | Dynamo",
        "PERSON | Peskoff | Peskov",
      })
  void otherNames(MentionKind kind, String one, String other) {
    assertThat(NameKey.of(kind, one)).isNotEqualTo(NameKey.of(kind, other));
  }

  @ParameterizedTest
  @CsvSource({"Holm", "A. Holm", "Dr Holm", "A. M. Holm"})
  void aShorterNameJoinsTheFullerOneOfItsDocument(String shorter) {
    trove.paper("a.txt").names(PERSON, "Anna Maria Holm", shorter);

    assertThat(entities())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.name()).isEqualTo("Anna Maria Holm");
              assertThat(e.mentions()).isEqualTo(2);
            });
  }

  @Test
  void anAcronymLeavesOutThePossessive() {
    trove.paper("a.txt").names(ORGANIZATION, "Kordian People's Guard", "KPG");

    assertThat(entities()).singleElement().satisfies(e -> assertThat(e.mentions()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({"PERSON", "LOCATION"})
  void aFirmThatIsNamedWithItsFormSomewhereIsNoPersonAndNoPlaceElsewhere(MentionKind taken) {
    trove.paper("a.txt").names(ORGANIZATION, "JSC \"Norfield\"");
    trove.paper("b.txt").names(taken, "Norfield");

    assertThat(entities())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(ORGANIZATION);
              assertThat(e.mentions()).isEqualTo(2);
            });
  }

  @Test
  void aMinistryThatEachStateHasIsNotOneAcrossScripts() {
    trove.paper("a.txt").names(ORGANIZATION, "Ministry of Defence");
    trove.paper("b.txt").names(ORGANIZATION, "国防部");

    assertThat(entities()).hasSize(2);
  }

  @Test
  void aSurnameStaysAPersonsWhateverFirmBearsIt() {
    trove.paper("a.txt").names(ORGANIZATION, "Holm Ltd.");
    trove.paper("b.txt").names(PERSON, "Anna Holm", "Holm");

    assertThat(entities()).extracting(Entity::kind).containsExactlyInAnyOrder(ORGANIZATION, PERSON);
  }

  @Test
  void aCityStaysAPlaceWhateverFirmBearsItsName() {
    trove.paper("a.txt").names(ORGANIZATION, "Lisbon LLC");
    trove.paper("b.txt").names(LOCATION, "Lisbon");

    assertThat(entities())
        .extracting(Entity::kind)
        .containsExactlyInAnyOrder(ORGANIZATION, LOCATION);
  }

  @Test
  void aSurnameThatTwoBearStaysAlone() {
    trove.paper("a.txt").names(PERSON, "Anna Holm", "Erik Holm", "Holm");

    assertThat(entities()).hasSize(3);
  }

  @Test
  void aSurnameJoinsANameOfAnotherDocumentOnlyWhenTheTroveHoldsOne() {
    trove.paper("a.txt").names(PERSON, "Anna Holm");
    trove.paper("b.txt").names(PERSON, "Holm");
    assertThat(entities()).hasSize(1);

    trove.paper("c.txt").names(PERSON, "Erik Holm");
    assertThat(entities()).hasSize(3);
  }

  @Test
  void eachDocumentReadsASurnameByItsOwnFullName() {
    trove.paper("a.txt").names(PERSON, "Anna Holm", "Holm");
    trove.paper("b.txt").names(PERSON, "Erik Holm", "Holm");

    assertThat(entities()).hasSize(2).allMatch(e -> e.mentions() == 2);
  }

  @Test
  void theFullestOfThreeFormsIsTheName() {
    trove.paper("a.txt").names(PERSON, "Anna M. Holm", "Anna Holm", "Holm", "A. Holm");

    assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Anna M. Holm");
  }

  @Test
  void aDoubleSurnameIsFoundByItsFirstPartAcrossDocuments() {
    trove.paper("a.txt").names(PERSON, "Rosa Calle Monzon");
    trove.paper("b.txt").names(PERSON, "Rosa Calle");
    trove.paper("c.txt").names(PERSON, "Calle");

    assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Rosa Calle Monzon");
  }

  @Test
  void aChineseFamilyNameStandsFirst() {
    trove.paper("a.txt").names(PERSON, "Zhang Weilin", "Zhang");

    assertThat(entities()).hasSize(1);
  }

  @Test
  void aNameInAnotherScriptIsTheSameNameAndSaysWhy() {
    trove.paper("a.txt").names(PERSON, "Oleh Danylyuk");
    trove.paper("b.txt").names(PERSON, "Олег Данилюк");
    trove.paper("c.txt").names(PERSON, "Shen Yichuan");
    trove.paper("d.txt").names(PERSON, "沈屹川");

    assertThat(entities())
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Oleh Danylyuk", "Shen Yichuan");
    assertThat(trove.weighed().merges())
        .extracting(Merge::alias, Merge::why)
        .contains(tuple("Олег Данилюк", "The same name in another script."));
  }

  @Test
  void aNameInAnotherScriptThatMayBeEitherOfTwoStaysAlone() {
    trove.paper("a.txt").names(PERSON, "Oleh Danylyuk");
    trove.paper("b.txt").names(PERSON, "Oleg Daniliuk");
    trove.paper("c.txt").names(PERSON, "Олег Данилюк");

    assertThat(entities()).hasSize(3);
  }

  @Test
  void whatTheSentenceSetsBeforeANameIsNoPartOfIt() {
    trove.paper("a.txt").names(PERSON, "Norlanders", "120 Norlanders");
    trove.paper("b.txt").names(ORGANIZATION, "Norfield", "of JSC Norfield");

    assertThat(entities()).hasSize(2);
  }

  @Test
  void aPatronymicIsNoSurname() {
    trove.paper("a.txt").names(PERSON, "Орлов Семен Петрович", "Орлов");

    assertThat(entities()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"MoT", "M.O.T.", "MOT"})
  void anAcronymJoinsTheNameItAbbreviates(String acronym) {
    trove.paper("a.txt").names(ORGANIZATION, "Ministry of Trade", acronym);

    assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Ministry of Trade");
  }

  @Test
  void anAcronymOfTwoNamesStaysAlone() {
    trove.paper("a.txt").names(ORGANIZATION, "Ministry of Trade", "Museum of Tractors", "MOT");

    assertThat(entities()).hasSize(3);
  }

  @Test
  void aShortFormThatNoDocumentSpellsOutStaysAlone() {
    trove.paper("a.txt").names(ORGANIZATION, "Norfield Dynamics Ltd");
    trove.paper("b.txt").names(ORGANIZATION, "Norfield");

    assertThat(entities()).hasSize(2);
  }

  @Test
  void aShortFormThatADocumentSpellsOutIsKnownInTheOthers() {
    trove.paper("a.txt").names(ORGANIZATION, "Norfield Dynamics Ltd", "Norfield", "ND");
    trove.paper("b.txt").names(ORGANIZATION, "Norfield", "ND");
    assertThat(entities()).hasSize(1);

    trove.paper("c.txt").names(ORGANIZATION, "Norfield Shipyards", "Norfield");
    assertThat(entities()).hasSize(3);
  }

  @Test
  void aCouncilsConferenceIsNotTheCouncil() {
    trove
        .paper("a.txt")
        .names(ORGANIZATION, "Halden Council", "Halden Council Conference", "Halden");

    assertThat(entities()).hasSize(3);
  }

  @Test
  void aLetterIsNobodysSurnameAndTwoLettersAreNoOtherDocumentsAcronym() {
    trove.paper("a.txt").names(PERSON, "Erik N", "N").names(ORGANIZATION, "Trade Enterprise");
    trove.paper("b.txt").names(ORGANIZATION, "TE");

    assertThat(entities()).hasSize(4);
  }

  @Test
  void aCountryIsNotTheFirmThatBearsItsName() {
    trove
        .paper("a.txt")
        .names(ORGANIZATION, "Estmark Shipyards", "Estmark")
        .names(LOCATION, "Estmark");

    assertThat(entities()).filteredOn(e -> e.kind() == ORGANIZATION).hasSize(2);
  }

  @Test
  void everyMergeIsExplained() {
    trove.paper("a.txt").names(PERSON, "Anna Holm", "Holm", "ANNA HOLM");

    assertThat(trove.weighed().merges())
        .extracting(Merge::alias, Merge::why)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "Holm", "Surname alone of the only such name in the document."),
            org.assertj.core.groups.Tuple.tuple(
                "ANNA HOLM", "The same name but for case, accents, titles or legal form."));
  }

  @Test
  void aliasesShowTheirScriptAndCount() {
    trove.paper("a.txt").names(PERSON, "Семён Орлов", "Семен Орлов", "Семен Орлов");

    assertThat(entities().getFirst().aliases())
        .containsExactly(
            new Entity.Alias("Семен Орлов", "Cyrl", 2), new Entity.Alias("Семён Орлов", "Cyrl", 1));
    assertThat(Script.of("华星")).isEqualTo("Hani");
    assertThat(Script.of("42")).isEqualTo("Zyyy");
  }

  @Test
  void figuresAreNoEntities() {
    trove.paper("a.txt").names(MentionKind.DATE, "8 June").names(MentionKind.MONEY, "5 dollars");

    assertThat(entities()).isEmpty();
    assertThat(trove.weighed().entityOf()).isEmpty();
  }

  @Test
  void idsComeFromTheNameAlone() {
    trove.paper("a.txt").names(PERSON, "Anna Holm");
    var other = new FictionalTrove();
    other.paper("z.txt").names(PERSON, "Erik Berg", "Dr Anna Holm");

    assertThat(other.weighed().entities())
        .extracting(Entity::id)
        .contains(entities().getFirst().id());
  }

  @Test
  void namesOfNothingButMarksDoNoHarm() {
    trove.paper("a.txt").names(ORGANIZATION, "—", "«»", "...", "A").names(PERSON, "’s", "Mr");

    assertThat(entities()).isNotEmpty();
  }

  private List<Entity> entities() {
    return trove.weighed().entities();
  }

  @Test
  void aRussianNameIsOneInAllCases() {
    trove
        .paper("a.txt")
        .in("ru")
        .names(LOCATION, "Норландии", "Норландию", "Норландия")
        .names(ORGANIZATION, "Управлению закупок Эстмарка", "Управления закупок Эстмарка")
        .names(PERSON, "Анны Ивановой", "Анной Ивановой");

    assertThat(trove.weighed().entities())
        .extracting(Entity::kind, Entity::name, Entity::mentions)
        .containsExactlyInAnyOrder(
            tuple(LOCATION, "Норландия", 3),
            tuple(ORGANIZATION, "Управление закупок Эстмарка", 2),
            tuple(PERSON, "Анна Иванова", 2));
  }

  @Test
  void anOrganizationIsOneInThreeLanguages() {
    trove.paper("a.txt").names(ORGANIZATION, "17th Research Institute of Airborne Equipment");
    trove
        .paper("b.txt")
        .in("ru")
        .names(ORGANIZATION, "17-й научно-исследовательский институт десантной техники");
    trove.paper("c.txt").in("zh").names(ORGANIZATION, "第十七空降装备研究所");

    assertThat(entities()).singleElement().satisfies(e -> assertThat(e.mentions()).isEqualTo(3));
  }

  @Test
  void whereTwoOrganizationsSayTheSameOneInAnotherScriptStaysAlone() {
    trove.paper("a.txt").names(ORGANIZATION, "Berezka Plant", "Beryozka Factory");
    trove.paper("b.txt").in("ru").names(ORGANIZATION, "завод «Берёзка»");

    assertThat(entities()).hasSize(3);
  }

  @Test
  void aNumberedOrganizationJoinsTheOnlyFullerOne() {
    trove.paper("a.txt").names(ORGANIZATION, "17th Plant of Airborne Equipment");
    trove.paper("b.txt").names(ORGANIZATION, "17th Plant");
    trove.paper("c.txt").names(ORGANIZATION, "17th Plant of Norland").names(LOCATION, "Norland");
    assertThat(entities()).filteredOn(e -> e.kind() == ORGANIZATION).hasSize(1);

    // whatever longer name a document holds by mistake
    trove
        .paper("e.txt")
        .names(ORGANIZATION, "17th Plant of Airborne Equipment Account", "17th Plant");
    assertThat(entities())
        .filteredOn(e -> e.name().equals("17th Plant of Airborne Equipment"))
        .singleElement()
        .satisfies(e -> assertThat(e.mentions()).isEqualTo(4));

    trove.paper("d.txt").names(ORGANIZATION, "17th Plant of Optical Devices");
    assertThat(entities()).filteredOn(e -> e.kind() == ORGANIZATION).hasSize(5);
  }

  @Test
  void theNumberedOrganizationsOfTwoStatesStayApart() {
    trove.paper("a.txt").names(ORGANIZATION, "17th Plant of Airborne Equipment");
    trove
        .paper("b.txt")
        .names(ORGANIZATION, "17th Plant of Norland", "17th Plant of Estmark")
        .names(LOCATION, "Norland", "Estmark");

    assertThat(entities()).filteredOn(e -> e.kind() == ORGANIZATION).hasSize(3);
  }

  @Test
  void aFormOfTwoRussianNamesIsTheOneThatTheDocumentHas() {
    trove.paper("a.txt").in("ru").names(PERSON, "Сергей Марков", "Маркова");
    trove.paper("b.txt").in("ru").names(PERSON, "Ольга Петрова", "Петрова");
    trove.paper("c.txt").in("ru").names(PERSON, "Орлова");

    assertThat(trove.weighed().entities())
        .extracting(Entity::name, Entity::mentions)
        .containsExactlyInAnyOrder(
            tuple("Сергей Марков", 2), tuple("Ольга Петрова", 2), tuple("Орлова", 1));
  }
}
