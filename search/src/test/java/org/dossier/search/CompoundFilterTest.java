package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.dossier.language.glossary.Glossary;
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
  void termsAreToldByWhereTheyBeginAlsoThoseThatOverlap() throws IOException {
    assertThat(of("An arms control agreement"))
        .containsExactly(
            "arm control: arms control",
            "arm control agreement: arms control agreement",
            "control agreement: control agreement");
  }

  @Test
  void termsAreFoundInTheirFormsAndInChinese() throws IOException {
    assertThat(of("контролем над вооружениями"))
        .containsExactly("контрол над вооружен: контролем над вооружениями");
    assertThat(of("论军备控制。")).containsExactly("军备 备控 控制: 军备控制");
  }

  @Test
  void whatOnlyBeginsATermIsNone() throws IOException {
    assertThat(of("arms")).isEmpty();
    assertThat(of("arms, of control")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  @Test
  void aLongTextIsReadToItsEnd() throws IOException {
    assertThat(of("word ".repeat(3_000) + "arms control"))
        .containsExactly("arm control: arms control");
  }

  private List<String> of(String text) throws IOException {
    List<String> words = new ArrayList<>();
    tokens.cut(text);
    var term = stream.getAttribute(CharTermAttribute.class);
    var offset = stream.getAttribute(OffsetAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      words.add(term + ": " + text.substring(offset.startOffset(), offset.endOffset()));
    }
    stream.end();
    stream.close();
    return words;
  }
}
