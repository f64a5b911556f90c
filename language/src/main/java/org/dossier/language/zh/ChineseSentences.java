package org.dossier.language.zh;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Span;

/**
 * Splits a page into sentences, headings and list items. A line that a page's width broke goes on;
 * every other line end is the end of a sentence.
 */
final class ChineseSentences {
  private static final String STOPS = "。！？；!?;…";
  private static final String CLOSERS = "”’」』）)]】》\"";
  private static final String OPENERS = "“‘「『（([【《";

  /** A longer line was not broken to fit a page. */
  private static final int WIDEST_PAGE = 75;

  /** A shorter line is a heading, a cell, an item. */
  private static final int NARROWEST_PAGE = 18;

  /** Lines of a justified paragraph differ in length by so much at most. */
  private static final int RAGGED = 3;

  private ChineseSentences() {}

  static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int width = pageWidth(text);
    int from = 0;
    int at = 0;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\f' || c == '\r') {
        if (endsAtLine(text, at, width)) {
          add(text, from, at, sentences);
          from = at + 1;
          depth = 0;
        }
        at++;
        continue;
      }
      if (c == '“' || c == '「' || c == '（') {
        depth++;
      } else if ((c == '”' || c == '」' || c == '）') && depth > 0) {
        depth--;
      }
      if (STOPS.indexOf(c) >= 0 && !insideWord(text, at)) {
        int end = at + 1;
        boolean closes = false;
        while (end < text.length()
            && (STOPS.indexOf(text.charAt(end)) >= 0 || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
          closes |= CLOSERS.indexOf(text.charAt(end)) >= 0;
          end++;
        }
        if (closes && goesOn(text, end)) {
          depth = 0;
          at = end;
          continue;
        }
        add(text, from, end, sentences);
        from = end;
        depth = closes ? 0 : depth;
        at = end;
        continue;
      }
      at++;
    }
    add(text, from, text.length(), sentences);
    return sentences;
  }

  /** An ASCII mark between letters or digits: an address, a time, a path. */
  private static boolean insideWord(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80
        && at + 1 < text.length()
        && text.charAt(at + 1) < 0x80
        && !Character.isWhitespace(text.charAt(at + 1))
        && CLOSERS.indexOf(text.charAt(at + 1)) < 0;
  }

  /** After the closing quote of a whole sentence, the frame may go on: “……！”他说。 */
  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && ("，、的地得等之".indexOf(text.charAt(at)) >= 0 || "（(".indexOf(text.charAt(at)) >= 0);
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean endsAtLine(String text, int at, int width) {
    if (width == 0) {
      return true;
    }
    int start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\f', at - 1)) + 1;
    int lineLength = visible(text, start, at);
    int next = at + 1;
    if (next >= text.length() || lineLength < width - RAGGED) {
      return true;
    }
    char first = text.charAt(next);
    if (first == '\n' || first == '\r' || first == '\f' || first == '\u3000') {
      return true;
    }
    return OPENERS.indexOf(first) >= 0
        && first == '（'
        && next + 2 < text.length()
        && text.charAt(next + 2) == '）';
  }

  /**
   * The length of the longest lines, where several are about as long; 0 where lines are not broken
   * to fit.
   */
  private static int pageWidth(String text) {
    int longest = 0;
    int start = 0;
    List<Integer> lengths = new ArrayList<>();
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int length = visible(text, start, end);
      if (length > 0) {
        lengths.add(length);
      }
      longest = Math.max(longest, length);
      start = end + 1;
    }
    if (longest > WIDEST_PAGE || longest < NARROWEST_PAGE) {
      return 0;
    }
    int full = 0;
    for (int length : lengths) {
      if (length >= longest - RAGGED) {
        full++;
      }
    }
    return full >= 3 && full * 4 >= lengths.size() ? longest : 0;
  }

  /** Width in ideographs: two letters or digits are as wide as one. */
  private static int visible(String text, int start, int end) {
    int halves = 0;
    for (int i = start; i < end; i++) {
      halves += text.charAt(i) < 0x250 ? 1 : 2;
    }
    return halves / 2;
  }
}
