package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class CompoundFilterTest {
  private final Compounds compounds =
      Compounds.of(
          List.of(
              Glossary.entry("arms control | контроль над вооружениями | 军备控制"),
              Glossary.entry("control agreement; arms control agreement | соглашение | 协议")));
  private final Tokens tokens = Analysis.tokens();
  private final TokenStream stream = new CompoundFilter(Analysis.stems(tokens.stream()), compounds);

  @Test
  void termsStandBesideTheirFirstWordAlsoThoseThatOverlap() throws IOException {
    assertThat(of("An arms control agreement"))
        .containsExactly(
            "an +1 An",
            "arm +1 arms",
            "arm control +0 arms control",
            "arm control agreement +0 arms control agreement",
            "control +1 control",
            "control agreement +0 control agreement",
            "agreement +1 agreement");
  }

  @Test
  void termsAreFoundInTheirFormsAndInChinese() throws IOException {
    assertThat(of("контролем над вооружениями"))
        .contains("контрол над вооружен +0 контролем над вооружениями");
    assertThat(of("论军备控制。")).contains("军备 备控 控制 +0 军备控制");
  }

  @Test
  void whatOnlyBeginsATermIsNone() throws IOException {
    assertThat(of("arms")).containsExactly("arm +1 arms");
    assertThat(of("arms, of control")).noneMatch(word -> word.contains("+0"));
    assertThat(of("")).isEmpty();
  }

  @Test
  void aLongTextIsReadToItsEnd() throws IOException {
    List<String> words = of("word ".repeat(3_000) + "arms control");

    assertThat(words).hasSize(3_003);
    assertThat(words.get(3_001)).isEqualTo("arm control +0 arms control");
  }

  private List<String> of(String text) throws IOException {
    List<String> words = new ArrayList<>();
    tokens.cut(text);
    var term = stream.getAttribute(CharTermAttribute.class);
    var offset = stream.getAttribute(OffsetAttribute.class);
    var step = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      words.add(
          term
              + " +"
              + step.getPositionIncrement()
              + " "
              + text.substring(offset.startOffset(), offset.endOffset()));
    }
    stream.end();
    stream.close();
    return words;
  }
}
