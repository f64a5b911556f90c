package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
  @ParameterizedTest
  @CsvSource({
    "Kuznetsov, Кузнецов",
    "Shevchenko's, Шевченко",
    "Jackson, Джексоном",
    "Zhdanov, Жданова",
    "Müller, Мюллера",
    "Rotterdam, Роттердам",
    "Houston, Хьюстон",
    "Newton, Ньютоном",
  })
  void oneNameInTwoScriptsSoundsTheSame(String latin, String cyrillic) {
    assertThat(Sounds.of(latin)).isNotEmpty().isEqualTo(Sounds.of(cyrillic));
  }

  @ParameterizedTest
  @CsvSource({"Marlow, Мельников", "Petrov, Павлов", "Estmark, Норланд"})
  void differentNamesSoundDifferent(String latin, String cyrillic) {
    assertThat(Sounds.of(latin)).isNotEqualTo(Sounds.of(cyrillic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Li", "Ия", "KR7", "装甲车", "", "Aя"})
  void whatIsTooShortOrInAnotherScriptHasNoSound(String word) {
    assertThat(Sounds.of(word)).isEmpty();
  }
}
