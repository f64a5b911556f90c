package org.dossier.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstLettersTest {
  /** Letters, letters with marks before or after them, and what is no letter at all. */
  private static final int[] LETTERS =
      IntStream.concat(
              IntStream.rangeClosed(0x21, 0x24F),
              IntStream.concat(
                  IntStream.rangeClosed(0x300, 0x52F),
                  IntStream.of(0x1E9E, 0xFB01, 0xFF2B, 0x1100, 0x1161, 0x88DD, 0x3042, 0x200D)))
          .toArray();

  @Test
  void noWordIsLeftOutThatBecomesATerm() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    UnaryOperator<String> stems = Analysis.stemmer();
    for (int i = 0; i < 200_000; i++) {
      var word = new StringBuilder();
      for (int n = 1 + random.nextInt(7); n > 0; n--) {
        word.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
      }
      String text = word.toString();
      for (String term : List.of(stems.apply(text), Analysis.folded(text))) {
        var letters = FirstLetters.of(List.of(term));
        assertThat(letters == null || letters.mayBegin(text.charAt(0)))
            .as("%s is %s, seed %d", text, term, seed)
            .isTrue();
      }
    }
  }

  @Test
  void wordsThatBeginOtherwiseAreLeftOut() {
    var letters = requireNonNull(FirstLetters.of(List.of("deliv", "завод")));
    assertThat("DdЗз".chars().allMatch(c -> letters.mayBegin((char) c))).isTrue();
    assertThat("tTжЖ".chars().noneMatch(c -> letters.mayBegin((char) c))).isTrue();
    // of Chinese, and of figures, nothing is said
    assertThat("裝交24".chars().allMatch(c -> letters.mayBegin((char) c))).isTrue();
  }
}
