package org.dossier.claims.mentions.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOrPersonTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @CsvSource({
    "He lives in Karabel now, 3, 4, true",
    "the town of Karabel fell, 3, 4, true",
    "a letter from Karabel came, 3, 4, false",
    "they trust in Maria Lopez fully, 3, 5, false"
  })
  void anUnknownNameBehindInIsAPlace(String text, int start, int end, boolean place) {
    Words words = Words.of(List.of(text.split(" ")), GAZETTEER);
    assertThat(PlaceRules.standsAsPlace(words, start, end)).isEqualTo(place);
  }
}
