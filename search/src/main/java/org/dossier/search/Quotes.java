package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Span;

/** Shows where in a passage a query matched, in the text's own words. Safe for several threads. */
public final class Quotes {
  /** A longer passage is shown as the part around its matches. */
  private static final int MAX_SNIPPET = 1_000;

  /** Of these fields, which no phrase or pattern looks into, few passages have a word. */
  private static final Set<String> SELDOM = Set.of(Analysis.TERMS, Analysis.SOUNDS);

  private final Lent<PassageWords> lent = new Lent<>(PassageWords::new);

  /** One for each, in their order. */
  public List<Hit> hits(Prepared prepared, List<Found> passages) throws IOException {
    Marks marks = Marks.of(prepared.finding());
    PassageWords words = lent.take();
    List<Hit> hits = new ArrayList<>();
    for (Found passage : passages) {
      hits.add(hit(passage, marks, words));
    }
    lent.giveBack(words);
    return hits;
  }

  private static Hit hit(Found passage, Marks marks, PassageWords words) throws IOException {
    String text = passage.text();
    List<Span> matches = matches(passage, marks, words);
    var matched = new LinkedHashSet<String>();
    matches.forEach(match -> matched.add(match.of(text)));
    Span shown = window(text, matches);
    return new Hit(
        passage.document(),
        passage.path(),
        passage.page(),
        new Span(passage.start() + shown.start(), passage.start() + shown.end()),
        passage.score(),
        shown.of(text),
        List.copyOf(matched));
  }

  /**
   * Single words in the order of the text; overlapping ones, such as Chinese pairs, as one. The
   * passage is cut again, which is cheaper than to keep every word's place in the index.
   */
  private static List<Span> matches(Found passage, Marks marks, PassageWords words)
      throws IOException {
    TreeSet<Span> found =
        words.matches(
            passage.text(),
            marks,
            field -> !SELDOM.contains(field) || passage.words().anyOf(field, marks.words(field)));
    Set<String> values = marks.words(PassageFields.VALUES);
    if (passage.words().anyOf(PassageFields.VALUES, values)) {
      for (QueryValues.Found value : QueryValues.in(passage.text(), passage.language())) {
        if (value.terms().stream().anyMatch(values::contains)) {
          found.add(value.span());
        }
      }
    }
    List<Span> merged = new ArrayList<>();
    for (Span word : found) {
      if (!merged.isEmpty() && merged.getLast().overlaps(word)) {
        merged.set(merged.size() - 1, merged.getLast().hull(word));
      } else {
        merged.add(word);
      }
    }
    return merged;
  }

  private static Span window(String text, List<Span> matches) {
    if (text.length() <= MAX_SNIPPET) {
      return new Span(0, text.length());
    }
    int middle = densest(matches);
    int start = Math.max(0, Math.min(middle - MAX_SNIPPET / 4, text.length() - MAX_SNIPPET));
    int end = Math.min(text.length(), start + MAX_SNIPPET);
    return new Span(wordBreak(text, start, 1), wordBreak(text, end, -1));
  }

  /** Where the stretch begins that holds the most matches. */
  private static int densest(List<Span> matches) {
    int best = 0;
    int bestCount = 0;
    int last = 0;
    for (int first = 0; first < matches.size(); first++) {
      int from = matches.get(first).start();
      while (last < matches.size() && matches.get(last).end() <= from + MAX_SNIPPET * 3 / 4) {
        last++;
      }
      if (last - first > bestCount) {
        bestCount = last - first;
        best = from;
      }
    }
    return best;
  }

  /** The nearest word boundary, at most 40 units on; never inside a surrogate pair. */
  private static int wordBreak(String text, int at, int step) {
    if (at <= 0 || at >= text.length()) {
      return at;
    }
    for (int i = at, moved = 0; moved < 40 && i > 0 && i < text.length(); i += step, moved++) {
      if (Character.isWhitespace(text.charAt(i - 1)) != Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + step : at;
  }
}
