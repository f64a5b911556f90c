package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;

/** What Russian contracts, price lists, minutes and plans say beyond the single sentence. */
class RussianClaimsTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());

  private static final String CONTRACT =
      """
      ООО «Насосы Севера», именуемое в дальнейшем «Поставщик», с одной стороны, и \
      АО «Речной порт», именуемое в дальнейшем «Покупатель», с другой стороны, заключили договор.

      """;

  @Test
  void theSidesOfContractsAreWhomItsWordsDefine() {
    var read = new Read(CONTRACT + "Поставщик поставляет Покупателю 12 насосов.");
    Claim transfer = read.only("transfer");
    assertThat(read.meant(transfer, "supplier")).containsExactly("ООО «Насосы Севера»");
    assertThat(read.meant(transfer, "recipient")).containsExactly("АО «Речной порт»");
  }

  @Test
  void dealsOfContractsThatNameNoPartyAreBetweenItsSides() {
    var read = new Read(CONTRACT + "Первая партия (12 насосов) поставляется до 30 июня 2024 г.");
    Claim delivery = read.only("delivery");
    assertThat(read.meant(delivery, "supplier")).containsExactly("ООО «Насосы Севера»");
    assertThat(read.meant(delivery, "recipient")).containsExactly("АО «Речной порт»");
    assertThat(delivery.role("quantity")).extracting(Filler::text).containsExactly("12");
    assertThat(delivery.hedge()).as("a deadline hedges nothing").isNull();
  }

  @Test
  void whatTheSupplierIsGivenComesFromTheOtherSide() {
    var read = new Read(CONTRACT + "Оборудование передаётся Поставщику до 1 марта 2024 г.");
    Claim delivery = read.only("delivery");
    assertThat(read.meant(delivery, "recipient")).containsExactly("ООО «Насосы Севера»");
    assertThat(read.meant(delivery, "supplier")).containsExactly("АО «Речной порт»");
  }

  @Test
  void linesOfPriceTablesAreTransfersAndCostsInTheCurrencyOfTheirHead() {
    var read =
        new Read(
            """
            № | Наименование | Кол-во | Цена за ед., евро | Сумма, тыс. евро
            1 | Насос водяной | 4 | 1 200 | 4,8
            2 | Труба стальная | 10 | 300 | 3
            """);
    List<Claim> rows = read.of("transfer");
    assertThat(rows).hasSize(2);
    Claim pump = rows.getFirst();
    assertThat(pump.role("item")).extracting(Filler::text).containsExactly("Насос водяной");
    assertThat(money(pump, "price")).isEqualByComparingTo("4800");
    assertThat(pump.role("quantity")).extracting(Filler::text).containsExactly("4");
    assertThat(read.of("cost"))
        .extracting(cost -> money(cost, "amount").stripTrailingZeros().toPlainString())
        .containsExactlyInAnyOrder("1200", "4800", "300", "3000");
  }

  @Test
  void figuresOfTablesWithoutPricesStayFigures() {
    var read = new Read("№ | Цех | Людей | Станков\n1 | Сборочный | 40 | 12\n");
    assertThat(read.claims).isEmpty();
  }

  @Test
  void bothSidesOfMinutesAreThoseThatSentPeople() {
    var read =
        new Read(
            """
            Присутствовали:
            от Норвегии — А. Б. Иванов;
            от Индии — В. Г. Петров.

            Стороны договорились о поставке насосов.
            """);
    assertThat(read.meant(read.of("agreement").getFirst(), "parties"))
        .containsExactly("Норвегии", "Индии");
  }

  @Test
  void linesOfRequirementsDemand() {
    var read = new Read("Технические требования к насосу\n\n1. Масса насоса: не более 40 кг.");
    assertThat(read.only("capability").modality()).isEqualTo(Modality.REQUIRED);
    var plain = new Read("Описание насоса\n\n1. Масса насоса: не более 40 кг.");
    assertThat(plain.only("capability").modality()).isEqualTo(Modality.ASSERTED);
  }

  @Test
  void whoTrainsIsToldOnceForPaperOfOneCourse() {
    var read =
        new Read(
            """
            Обучение проводит учебный центр АО «Речной порт».

            План подготовки операторов Индии. Обучению подлежат 80 человек.
            """);
    Claim last = read.of("training").getLast();
    assertThat(last.role("trainer"))
        .extracting(Filler::text)
        .containsExactly("учебный центр АО «Речной порт»");
    assertThat(last.role("trainee")).extracting(Filler::text).contains("Индии");
  }

  private static BigDecimal money(Claim claim, String role) {
    Value value = claim.role(role).getFirst().value();
    assertThat(value)
        .isInstanceOfSatisfying(Value.Money.class, m -> assertThat(m.currency()).isEqualTo("EUR"));
    return ((Value.Money) value).max();
  }

  /** A text with what was found in it. */
  private static final class Read {
    private final List<Claim> claims;
    private final Map<String, String> mentions;

    Read(String text) {
      var page = new Page(1, text, "ru", Origin.TEXT, 1, null, null, List.of());
      Extraction found =
          EXTRACTOR.extract(
              new DocumentText(
                  new DocumentId("0".repeat(64)), List.of(page), LocalDate.of(2023, 12, 3)));
      claims = found.claims();
      mentions = found.mentions().stream().collect(Collectors.toMap(Mention::id, Mention::text));
    }

    List<Claim> of(String kind) {
      return claims.stream().filter(claim -> claim.kind().equals(kind)).toList();
    }

    Claim only(String kind) {
      assertThat(of(kind)).as(claims.toString()).hasSize(1);
      return of(kind).getFirst();
    }

    List<String> meant(Claim claim, String role) {
      return claim.role(role).stream()
          .map(Filler::mention)
          .filter(id -> id != null)
          .map(mentions::get)
          .toList();
    }
  }
}
