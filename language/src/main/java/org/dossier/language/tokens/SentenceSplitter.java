package org.dossier.language.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.model.Span;

/** Groups tokens into sentences, headings and list items. */
public final class SentenceSplitter {
  private static final String CLOSERS = "\"'”’»)]}」』）";

  /** What follows a dash in lower case goes on with the sentence: "Never! – he said". */
  private static final String DASHES = "—–";

  private static final String OPENERS = "\"'“‘«([{「『（";

  /** A longer line was not broken to fit a page: its end is the end of a paragraph. */
  private static final int WIDEST_PAGE = 150;

  /** A line that fills less of the page's width than this did not end for want of room. */
  private static final double FILLED = 0.6;

  /** What goes on for longer is no sentence; taggers take time by the square of a length. */
  private static final int MOST_TOKENS = 500;

  private final Set<String> starters;
  private final Set<String> titles;
  private final Set<String> finals;

  /**
   * @param starters words that begin a sentence and seldom go on with a name, in lower case: "the",
   *     "he"
   * @param titles abbreviations that a name follows, in lower case, with their period: "mr.",
   *     "gen."
   * @param finals abbreviations after which any capital begins a sentence: "etc."
   */
  public SentenceSplitter(Set<String> starters, Set<String> titles, Set<String> finals) {
    this.starters = Set.copyOf(starters);
    this.titles = Set.copyOf(titles);
    this.finals = Set.copyOf(finals);
  }

  /** Without abbreviations that commonly end a sentence. */
  public SentenceSplitter(Set<String> starters, Set<String> titles) {
    this(starters, titles, Set.of());
  }

  /** Half-open ranges of token positions; together they hold every token. */
  public List<Span> split(String text, List<Span> tokens) {
    List<Span> sentences = new ArrayList<>();
    int width = pageWidth(text);
    int from = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (i + 1 - from >= MOST_TOKENS || endsAfter(text, tokens, from, i, width)) {
        sentences.add(new Span(from, i + 1));
        from = i + 1;
      }
    }
    if (from < tokens.size()) {
      sentences.add(new Span(from, tokens.size()));
    }
    return sentences;
  }

  private boolean endsAfter(String text, List<Span> tokens, int from, int i, int width) {
    int gapStart = tokens.get(i).end();
    int gapEnd = tokens.get(i + 1).start();
    int breaks = 0;
    for (int at = gapStart; at < gapEnd; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\f') {
        breaks++;
      }
    }
    if (breaks > 1 || text.substring(gapStart, gapEnd).indexOf('\f') >= 0) {
      return true;
    }
    if (breaks == 1 && lineEndsSentence(text, tokens, i, width)) {
      return true;
    }
    return gapEnd > gapStart && stops(text, tokens, from, i) || stopsTight(text, tokens, i);
  }

  /** Ideographic full stops need no space after them. */
  private static boolean stopsTight(String text, List<Span> tokens, int i) {
    char last = text.charAt(tokens.get(i).start());
    char next = text.charAt(tokens.get(i + 1).start());
    return (last == '。' || last == '！' || last == '？') && CLOSERS.indexOf(next) < 0
        || CLOSERS.indexOf(last) >= 0
            && i > 0
            && "。！？".indexOf(text.charAt(tokens.get(i - 1).start())) >= 0;
  }

  private boolean stops(String text, List<Span> tokens, int from, int i) {
    int last = i;
    while (last > from && isOneOf(text, tokens.get(last), CLOSERS)) {
      last--;
    }
    String word = tokens.get(last).of(text);
    String next = tokens.get(i + 1).of(text);
    boolean mark =
        word.equals(".")
            || word.equals("!")
            || word.equals("?")
            || word.equals("…")
            || word.equals("...");
    if (mark) {
      if (last == from + 1 && last == i && isMarker(tokens.get(from).of(text))) {
        return false;
      }
      return opensSentence(text, tokens, i + 1);
    }
    if (!word.endsWith(".") || word.length() < 2) {
      return false;
    }
    if (titles.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    int opener = isOneOf(text, tokens.get(i + 1), OPENERS) && i + 2 < tokens.size() ? i + 2 : i + 1;
    String first = tokens.get(opener).of(text);
    if (finals.contains(word.toLowerCase(Locale.ROOT))) {
      return Character.isUpperCase(first.charAt(0));
    }
    return Character.isUpperCase(first.charAt(0))
            && starters.contains(first.toLowerCase(Locale.ROOT))
            && !isShout(first, word)
        || last < i && Character.isUpperCase(next.charAt(0));
  }

  /**
   * In a text of capitals a starter after an abbreviation proves little, unless it is longer than
   * "A".
   */
  private static boolean isShout(String first, String word) {
    return first.length() == 1 && word.length() <= 2;
  }

  private static boolean opensSentence(String text, List<Span> tokens, int i) {
    int at = i;
    while (at < tokens.size() - 1
        && (isOneOf(text, tokens.get(at), OPENERS) || isOneOf(text, tokens.get(at), DASHES))) {
      at++;
    }
    int c = text.codePointAt(tokens.get(at).start());
    return !Character.isLowerCase(c) && ",;:".indexOf(c) < 0;
  }

  private static boolean isMarker(String word) {
    return word.length() <= 4
        && (Character.isDigit(word.charAt(0)) || word.length() == 1 && word.charAt(0) != 'I');
  }

  private boolean lineEndsSentence(String text, List<Span> tokens, int i, int width) {
    if (startsItem(text, tokens, i + 1)) {
      return true;
    }
    int lineStart = text.lastIndexOf('\n', tokens.get(i).end() - 1) + 1;
    if (isRow(text, lineStart) || isRow(text, tokens.get(i + 1).start())) {
      return true;
    }
    int length = tokens.get(i).end() - lineStart;
    if (width > WIDEST_PAGE) {
      return true;
    }
    String last = tokens.get(i).of(text);
    if (last.equals(",") || last.endsWith("-") || last.equals("(")) {
      return false;
    }
    int c = text.codePointAt(tokens.get(i + 1).start());
    return length < FILLED * width && !Character.isLowerCase(c);
  }

  /** Whether the line that begins here is of three cells or more: "1 | pump | 4". */
  private static boolean isRow(String text, int from) {
    int bars = 0;
    for (int at = from; at < text.length() && text.charAt(at) != '\n'; at++) {
      bars += text.charAt(at) == '|' || text.charAt(at) == '\t' ? 1 : 0;
    }
    return bars >= 2;
  }

  /** A line that begins with a bullet, "1." or "(a)" is an item of its own. */
  private static boolean startsItem(String text, List<Span> tokens, int i) {
    String first = tokens.get(i).of(text);
    if (first.length() == 1 && "•·▪●○◦*–—-■□►".indexOf(first.charAt(0)) >= 0) {
      return true;
    }
    if (i + 1 >= tokens.size()) {
      return false;
    }
    String second = tokens.get(i + 1).of(text);
    boolean adjacent = tokens.get(i).end() == tokens.get(i + 1).start();
    if (adjacent && isMarker(first) && (second.equals(".") || second.equals(")"))) {
      return i + 2 < tokens.size() && tokens.get(i + 2).start() > tokens.get(i + 1).end();
    }
    return first.equals("(") && adjacent && isMarker(second);
  }

  private static boolean isOneOf(String text, Span token, String marks) {
    return token.length() == 1 && marks.indexOf(text.charAt(token.start())) >= 0
        || token.of(text).equals("''");
  }

  /** The length that nineteen of twenty lines with text do not exceed. */
  private static int pageWidth(String text) {
    int[] lengths =
        text.lines().map(String::strip).mapToInt(String::length).filter(n -> n > 0).toArray();
    if (lengths.length == 0) {
      return 0;
    }
    Arrays.sort(lengths);
    return lengths[(int) ((lengths.length - 1) * 0.95)];
  }
}
