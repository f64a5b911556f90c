package org.dossier.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Box;
import org.dossier.model.Span;
import org.dossier.model.Word;
import org.junit.jupiter.api.Test;

class WordBytesTest {
  @Test
  void wordsComeBackAsTheyWere() {
    List<Word> own =
        List.of(
            new Word(new Span(0, 4), new Box(72, 700.25, 31.5, 12)),
            new Word(new Span(5, 9), new Box(10, 60, 0, 0)));

    assertThat(WordBytes.decode(WordBytes.encode(own))).isEqualTo(own);
    assertThat(WordBytes.decode(WordBytes.encode(List.of()))).isEmpty();
  }

  @Test
  void recognisedWordsKeepTheirConfidence() {
    List<Word> recognised =
        List.of(
            new Word(new Span(0, 4), new Box(72, 700, 31, 12), 0.93),
            new Word(new Span(5, 9), new Box(10, 60, 8, 8), 0),
            new Word(new Span(10, 12), new Box(30, 60, 8, 8), 1));

    assertThat(WordBytes.decode(WordBytes.encode(recognised))).isEqualTo(recognised);
  }

  @Test
  void aDocumentsOwnTextCostsNothingForIt() {
    var own = new Word(new Span(0, 4), new Box(1, 1, 1, 1));
    var recognised = new Word(own.span(), own.box(), 0.5);

    assertThat(WordBytes.encode(List.of(own)))
        .hasSizeLessThan(WordBytes.encode(List.of(recognised)).length);
  }
}
