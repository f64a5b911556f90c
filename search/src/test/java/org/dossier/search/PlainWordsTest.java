package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
  /** What words are made of, and what stands between them, each as often as another. */
  private static final String[] PARTS = {
    "a", "Word", "é", "слово", "Ж", "ё", "7", "24", " ", "  ", "\n", ".", ",", ":", ";", "'", "’",
    "-", "–", "«", "»", "\"", "(", "/", "%", "$", "№", "·", "“"
  };

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void plainTextsAreCutAsIcuCutsThem() throws IOException {
    Tokenizer icu = Analysis.tokenizer();
    int plain = 0;
    for (int i = 0; i < 100_000; i++) {
      var made = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        made.append(PARTS[random.nextInt(PARTS.length)]);
      }
      plain += isAsIcuCuts(icu, made.toString()) ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(20_000);
  }

  /** Each character that may be plain, among letters and figures. */
  @Test
  void noCharacterIsTakenForAnother() throws IOException {
    Tokenizer icu = Analysis.tokenizer();
    for (char letter = 0; letter < 0x2200; letter++) {
      for (String around :
          List.of("ab?cd", "12?34", "a1?b", "где?то", "a ? b", "?", "1 ?a", "ж ?б")) {
        isAsIcuCuts(icu, around.replace('?', letter));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Ministry's 24 vehicles, at 1,500.50 each (U.S. dollars): don't wait.",
        "Договор № 14/7-Б от 12.05.2021 г. «О поставке» — 120 ед.",
        "Rosoboronexport (Рособоронэкспорт) sent 5 T-90S.",
        ""
      })
  void mostTextsArePlain(String text) throws IOException {
    assertThat(isAsIcuCuts(Analysis.tokenizer(), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"装甲车", "Kо", "abc 5мм", "a_b", "cafe\u0301", "😀", "\uD83D", "№\u00AD1"})
  void othersAreLeftToIcu(String text) {
    assertThat(PlainWords.cut(text, (from, to, endsInDigit) -> {})).isFalse();
  }

  @Test
  void longTextsAreLeftToIcuAndLongWords() {
    assertThat(PlainWords.cut("x".repeat(300), (from, to, endsInDigit) -> {})).isFalse();
    assertThat(PlainWords.cut("x".repeat(300) + ".", (from, to, endsInDigit) -> {})).isFalse();
    assertThat(PlainWords.cut("x ".repeat(3_000), (from, to, endsInDigit) -> {})).isFalse();
  }

  private boolean isAsIcuCuts(Tokenizer icu, String text) throws IOException {
    List<String> words = new ArrayList<>();
    boolean plain =
        PlainWords.cut(
            text,
            (from, to, endsInDigit) ->
                words.add(
                    from
                        + " "
                        + text.substring(from, to)
                        + (endsInDigit ? " <NUM>" : " <ALPHANUM>")));
    if (plain) {
      assertThat(words).as("%s, seed %d", text, seed).isEqualTo(of(icu, text));
    }
    return plain;
  }

  private static List<String> of(Tokenizer icu, String text) throws IOException {
    List<String> words = new ArrayList<>();
    var term = icu.getAttribute(CharTermAttribute.class);
    var offset = icu.getAttribute(OffsetAttribute.class);
    var type = icu.getAttribute(TypeAttribute.class);
    icu.setReader(new StringReader(text));
    icu.reset();
    while (icu.incrementToken()) {
      words.add(offset.startOffset() + " " + term + " " + type.type());
    }
    icu.end();
    icu.close();
    return words;
  }
}
