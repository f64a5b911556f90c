package org.dossier.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.model.MentionKind;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishDatesTest {
  private static final LanguagePack PACK = new EnglishPack();

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The depot opened after 2018.| 2018| 2019-01-01/-",
        "Delivery is due no later than 1 June 2024.| 1 June 2024| -/2024-06-01",
        "It was stored before May 2019.| May 2019| -/2019-04-30",
        "Use lots of 2016 or later.| 2016 or later| 2016-01-01/-",
        "Payments run since 2014.| 2014| 2014-01-01/-"
      })
  void anOpenEndStaysOpen(String text, String words, String value) {
    assertDated(text, words, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They paid two weeks before 13 May 2019.| two weeks before 13 May 2019| 2019-04-29/2019-04-29",
        "They met in the last week of 2016.| the last week of 2016| 2016-12-26/2017-01-01",
        "It is set for the week of April 10, 2023.| the week of April 10, 2023| 2023-04-10/2023-04-16",
        "It ran for the first ten days of June 2021.| the first ten days of June 2021| 2021-06-01/2021-06-10",
        "Sales fell in the 2021 second quarter.| 2021 second quarter| 2021-04-01/2021-06-30",
        "It closed in June last year.| June last year| 2022-06-01/2022-06-30"
      })
  void aDateMayBeCountedFromAnotherOrBeAPartOfIt(String text, String words, String value) {
    assertDated(text, words, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The buyer said Friday that the trucks will stay.| Friday| 2023-06-09/2023-06-09",
        "The trucks will leave on Friday.| Friday| 2023-06-16/2023-06-16",
        "The board is expected to meet in August.| August| 2023-08-01/2023-08-31",
        "The board met in August.| August| 2022-08-01/2022-08-31"
      })
  void theNearestVerbTellsWhetherADayIsPast(String text, String words, String value) {
    assertDated(text, words, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It runs from Tuesday, June 25, 1974, through Friday, July 5, 1974.| from Tuesday, June 25, 1974, through Friday, July 5, 1974| 1974-06-25/1974-07-05",
        "They met in late June and early July 2017.| late June and early July 2017| 2017-06-01/2017-07-31"
      })
  void aStretchOfTimeIsOneDate(String text, String words, String value) {
    assertDated(text, words, value);
  }

  @Test
  void aVerbIsNoMonth() {
    String text = "This may help the buyer.";

    assertThat(PACK.values(text, PACK.analyze(text), TODAY))
        .noneMatch(found -> found.kind() == MentionKind.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The vote after the May 3 meeting was close.| May 3| 2023-05-03/2023-05-03",
        "He came to power in the 20th century.| the 20th century| 1900-01-01/1999-12-31"
      })
  void whatADateDescribesIsNotItsBound(String text, String words, String value) {
    assertDated(text, words, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He flew to Hollin in March 1998. On May 3 he came back.| On May 3| 1998-05-03/1998-05-03",
        "He left in November 1998. In January he was seen.| January| 1999-01-01/1999-01-31",
        "He wrote in late June and July 1998.| late June| 1998-06-01/1998-06-30",
        "The plant closed in 2003. In May 2023 it sold a depot. It paid on June 1.| June 1| 2023-06-01/2023-06-01"
      })
  void aDayWithoutAYearIsNearTheOneThatTheTextTellsOf(String text, String words, String value) {
    String shortest = words.strip().replaceFirst("^On ", "");
    assertThat(
            PACK.values(text, PACK.analyze(text), TODAY).stream()
                .filter(found -> found.span().of(text).equals(shortest))
                .map(found -> shown((Value.Date) found.value())))
        .containsExactly(value.strip());
  }

  @Test
  void whatWasToldOfTheFutureIsAhead() {
    assertDated(
        "The minister told us that once the trucks are here (perhaps in August), he will go.",
        "August",
        "2023-08-01/2023-08-31");
  }

  private static void assertDated(String text, String words, String value) {
    List<FoundValue> dates =
        PACK.values(text, PACK.analyze(text), TODAY).stream()
            .filter(found -> found.kind() == MentionKind.DATE)
            .toList();
    assertThat(dates).hasSize(1);
    assertThat(dates.getFirst().span().of(text)).isEqualTo(words.strip());
    assertThat(shown((Value.Date) dates.getFirst().value())).isEqualTo(value.strip());
  }

  private static String shown(Value.Date date) {
    return (date.from() == null ? "-" : date.from()) + "/" + (date.to() == null ? "-" : date.to());
  }
}
