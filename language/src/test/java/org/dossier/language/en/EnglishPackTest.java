package org.dossier.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishPackTest {
  private static final EnglishPack PACK = new EnglishPack();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Maj. Gen. Orla Venn paid $3,279,472.| Maj. Gen. Orla Venn paid $ 3,279,472 .",
        "They didn't ship Venn's BMX-4M to the U.S. base.| They did n't ship Venn 's BMX-4M to the U.S. base .",
        "Contract QPE2D1-18-D-0006 (9/11/2001), 8:30 a.m.| Contract QPE2D1-18-D-0006 ( 9/11/2001 ) , 8:30 a.m.",
        "paid $.4 million, 7-1/8 percent| paid $ .4 million , 7-1/8 percent",
        "see www.example.org/a, write to a.b@example.org.| see www.example.org/a , write to a.b@example.org .",
        "一共24辆| 一 共 24 辆"
      })
  void tokensAreCutLikeThis(String text, String tokens) {
    assertThat(words(PACK.analyze(text))).isEqualTo(tokens.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"We sign,\" said Venn. \"They pay.\" It ended on Dec. 27 in Orbel.| 3",
        "Orbel Corp. delivered. The rest follows.| 2",
        "It met Acme Corp. The board agreed.| 2",
        "Mr. A. B. Venn of Acme Inc. signed it.| 1",
        "It happened in the U.S. He left.| 2"
      })
  void sentencesEndWhereAReaderWouldEndThem(String text, int count) {
    assertThat(PACK.analyze(text)).hasSize(count);
  }

  @Test
  void aWrappedLineDoesNotEndASentenceButABlankOneDoes() {
    String text =
        "PAYMENTS\n\nTHE MINISTRY OF TRADE HAS NOW SIGNED A CONTRACT FOR THE NEGO-\n"
            + "TIATED PRICE AND WILL PAY IN MAY.\n\n2. THE REST IS UNKNOWN TO EVERYBODY WHO\nWAS ASKED.";
    List<Sentence> sentences = PACK.analyze(text);
    assertThat(sentences).hasSize(3);
    assertThat(lemmas(sentences.get(1))).contains("sign", "negotiate", "pay");
    assertThat(sentences.get(1).tokens()).noneMatch(token -> token.lower().contains("\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "The firm supplied vehicles., supplied, VBD, supply",
    "Vehicles were supplied by the firm., supplied, VBN, supply",
    "It has bought tanks., bought, VBN, buy",
    "They will deliver ships., deliver, VB, deliver",
    "The firm delivers ships., delivers, VBZ, deliver",
    "She is buying boats., buying, VBG, buy",
    "The boats sank., boats, NNS, boat"
  })
  void verbsHaveTheTagOfTheirUse(String text, String word, String tag, String lemma) {
    Token token =
        PACK.analyze(text).getFirst().tokens().stream()
            .filter(t -> t.text().equals(word))
            .findFirst()
            .orElseThrow();
    assertThat(token.tag()).isEqualTo(tag);
    assertThat(token.lemma()).isEqualTo(lemma);
  }

  @Test
  void tokensCoverAllThatIsVisibleAndNothingTwice() {
    String text = "Ω “Quoted” – text…\u00a0(a) 1.5% \ud83d\ude80 Приказ №5\t终 end\r\nnext";
    int at = 0;
    for (Sentence sentence : PACK.analyze(text)) {
      for (Token token : sentence.tokens()) {
        assertThat(text.substring(at, token.span().start())).matches("[\\s\u00a0]*");
        assertThat(token.text()).isEqualTo(token.span().of(text));
        at = token.span().end();
      }
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static String words(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  private static List<String> lemmas(Sentence sentence) {
    return sentence.tokens().stream().map(Token::lemma).toList();
  }
}
