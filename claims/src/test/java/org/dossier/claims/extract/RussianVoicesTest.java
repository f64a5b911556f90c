package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.language.packs.Languages;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks in Russian documents where no name stands beside the words, and how firmly. */
class RussianVoicesTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());

  @Test
  void aBareTitleIsWhoeverWasNamedWithIt() {
    var read =
        new Read(
            "Министр обороны Норвегии Олег Варнов прибыл в Осло. Министр заявил, что завод закрыт.");
    assertThat(read.meant(read.only("statement"), "speaker")).containsExactly("Олег Варнов");
  }

  @Test
  void anOfficialIsWhoeverWasLastNamedWithATitle() {
    var read =
        new Read(
            "Об этом сообщил посол Норвегии Олег Варнов. Чиновник заявил, что завод закрыт, и уехал.");
    assertThat(read.all("statement"))
        .anySatisfy(
            claim -> assertThat(read.meant(claim, "speaker")).containsExactly("Олег Варнов"));
  }

  @Test
  void aTitleInThePluralMeansNobodyKnown() {
    var read = new Read("Приехал посол Олег Варнов. Послы заявили, что завод закрыт.");
    assertThat(read.meant(read.only("statement"), "speaker")).doesNotContain("Олег Варнов");
  }

  @Test
  void aPronounTakesThePersonOfItsGender() {
    var read =
        new Read(
            "Анна Петрова встретилась с Олегом Ивановым в Осло. Потом он заявил, что завод закрыт.");
    assertThat(read.meant(read.only("statement"), "speaker")).containsExactly("Олегом Ивановым");
  }

  @Test
  void whatAnEmailTellsIsToldByItsSender() {
    var read =
        new Read(
            """
            От: Варнов О. Л.
            Кому: Петрова А. И.

            Завод поставил министерству 24 машины. Прошу проверить счёт.

            > Завод поставил министерству 30 машин.
            """);
    List<Claim> deliveries = read.all("delivery", "transfer");
    assertThat(deliveries).isNotEmpty();
    for (Claim delivery : deliveries) {
      boolean answered = delivery.quote().contains("30");
      assertThat(delivery.attribution())
          .extracting(Attribution::text)
          .isEqualTo(answered ? List.of() : List.of("Варнов О. Л."));
    }
    assertThat(read.meant(read.only("statement"), "speaker")).containsExactly("Варнов О. Л.");
  }

  @Test
  void weOfANumberedLetterIsTheOrganizationOfItsHead() {
    var read =
        new Read("АО «Заря»\nИсх. № 12\n\nПросим подтвердить получение машин министерством.\n");
    assertThat(read.meant(read.only("statement"), "speaker")).containsExactly("АО «Заря»");
  }

  @Test
  void theDealsOfALetterAreOfWhoWritesAndWhoIsWrittenTo() {
    var read =
        new Read(
            """
            АО «Заря»
            Исх. № 12

            Директору ООО «Север»
            г-же Петровой А. И.

            Контракт № 5/23 от 3 мая 2023 г. подписан.
            """);
    assertThat(read.all("agreement"))
        .anySatisfy(
            claim ->
                assertThat(read.meant(claim, "parties"))
                    .containsExactly("АО «Заря»", "ООО «Север»"));
  }

  @Test
  void whosePaperItIsIsItsIssuerAndNotItsActor() {
    var read =
        new Read(
            "УТВЕРЖДАЮ\nДиректор АО «Заря»\nО. Л. Варнов\n\nПроверка назначена на май 2024 г.\n");
    Claim event = read.only("event");
    assertThat(read.meant(event, "issuer")).containsExactly("АО «Заря»");
    assertThat(event.role("actor")).isEmpty();
  }

  @Test
  void newsHasNoIssuer() {
    var read = new Read("АО «Заря» закрыто.\n\nПроверка назначена на май 2024 г.\n");
    assertThat(read.only("event").role("issuer")).isEmpty();
  }

  @Test
  void thePeopleOfALineOfMinutesAreOfWhoSendsThem() {
    var read = new Read("Присутствовали:\nот Норвегии — О. Л. Варнов (глава делегации).\n");
    assertThat(read.meant(read.only("affiliation"), "organization")).containsExactly("Норвегии");
  }

  @Test
  void aVerbThatLeavesOutWhoMeansThePersonBefore() {
    var read = new Read("Анна Петрова родилась в Осло. В 2015 году получила награду.");
    assertThat(read.all("event"))
        .anySatisfy(
            claim -> assertThat(read.meant(claim, "actor")).containsExactly("Анна Петрова"));
  }

  @Test
  void aNewspaperThatRemindsIsNoSpeaker() {
    assertThat(new Read("Напомним, что завод закрыли в мае.").all("statement")).isEmpty();
  }

  @Test
  void aNameBelowAnOfficeIsItsHolder() {
    var read = new Read("Генеральный директор АО «Заря»\nО. Л. Варнов\n");
    Claim signature = read.only("affiliation");
    assertThat(signature.role("position"))
        .extracting(Filler::text)
        .containsExactly("Генеральный директор");
    assertThat(read.meant(signature, "organization")).containsExactly("АО «Заря»");
  }

  @Test
  void twoSpeakersOfOneSentenceKeepTheirOwnWords() {
    var read = new Read("Норвегия считает, что аванс выплачен, а Дания уверена, что он не пришёл.");
    assertThat(read.all("statement"))
        .extracting(claim -> claim.role("content").getFirst().text())
        .containsExactly("аванс выплачен", "он не пришёл");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Министр заявил, что завод закрыт. | ASSERTED | UNKNOWN",
        "Министр заявил, что завод не закрыли. | NEGATED | UNKNOWN",
        "Министр заявил, что завод могут закрыть. | POSSIBLE | UNKNOWN",
        "Министр заявил, что завод надо закрыть. | REQUIRED | UNKNOWN",
        "Министр заявил, что завод закроют. | ASSERTED | PLANNED",
        "Министр заявил, что завод закроют, если аванс не придёт. | HYPOTHETICAL | PLANNED",
        "Министр надеется, что завод закрыт. | POSSIBLE | UNKNOWN",
        "Министр выразил надежду, что завод закрыт. | POSSIBLE | UNKNOWN",
        "Министр призвал инженеров закрыть завод. | REQUIRED | UNKNOWN"
      })
  void aStatementIsAsFirmAsItsWords(String text, Modality modality, Status status) {
    Claim statement = new Read(text).only("statement");
    assertThat(statement.modality()).isEqualTo(modality);
    assertThat(statement.status()).isEqualTo(status);
  }

  @Test
  void whatIsToldInAStatementIsToldBeside() {
    var read = new Read("Министр заявил, что завод поставил Норвегии 24 машины.");
    assertThat(read.claims).extracting(Claim::kind).contains("statement");
    assertThat(read.claims).extracting(Claim::kind).containsAnyOf("transfer", "delivery");
  }

  private static final class Read {
    final List<Claim> claims;
    private final Map<String, Mention> mentions;

    Read(String text) {
      var page = new Page(1, text, "ru", Origin.TEXT, 1, null, null, List.of());
      var document = new DocumentId("0".repeat(64));
      Extraction found =
          EXTRACTOR.extract(new DocumentText(document, List.of(page), LocalDate.of(2024, 3, 8)));
      claims = found.claims();
      mentions = found.mentions().stream().collect(Collectors.toMap(Mention::id, one -> one));
    }

    List<Claim> all(String... kinds) {
      return claims.stream().filter(claim -> List.of(kinds).contains(claim.kind())).toList();
    }

    Claim only(String kind) {
      return all(kind).getFirst();
    }

    /** The names that the fillers of a role rest on. */
    List<String> meant(Claim claim, String role) {
      return claim.role(role).stream()
          .filter(filler -> filler.mention() != null)
          .map(filler -> mentions.get(filler.mention()).text())
          .toList();
    }
  }
}
