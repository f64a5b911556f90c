package org.dossier.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.search.Analysis;
import org.dossier.search.PassageFields;
import org.junit.jupiter.api.Test;

class WireTest {
  /** NFKC makes four words with spaces of the one letter ﷺ. */
  @Test
  void aWordWithASpaceInItStaysOneWordWhereTheServerCuts() {
    String word = Wire.word(Analysis.STEMS, "صلى الله");

    assertThat(word.chars()).noneMatch(Character::isWhitespace);
    assertThat(Wire.inOrder(List.of("a", "صلى الله"))).isEqualTo("a " + word);
    assertThat(Wire.word(PassageFields.SOURCE, "the leak")).isEqualTo("the leak");
  }

  @Test
  void halfAPairIsReplacedAndNothingMoves() {
    assertThat(Wire.wellFormed("a\uD83D b")).isEqualTo("a\uFFFD b");
    assertThat(Wire.wellFormed("a\uDE00b\uD83D")).isEqualTo("a\uFFFDb\uFFFD");
    assertThat(Wire.wellFormed("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
  }
}
