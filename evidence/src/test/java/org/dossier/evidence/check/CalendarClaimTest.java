package org.dossier.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarClaimTest {
  @ParameterizedTest
  @CsvSource({
    "'Monday, 8 June 2015', true, 8 June 2015 is a Monday.",
    "'Friday 8 June 2015', false, '8 June 2015 is a Monday, not a Friday.'",
    "31 April 2024, false, There is no 31 April 2024.",
    "'Feb. 29, 2024', true, 29 February 2024 is a Thursday.",
    "2023-02-29, false, There is no 29 February 2023.",
  })
  void aDay(String text, boolean right, String explanation) {
    CalendarClaim claim = CalendarClaim.parse(text);

    assertThat(claim.isRight()).isEqualTo(right);
    assertThat(claim.explanation()).isEqualTo(explanation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "June 2015", "8 Juneuary 2015", "2015-13-01", "Someday, 8 June 2015"})
  void noDay(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CalendarClaim.parse(text));
  }
}
