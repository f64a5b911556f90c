package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said by hand is what the expressions say. */
class LettersTest {
  private static final long SEED = 20261128;
  private static final Pattern OF_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
  private static final List<String> PIECES =
      List.of(
          " ", "  ", "\t", "\n\n", "\u00a0", "\u3000", "a", "Bc", "7", "é", "e\u0301", "Ж", "中国",
          "々", "〇", "𠀀", "\ud840", "’s", "'", ".", "U.S.", "-", "½", "(", "№");

  @Test
  void everyCharacterIsOfTheSameClass() {
    for (int at = 0; at <= Character.MAX_CODE_POINT; at++) {
      String text = Character.toString(at);
      assertThat(Letters.isOfWord(at)).as("%x", at).isEqualTo(OF_WORD.matcher(text).matches());
      assertThat(Letters.isHan(at)).as("%x", at).isEqualTo(HAN.matcher(text).matches());
    }
  }

  @Test
  void wordsAndSpacesAreTheSame() {
    var random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String written = text.toString();
      assertThat(Letters.spaced(written))
          .as("seed %d", SEED)
          .isEqualTo(written.strip().replaceAll("\\s+", " "));
      assertThat(Quotes.words(written))
          .as("seed %d: %s", SEED, written)
          .isEqualTo(
              WORD.matcher(written.toLowerCase(Locale.ROOT))
                  .results()
                  .map(MatchResult::group)
                  .toList());
    }
  }
}
