package org.dossier.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
  @ParameterizedTest
  @CsvSource({
    "Clinton, Клинтон, 克林顿",
    "Merkel, Меркель, 默克尔",
    "Benjamin Linden, Бенджамин Линден, 本杰明·林登",
    "Sandberg, Сандберг, 桑德伯格",
  })
  void aNameKeepsItsConsonantsInEveryScript(String latin, String cyrillic, String chinese) {
    assertThat(Skeleton.of(cyrillic)).isEqualTo(Skeleton.of(latin)).isNotEmpty();
    assertThat(Skeleton.of(chinese)).isEqualTo(Skeleton.of(latin));
  }

  @ParameterizedTest
  @CsvSource({"Клинтон, Клинтона", "Линдена, Линдену", "Сандберга, Сандбергу"})
  void russianEndingsOfVowelsAreNothing(String one, String other) {
    assertThat(Skeleton.of(one)).isEqualTo(Skeleton.of(other));
  }

  @Test
  void otherNamesHaveOthers() {
    assertThat(Skeleton.of("Linden")).isNotEqualTo(Skeleton.of("Marlow"));
    assertThat(Skeleton.of("")).isEmpty();
  }
}
