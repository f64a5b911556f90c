package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossier.store.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "19, 1900-01-01, 1999-12-31, 10",
    "201, 2010-01-01, 2019-12-31, 10",
    "2024, 2024-01-01, 2024-12-31, 12",
    "2024-02, 2024-02-01, 2024-02-29, 29",
    "2024-02-29, 2024-02-29, 2024-02-29, 0",
    "9999, 9999-01-01, 9999-12-31, 12"
  })
  void aPartOfTimeIsMadeOfSmallerOnes(String part, LocalDate first, LocalDate last, int parts) {
    Period period = Period.parse(part).orElseThrow();

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.parts()).hasSize(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2024-13", "2024-02-30", "20245", "0000", "2024-2", "x", "٢٠٢٤"})
  void nonsenseIsNoPartOfTime(String part) {
    assertThat(Period.parse(part)).isEmpty();
  }

  @Test
  void manyYearsStandSideBySideByTens() {
    assertThat(Period.of(range("2019-05-01", "2024-01-01"))).hasSize(6);
    assertThat(Period.of(range("1812-06-24", "2024-01-01")))
        .hasSize(22)
        .first()
        .isEqualTo(new Period("181"));
    assertThat(Period.of(range("0001-01-01", "9999-12-31"))).hasSize(100);
  }

  @Test
  void aVagueDateLiesAcrossTheBarsThatItAllows() {
    List<Period> months = new Period("2024").parts();
    TimeBars bars =
        TimeBars.of(
            months,
            List.of(new Happening.Part("2024-03", 3, 1), new Happening.Part("2024-04", 0, 1)),
            List.of(range("2024-01-01", "2024-06-30"), range("2023-01-01", "2030-12-31")),
            5);

    assertThat(bars.lines().get(0).x()).isZero();
    assertThat(bars.lines().get(0).width()).isEqualTo(6 * TimeBars.WIDTH);
    assertThat(bars.lines().get(1).width()).as("cut at both ends").isEqualTo(bars.width());
    assertThat(bars.moreRanges()).isEqualTo(3);
    TimeBars.Bar march = bars.bars().get(2);
    assertThat(march.all()).isEqualTo(4);
    assertThat(march.findings() + march.documents()).isLessThanOrEqualTo(TimeBars.HEIGHT);
    assertThat(bars.bars().get(3).documents()).isPositive();
  }

  private static Happening.Range range(String first, String last) {
    return new Happening.Range(LocalDate.parse(first), LocalDate.parse(last), 2);
  }
}
