package org.dossier.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PalladiusTest {
  @ParameterizedTest
  @CsvSource({
    "zhang, чжан",
    "zhong, чжун",
    "yi, и",
    "yu, юй",
    "yuan, юань",
    "xi, си",
    "si, сы",
    "zi, цзы",
    "qing, цин",
    "jun, цзюнь",
    "quan, цюань",
    "hui, хой",
    "wang, ван",
    "wen, вэнь",
    "yan, янь",
    "yang, ян",
    "er, эр",
    "lü, люй",
    "shi, ши",
    "wo, во",
    "luo, ло",
    "bei, бэй",
    "xiong, сюн",
    "e, э",
    "yong, юн",
    "qqq, qqq",
  })
  void aSyllable(String pinyin, String cyrillic) {
    assertThat(Palladius.cyrillic(pinyin)).isEqualTo(cyrillic);
  }
}
