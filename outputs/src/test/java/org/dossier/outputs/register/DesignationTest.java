package org.dossier.outputs.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignationTest {
  @ParameterizedTest
  @CsvSource({
    "airborne vehicles KV-7M, KV-7M",
    "9K301 launchers, 9K301",
    "боевых машин БЛ-4М, БЛ-4М",
    "KV-7M空降战车, KV-7M",
    "Il-96 transport aircraft, Il-96",
    "парашютной системы «Ястреб», Ястреб",
    "“飞鹰”降落伞系统, 飞鹰"
  })
  void theDesignationIsCutOutOfTheWords(String words, String designation) {
    assertThat(Designation.of(words)).isEqualTo(designation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command vehicles",
        "120mm mortars",
        "24辆战车",
        "the 2nd batch of spare parts",
        "training in 2023-2024",
        "37 vehicles"
      })
  void measuresYearsAndPlainWordsAreNone(String words) {
    assertThat(Designation.of(words)).isEmpty();
  }
}
