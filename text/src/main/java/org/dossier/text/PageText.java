package org.dossier.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dossier.model.Span;
import org.dossier.model.Word;

/**
 * Writes a page's text with the place of every word: lines end in a line feed, blocks in two, cells
 * of a row are parted by a tab.
 */
final class PageText {
  /** In parts of the font's size: a wider blank parts cells. */
  private static final double CELL_GAP = 1.8;

  private static final Pattern EDGES = Pattern.compile("[^\\p{L}\\p{N}-]");

  private final StringBuilder text = new StringBuilder();
  private final List<Word> words = new ArrayList<>();
  private final List<Word> upright = new ArrayList<>();
  private final Set<String> vocabulary = new HashSet<>();

  String text() {
    return text.toString();
  }

  List<Word> words() {
    return words;
  }

  /** Those that read from left to right on the page as displayed. */
  List<Word> upright() {
    return upright;
  }

  /** The page's own direction first, then the others by degrees. */
  static PageText of(TreeMap<Frame, List<Glyph>> glyphs) {
    var page = new PageText();
    var words = new TreeMap<Frame, List<PlacedWord>>();
    glyphs.forEach((frame, drawn) -> words.put(frame, WordBuilder.words(drawn)));
    words.values().forEach(page::learn);
    words.forEach(
        (frame, placed) -> {
          int first = page.words.size();
          List<TextBlock> blocks = ReadingOrder.blocks(placed);
          Spacing spacing = Spacing.of(blocks);
          blocks.forEach(block -> page.add(frame, block, spacing));
          if (frame.isUpright()) {
            page.upright.addAll(page.words.subList(first, page.words.size()));
          }
        });
    return page;
  }

  private void learn(List<PlacedWord> placed) {
    for (PlacedWord word : placed) {
      if (Character.isLetter(word.text().codePointAt(0))) {
        vocabulary.add(bare(word.text()).toLowerCase(Locale.ROOT));
      }
    }
  }

  private static String bare(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '-' && !Character.isLetterOrDigit(c)) {
        return EDGES.matcher(word).replaceAll("");
      }
    }
    return word;
  }

  private void add(Frame frame, TextBlock block, Spacing spacing) {
    if (!text.isEmpty()) {
      showHyphen();
      text.append("\n\n");
    }
    TextLine before = null;
    double step = spacing.usual(block);
    for (TextLine line : block.lines()) {
      if (before != null) {
        if (Spacing.startsParagraph(before, line, step)) {
          text.append("\n\n");
        } else {
          breakLine(block, before, line);
        }
      }
      add(frame, line);
      before = line;
    }
  }

  /** Ends a line, unless its last word goes on in the next one. */
  private void breakLine(TextBlock block, TextLine line, TextLine next) {
    String first = next.wordsAsRead().get(0).text();
    boolean full = line.u1() > block.u1() - 2 * line.em();
    if (full && Characters.endsCjk(text) && Characters.startsCjk(first)) {
      return;
    }
    switch (Hyphens.kind(text, first, vocabulary)) {
      case PARTING -> dropHyphen();
      case COMPOUND -> {}
      case NONE -> {
        showHyphen();
        text.append('\n');
      }
    }
  }

  /** A soft hyphen at the end of a line is shown; where its word doesn't go on, it's a hyphen. */
  private void showHyphen() {
    int last = text.length() - 1;
    if (text.charAt(last) == Hyphens.SOFT) {
      text.setCharAt(last, '-');
    }
  }

  private void dropHyphen() {
    text.setLength(text.length() - 1);
    Word half = words.remove(words.size() - 1);
    if (half.span().length() > 1) {
      words.add(new Word(new Span(half.span().start(), half.span().end() - 1), half.box()));
    }
  }

  private void add(Frame frame, TextLine line) {
    PlacedWord before = null;
    List<PlacedWord> lineWords = line.wordsAsRead();
    PlacedWord last = lineWords.get(lineWords.size() - 1);
    for (PlacedWord word : lineWords) {
      if (before != null) {
        separate(before, word);
      }
      int start = text.length();
      text.append(Hyphens.withoutSoft(word.text(), word == last));
      if (text.length() == start) {
        continue;
      }
      words.add(
          new Word(
              new Span(start, text.length()),
              frame.box(word.u0(), word.top(), word.u1(), word.bottom())));
      before = word;
    }
  }

  private void separate(PlacedWord before, PlacedWord word) {
    double gap = Math.max(word.u0() - before.u1(), before.u0() - word.u1());
    double em = Math.max(before.em(), word.em());
    boolean cjk = Characters.endsCjk(before.text()) && Characters.startsCjk(word.text());
    if (gap > CELL_GAP * em) {
      text.append('\t');
    } else if (word.gap() || gap > 0.1 * em && !cjk || gap > 0.6 * em) {
      text.append(' ');
    }
  }
}
