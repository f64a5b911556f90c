package org.dossier.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.dossier.language.zh.script.Simplified;

/**
 * Text to index terms. One field serves all languages, because each stemmer leaves the words of
 * other scripts alone; Chinese is cut into overlapping pairs of characters.
 */
final class Analysis {
  /** Stemmed, without accents. */
  static final String STEMS = "stems";

  /** Names by their sounds. */
  static final String SOUNDS = "sounds";

  /** As written but for case and width. */
  static final String WORDS = "words";

  private static final int PAIRED =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private Analysis() {}

  /** For texts: single Chinese characters are findable too, as they are written. */
  static Analyzer ofTexts() {
    return new PerFieldAnalyzerWrapper(
        new Words(), Map.of(STEMS, new Stems(true), SOUNDS, new Names()));
  }

  /** For queries: pairs where there are two characters or more. */
  static Analyzer ofQueries() {
    return new PerFieldAnalyzerWrapper(new Words(), Map.of(STEMS, new Stems(false)));
  }

  private static TokenStream folded(TokenStream tokens) {
    return new ICUNormalizer2Filter(tokens, Normalizer2.getNFKCCasefoldInstance());
  }

  private static Tokenizer tokenizer() {
    return new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
  }

  /** Chinese character by character. */
  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = tokenizer();
      return new TokenStreamComponents(tokens, folded(tokens));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return folded(in);
    }
  }

  private static final class Names extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = tokenizer();
      return new TokenStreamComponents(tokens, new Sounds.Filter(tokens));
    }
  }

  private static final class Stems extends Analyzer {
    private final boolean singles;

    Stems(boolean singles) {
      this.singles = singles;
    }

    /** Traditional characters count as their simplified ones. */
    @Override
    protected Reader initReader(String field, Reader text) {
      return new SimplifiedReader(text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader text) {
      return new SimplifiedReader(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = tokenizer();
      TokenStream stems =
          new EnglishPossessiveFilter(new CJKBigramFilter(folded(tokens), PAIRED, singles));
      stems = new RussianLightStemFilter(new PorterStemFilter(stems));
      return new TokenStreamComponents(tokens, new ICUFoldingFilter(stems));
    }
  }

  /** Every character stays at its place. */
  private static final class SimplifiedReader extends CharFilter {
    SimplifiedReader(Reader in) {
      super(in);
    }

    @Override
    protected int correct(int offset) {
      return offset;
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
      int read = input.read(into, from, count);
      if (read > 0) {
        Simplified.fold(new String(into, from, read)).getChars(0, read, into, from);
      }
      return read;
    }
  }
}
