package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between quotation marks. The words "the price rose" are looked for in each text. */
class QuotationsTest {
  private static final String WORDS = "the price rose";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He said “the price rose” and left. | true",
        "He said \"the price rose\" and left. | true",
        "Он сказал: «the price rose». | true",
        "Er sagte „the price rose“ und ging. | true",
        "他说「the price rose」。 | true",
        "He said the price rose, and “left”. | false",
        "“He” said the price rose to “her”. | false",
        // a mark without its pair quotes nothing beyond its paragraph
        "He said “so.\\n\\nThen the price rose” again. | false",
        "He said “so.\\nThen the price rose” again. | true",
      })
  void wordsAreQuoted(String text, boolean quoted) {
    String page = text.replace("\\n", "\n");
    int start = page.indexOf(WORDS);
    var span = new Span(start, start + WORDS.length());

    assertThat(Quotations.of(page).around(span).isPresent()).isEqualTo(quoted);
    assertThat(Quotations.of(page).in(span).isPresent()).isEqualTo(quoted);
  }
}
