package org.dossier.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dossier.language.zh.script.Simplified;

/**
 * Text to index terms. One field serves all languages, because each stemmer leaves the words of
 * other scripts alone; Chinese is cut into overlapping pairs of characters. A single character is
 * looked for among the words.
 */
public final class Analysis {
  /** Stemmed, without accents. */
  public static final String STEMS = "stems";

  /** The glossary's terms of several words, by their stems. */
  public static final String TERMS = "terms";

  /** Names by their sounds. */
  public static final String SOUNDS = "sounds";

  /** As written but for case and width. */
  public static final String WORDS = "words";

  private static final int PAIRED =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private Analysis() {}

  static Analyzer ofTexts() {
    return new PerFieldAnalyzerWrapper(
        new Chain(Analysis::words),
        Map.of(
            STEMS, new Chain(Analysis::stems),
            TERMS, new Chain(Analysis::terms),
            SOUNDS, new Chain(Analysis::sounds)));
  }

  static Tokenizer tokenizer() {
    return new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
  }

  /** A text's words, unchanged, to be read again for each field. */
  static Tokens tokens() {
    return new Tokens(tokenizer());
  }

  /** Chinese character by character. */
  static TokenStream words(TokenStream tokens) {
    return new Memo(tokens, Analysis::folded);
  }

  /** Traditional characters count as their simplified ones. */
  static TokenStream stems(TokenStream tokens) {
    return new CJKBigramFilter(new Memo(tokens, stemmer()), PAIRED);
  }

  /** Words to stems; not for several threads. */
  static UnaryOperator<String> stemmer() {
    return new Stemmer()::ofWord;
  }

  static TokenStream terms(TokenStream tokens) {
    return new CompoundFilter(stems(tokens), Compounds.standard());
  }

  static TokenStream sounds(TokenStream tokens) {
    return new Memo(tokens, word -> Sounds.looksLikeName(word) ? Sounds.of(word) : "");
  }

  static String folded(String word) {
    return FOLD.normalize(word);
  }

  /** One field's way from words to terms. */
  private static final class Chain extends Analyzer {
    private final UnaryOperator<TokenStream> terms;

    Chain(UnaryOperator<TokenStream> terms) {
      this.terms = terms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = tokenizer();
      return new TokenStreamComponents(tokens, terms.apply(tokens));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return words(in);
    }
  }

  /** One word at a time through Lucene's stemmers. */
  private static final class Stemmer {
    private static final int MOST_TIMES = 3;

    private final OneWord word = new OneWord();
    private final TokenStream chain =
        new ICUFoldingFilter(
            new RussianLightStemFilter(new PorterStemFilter(new EnglishPossessiveFilter(word))));
    private final CharTermAttribute term = chain.getAttribute(CharTermAttribute.class);

    String ofWord(String word) {
      return stem(folded(Simplified.fold(word)));
    }

    /**
     * A stem's own stem, so that all forms of a word come to the same: "систему" loses an ending
     * that only adjectives have, and "система" would not.
     */
    private String stem(String of) {
      String stem = once(of);
      for (int i = 0; i < MOST_TIMES && isCyrillic(stem); i++) {
        String shorter = once(stem);
        if (shorter.equals(stem)) {
          break;
        }
        stem = shorter;
      }
      return stem;
    }

    private static boolean isCyrillic(String word) {
      return !word.isEmpty()
          && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    private String once(String of) {
      word.is(of);
      try {
        chain.reset();
        chain.incrementToken();
        return term.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    void is(String word) {
      this.word = word;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
