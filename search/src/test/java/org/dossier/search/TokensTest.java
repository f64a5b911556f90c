package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Words cut once come to the same terms as a field's own analysis, by which matches are shown. */
class TokensTest {
  private static final List<String> WORDS =
      List.of(
          "Ministry's",
          "delivering",
          "Café",
          "ＫＲ７",
          "договором",
          "ЗАВОДА",
          "Теслой",
          "Tesla",
          "装甲车",
          "裝甲車交付",
          "ツ",
          "x1",
          "24",
          "it",
          "Łódź",
          "\u00AD",
          "😀",
          "\uD83D");

  @Test
  void anyTextComesToTheTermsOfItsFields() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var tokens = Analysis.tokens();
    TokenStream stems = Analysis.stems(tokens.stream());
    TokenStream compounds = Analysis.terms(tokens.stream());
    TokenStream words = Analysis.words(tokens.stream());
    TokenStream sounds = Analysis.sounds(tokens.stream());
    try (Analyzer fields = Analysis.ofTexts()) {
      for (int i = 0; i < 300; i++) {
        String text = text(random, random.nextInt(40));
        tokens.cut(text);
        assertThat(terms(words)).as("seed " + seed).isEqualTo(of(fields, Analysis.WORDS, text));
        assertThat(terms(stems)).as("seed " + seed).isEqualTo(of(fields, Analysis.STEMS, text));
        assertThat(terms(compounds)).as("seed " + seed).isEqualTo(of(fields, Analysis.TERMS, text));
        assertThat(terms(sounds)).as("seed " + seed).isEqualTo(of(fields, Analysis.SOUNDS, text));
      }
    }
  }

  @Test
  void wordsPassedOverKeepTheirPlaces() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var tokens = Analysis.tokens();
    Tokens.Replay all = tokens.stream();
    Tokens.Replay some = tokens.stream();
    TokenStream stems = Analysis.stems(all);
    TokenStream chosen = Analysis.stems(some);
    some.only(FirstLetters.of(List.of("deliv", "завод")));
    for (int i = 0; i < 300; i++) {
      tokens.cut(text(random, random.nextInt(40)));
      List<String> wanted = deliveries(places(stems));
      assertThat(deliveries(places(chosen))).as("seed " + seed).isEqualTo(wanted);
    }
    tokens.cut("They report delivering tanks");
    assertThat(places(chosen)).containsExactly("deliv 2");
    tokens.cut("They report delivering tanks 交付");
    assertThat(places(chosen)).hasSize(5);
  }

  private static List<String> deliveries(List<String> places) {
    return places.stream().filter(p -> p.startsWith("deliv") || p.startsWith("завод")).toList();
  }

  /** Each term and where it stands, from 0. */
  private static List<String> places(TokenStream stream) throws IOException {
    List<String> places = new ArrayList<>();
    var term = stream.getAttribute(CharTermAttribute.class);
    var step = stream.addAttribute(PositionIncrementAttribute.class);
    int place = -1;
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        place += step.getPositionIncrement();
        places.add(term + " " + place);
      }
      stream.end();
    }
    return places;
  }

  @Test
  void formsOfMoreWordsThanAreRememberedAreStillRight() throws IOException {
    var tokens = Analysis.tokens();
    TokenStream words = Analysis.words(tokens.stream());
    for (int i = 0; i < 40_000; i += 400) {
      var text = new StringBuilder();
      for (int j = i; j < i + 400; j++) {
        text.append("Word").append(j).append(' ');
      }
      tokens.cut(text.toString());
      assertThat(terms(words).getFirst()).startsWith("word" + i + " ");
    }
  }

  private static String text(Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(5) == 0 ? "" : random.nextInt(4) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  private static List<String> of(Analyzer analyzer, String field, String text) throws IOException {
    return terms(analyzer.tokenStream(field, text));
  }

  private static List<String> terms(TokenStream stream) throws IOException {
    List<String> terms = new ArrayList<>();
    var term = stream.getAttribute(CharTermAttribute.class);
    var offset = stream.getAttribute(OffsetAttribute.class);
    var step = stream.addAttribute(PositionIncrementAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(
            term
                + " "
                + offset.startOffset()
                + "-"
                + offset.endOffset()
                + " +"
                + step.getPositionIncrement());
      }
      stream.end();
      terms.add("end " + offset.endOffset());
    }
    return terms;
  }
}
