package org.dossier.language.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static final Pattern RUSSIAN =
      Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}\\d .,«»()-]+");
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\d·-]+");

  @Test
  void everyLineHasThreeColumnsInTheirScripts() {
    assertThat(Glossary.shipped())
        .hasSizeGreaterThan(1_500)
        .allSatisfy(
            entry -> {
              assertThat(entry.names().get(1)).allMatch(RUSSIAN.asMatchPredicate());
              assertThat(entry.names().get(2)).allMatch(CHINESE.asMatchPredicate());
            });
  }

  @Test
  void linesAreSortedByTheFirstEnglishNameEachOfWhichStandsOnce() {
    List<String> firsts =
        Glossary.shipped().stream().map(entry -> entry.names().getFirst().getFirst()).toList();

    assertThat(firsts).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void noEntrySaysANameTwice() {
    assertThat(Glossary.shipped())
        .allSatisfy(
            entry ->
                assertThat(entry.names()).allSatisfy(n -> assertThat(n).doesNotHaveDuplicates()));
  }

  @Test
  void aLineWithoutThreeColumnsIsRefused() {
    assertThatThrownBy(() -> Glossary.entry("court | суд"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("суд");
    assertThatThrownBy(() -> Glossary.entry("court | | 法院"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
