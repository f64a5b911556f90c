package org.dossier.claims.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.claims.rules.Sentences;
import org.dossier.language.Pos;
import org.dossier.model.MentionKind;
import org.junit.jupiter.api.Test;

/** Tokens that know their mention. */
class MarkedSentenceTest {
  private final MarkedSentence sentence = Sentences.marked("The firm paid 2 million euros in May.");

  @Test
  void everyTokenOfAMentionKnowsIt() {
    for (int token : new int[] {3, 4, 5}) {
      assertThat(sentence.in(token, MentionKind.MONEY)).isTrue();
      assertThat(sentence.mentionStart(token)).isEqualTo(3);
      assertThat(sentence.mentionEnd(token)).isEqualTo(6);
    }
    assertThat(sentence.mentions().getFirst().text()).isEqualTo("2 million euros");
  }

  @Test
  void aTokenWithoutAMentionStandsAlone() {
    assertThat(sentence.mention(2)).isNull();
    assertThat(sentence.mentionStart(2)).isEqualTo(2);
    assertThat(sentence.mentionEnd(2)).isEqualTo(3);
  }

  @Test
  void outsideTheSentenceThereIsNothing() {
    assertThat(sentence.lemma(-1)).isEmpty();
    assertThat(sentence.lower(99)).isEmpty();
    assertThat(sentence.pos(99)).isEqualTo(Pos.X);
    assertThat(sentence.mention(99)).isNull();
  }

  @Test
  void textIsVerbatim() {
    assertThat(sentence.text(1, 3)).isEqualTo("firm paid");
    assertThat(sentence.span(1, 3).of(sentence.page().page().text())).isEqualTo("firm paid");
  }
}
