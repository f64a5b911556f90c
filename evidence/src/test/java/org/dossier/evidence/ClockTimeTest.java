package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of day in the words of a claim. */
class ClockTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met at 08:30 on 3 May.          | 08:30
          They met at 8:30 pm on 3 May.        | 20:30
          They met on 3 May, 11 a.m.           | 11:00
          They met at 12.15 a.m.               | 00:15
          Встреча прошла в 08:30 в Москве.     | 08:30
          Встреча прошла в 8 часов 30 минут.   | 08:30
          Встретились в 7 вечера.              | 19:00
          Встретились около 11 часов утра.     | 11:00
          双方于5月3日上午8时30分会面。          | 08:30
          双方下午3点会面。                      | 15:00
          双方于14:20会面。                     | 14:20
          会面于晚上8点半开始。                  | 20:30
          """)
  void isRead(String quote, LocalTime time) {
    assertThat(ClockTime.in(quote)).map(ClockTime::time).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on 3 May 2022.",
        "A map at the scale 1:50 was shown.",
        "They met at 08:30 and again at 11:00.",
        "Цена выросла в 5.12 раза.",
        "他提出3点建议。",
        "Paragraph 8.30 was read.",
        "At 25:10 nothing happens.",
      })
  void isNot(String quote) {
    assertThat(ClockTime.in(quote)).isEmpty();
  }

  @Test
  void wordsSayWhoseTimeItIs() {
    assertThat(ClockTime.in("at 08:30 GMT").orElseThrow().zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(ClockTime.in("в 08:30 по московскому времени").orElseThrow().zone())
        .isEqualTo(ZoneId.of("Europe/Moscow"));
    assertThat(ClockTime.in("北京时间上午8时30分").orElseThrow().zone())
        .isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(ClockTime.in("at 08:30").orElseThrow().zone()).isNull();
  }
}
