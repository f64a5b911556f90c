package org.dossier.language.ru.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.language.FoundValue;
import org.dossier.language.ru.RussianPack;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianValuesTest {
  private static final RussianPack PACK = new RussianPack();
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Акт подписан 8 июня 2019 г.| 8 июня 2019 г. = 2019-06-08/2019-06-08",
        "Акт от 08.06.2019 утерян| от 08.06.2019 = 2019-06-08/2019-06-08",
        "«8» июня 2023 г. заключён договор| «8» июня 2023 г. = 2023-06-08/2023-06-08",
        "двадцать пятого декабря 2020 года| двадцать пятого декабря 2020 года = 2020-12-25/2020-12-25",
        "стороны встретятся с 3 по 5 мая 2022 года| с 3 по 5 мая 2022 года = 2022-05-03/2022-05-05",
        "с 30 апреля по 5 мая 2022 года| с 30 апреля по 5 мая 2022 года = 2022-04-30/2022-05-05",
        "он служил с 1950 по 1966 год| с 1950 по 1966 год = 1950-01-01/1966-12-31",
        "в 2011—2012 годах| в 2011—2012 годах = 2011-01-01/2012-12-31",
        "в первом полугодии 2024 года| в первом полугодии 2024 года = 2024-01-01/2024-06-30",
        "платёж в IV квартале 2023 г.| в IV квартале 2023 г. = 2023-10-01/2023-12-31",
        "не позднее 30 июня 2024 г.| не позднее 30 июня 2024 г. = ../2024-06-30",
        "в 1990-х годах| в 1990-х годах = 1990-01-01/1999-12-31",
        "летом 2015 года| летом 2015 года = 2015-06-01/2015-08-31",
        "Это было на прошлой неделе| на прошлой неделе = 2024-05-06/2024-05-12",
        "Прибыли вчера| вчера = 2024-05-14/2024-05-14",
        "Прибыли три дня назад| три дня назад = 2024-05-12/2024-05-12",
        "Их видели в понедельник, 13 мая| в понедельник, 13 мая = 2024-05-13/2024-05-13",
        "Им 30 машин| -",
        "Пункт 2019 не действует| -"
      })
  void datesComeToTheseDays(String text, String expected) {
    assertThat(dates(text, TODAY)).isEqualTo(expected.equals("-") ? "" : expected);
  }

  @Test
  void theSameYearIsTheOneToldBefore() {
    assertThat(
            dates(
                "Договор подписан 8 июня 2019 года. В марте того же года он ездил в Орёл.", TODAY))
        .endsWith("В марте того же года = 2019-03-01/2019-03-31");
    assertThat(dates("Суд прошёл 8 июня 2019 года. Двумя днями позже его отпустили.", null))
        .endsWith("Двумя днями позже = 2019-06-10/2019-06-10");
  }

  @Test
  void nothingIsNoScaleForTheNumberBeforeIt() {
    assertThatCode(() -> amounts("Выделено от 5 до 0 тыс. рублей, 12–0,0 тыс. рублей в год."))
        .doesNotThrowAnyException();
  }

  @Test
  void aRelativeDateWithoutAnAnchorHasNoValue() {
    assertThat(dates("Они приедут завтра.", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "стоит 210 млн долларов США| 210000000..210000000 USD",
        "цена 1,5 млрд руб.| 1500000000..1500000000 RUB",
        "86 500 000 (восемьдесят шесть миллионов пятьсот тысяч) рублей| 86500000..86500000 RUB",
        "более $3,5 млн| 3500000..null USD",
        "не более 20 тыс. евро| null..20000 EUR",
        "от 10 до 15 млн юаней| 10000000..15000000 CNY",
        "полтора миллиона гривен| 1500000..1500000 UAH",
        "5 рублей 40 копеек| 5.4..5.4 RUB",
        "двести десять белорусских рублей| 210..210 BYN",
        "24 машины| 24..24 машина",
        "двумястами десятью солдатами| 210..210 солдат",
        "около 6 новых беспилотных систем| ~6..6 система",
        "с 5 самолётами| 5..5 самолет",
        "не менее 5 т груза| 5..null t",
        "скорость до 80 км/ч| null..80 km/h",
        "при минус 50 °C| -50..-50 °C",
        "7 квадратных километров| 7..7 km²",
        "50 лет| 50..50 год",
        "свыше 40%| 40..null %",
        "от 3 до 5 процентов| 3..5 %"
      })
  void amountsComeToThis(String text, String expected) {
    assertThat(amounts(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"статья 228", "дом 7", "№ 15", "БМД-4М и Ту-160", "один из них", "тысячи писем"})
  void figuresThatNameAreNoAmounts(String text) {
    assertThat(amounts(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ПРОТОКОЛ¶г. Орёл¶12 марта 2021 г.¶Участники встретились 1 мая 2020 года.| 2021-03-12",
        "Дата: 03.04.2022¶Кому: Отделу| 2022-04-03",
        "Приказ № 17-к от 5 июня 2018 г.¶О приёме| 2018-06-05",
        "Встреча прошла 1 мая 2020 года в Орле.| -"
      })
  void aDocumentDatesItselfAtItsHead(String text, String expected) {
    assertThat(PACK.documentDate(text.replace('¶', '\n')).map(LocalDate::toString).orElse("-"))
        .isEqualTo(expected);
  }

  private static List<FoundValue> values(String text, @Nullable LocalDate anchor) {
    return PACK.values(text, PACK.analyze(text), anchor);
  }

  private static String dates(String text, @Nullable LocalDate anchor) {
    return values(text, anchor).stream()
        .filter(found -> found.value() instanceof Value.Date)
        .map(
            found -> {
              var date = (Value.Date) found.value();
              return found.span().of(text) + " = " + end(date.from()) + "/" + end(date.to());
            })
        .collect(Collectors.joining("; "));
  }

  private static String end(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }

  private static String amounts(String text) {
    return values(text, TODAY).stream()
        .map(
            found ->
                switch (found.value()) {
                  case Value.Money(var min, var max, var currency, _) ->
                      min + ".." + max + " " + currency;
                  case Value.Quantity(var min, var max, var unit, var about) ->
                      (about ? "~" : "") + min + ".." + max + " " + unit;
                  case Value.Percent(var min, var max, _) -> min + ".." + max + " %";
                  case Value.Date date -> date.toString();
                  case Value.Identifier id -> id.toString();
                })
        .collect(Collectors.joining("; "));
  }
}
