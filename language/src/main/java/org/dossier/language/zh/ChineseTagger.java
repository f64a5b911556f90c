package org.dossier.language.zh;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.language.zh.script.Compact;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words and their classes, by HanLP. Its dictionary is one for the whole process: the glossary goes
 * in once, before the first sentence, and nothing changes it after.
 */
final class ChineseTagger {
  private static final String CALENDAR = "年月日号";
  private static final String GLOSSARY = "glossary.txt";

  /** HanLP, loaded on first use. */
  private static final class Loaded {
    static final Segment SEGMENT = load();

    private static Segment load() {
      readGlossary();
      return new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOffset(true);
    }
  }

  /** Characters that foreign names are spelt with, and given names seldom. */
  private static final String FOREIGN =
      "斯克拉特尔德里尼卡利格阿夫布科巴塔基迪奇雷普伊瓦米洛罗维蒂姆托勒亚曼哈吉恩奥希赫纳埃弗帕诺塞艾伯莫莱波菲萨娜贝沃瑞博提杜耶霍皮佩茨鲁什戈伦兹丹坦努切库施顿瑟凯列妮兰玛丁隆乌尤韦";

  /** Prepositions that the segmenter takes for a family name before a foreign one. */
  private static final String PREPOSITIONS = "向对由从于和与为给被";

  List<Token> tag(String text, Span sentence) {
    Compact compact = Compact.of(text, sentence);
    List<Token> tokens = new ArrayList<>();
    List<Span> runs = Runs.of(compact.folded());
    int run = 0;
    for (Term term : Loaded.SEGMENT.seg(compact.folded().toCharArray())) {
      int from = term.offset;
      int to = term.offset + term.word.length();
      if (leads(term)) {
        tokens.add(preposition(text, compact, from));
        from++;
      }
      while (from < to) {
        while (run < runs.size() && runs.get(run).end() <= from) {
          run++;
        }
        Span next = run < runs.size() ? runs.get(run) : null;
        if (next != null && next.start() <= from) {
          if (from == next.start()) {
            add(text, compact, next.start(), next.end(), null, tokens);
          }
          from = Math.min(to, next.end());
        } else {
          int end = next == null ? to : Math.min(to, next.start());
          add(text, compact, from, end, term, tokens);
          from = end;
        }
      }
    }
    return tokens;
  }

  /** 向诺瓦: a preposition and the beginning of a foreign name. */
  private static boolean leads(Term term) {
    if (term.nature == null
        || !term.nature.startsWith("nr")
        || term.word.length() < 3
        || PREPOSITIONS.indexOf(term.word.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < term.word.length(); i++) {
      if (FOREIGN.indexOf(term.word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Token preposition(String text, Compact compact, int at) {
    Span span = compact.original(at, at + 1);
    String word = compact.folded().substring(at, at + 1);
    String verbatim = span.of(text);
    return new Token(span, verbatim, verbatim, word, PkuTags.pos(word, "p"), "p");
  }

  private static void add(
      String text, Compact compact, int from, int to, @Nullable Term term, List<Token> tokens) {
    int start = from;
    int end = to;
    while (start < end && ChineseSentences.isBlank(compact.folded().charAt(start))) {
      start++;
    }
    while (end > start && ChineseSentences.isBlank(compact.folded().charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    Span span = compact.original(start, end);
    String word = compact.folded().substring(start, end);
    String lemma = word.toLowerCase(Locale.ROOT);
    String tag = tag(word, term);
    String verbatim = span.of(text);
    Pos pos = PkuTags.pos(lemma, tag);
    tokens.add(new Token(span, verbatim, verbatim.toLowerCase(Locale.ROOT), lemma, pos, tag));
  }

  /**
   * A figure, a word of another script, or what HanLP says of the word; it may have cut elsewhere.
   */
  private static String tag(String word, @Nullable Term term) {
    if (term == null || term.nature == null) {
      return Runs.tag(word);
    }
    if (word.length() == 1 && CALENDAR.indexOf(word.charAt(0)) >= 0 && term.offset > 0) {
      return "qt";
    }
    if (word.length() == term.word.length() || term.nature.startsWith("nr")) {
      return term.nature.toString();
    }
    return term.nature.startsWith('t') ? "t" : "q";
  }

  private static void readGlossary() {
    InputStream in = ChineseTagger.class.getResourceAsStream(GLOSSARY);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, GLOSSARY), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        String[] fields = line.split("\t", 2);
        if (!line.startsWith("#") && fields.length == 2) {
          CustomDictionary.add(fields[0], fields[1] + " 1000");
        }
        line = reader.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + GLOSSARY, e);
    }
  }
}
