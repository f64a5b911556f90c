package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Shows where in a passage the query matched, in the text's own words. */
final class Highlighter {
  /** A longer passage is shown as the part around its matches. */
  private static final int MAX_SNIPPET = 1_000;

  /** Of these fields, which no phrase or pattern looks into, few passages have a word. */
  private static final Set<String> SELDOM = Set.of(Analysis.TERMS, Analysis.SOUNDS);

  private final List<LeafReaderContext> leaves;
  private final StoredFields stored;
  private final Marks marks;
  private final PassageWords words;

  Highlighter(IndexSearcher searcher, Query query, PassageWords words) throws IOException {
    this.leaves = searcher.getLeafContexts();
    this.stored = searcher.storedFields();
    this.marks = Marks.of(query);
    this.words = words;
  }

  Hit hit(ScoreDoc scored) throws IOException {
    Document fields = stored.document(scored.doc);
    String text = fields.get(PassageFields.TEXT);
    List<Span> matches = matches(scored.doc, text);
    var matched = new LinkedHashSet<String>();
    matches.forEach(match -> matched.add(match.of(text)));
    Span shown = window(text, matches);
    String longPath = fields.get(PassageFields.PATH);
    int start = number(PassageFields.START, scored.doc);
    return new Hit(
        PassageFields.document(word(PassageFields.DOCUMENT, scored.doc)),
        longPath == null ? word(PassageFields.PATH, scored.doc).utf8ToString() : longPath,
        number(PassageFields.PAGE, scored.doc),
        new Span(start + shown.start(), start + shown.end()),
        score(scored),
        shown.of(text),
        List.copyOf(matched));
  }

  private static double score(ScoreDoc scored) {
    if (scored instanceof FieldDoc row && row.fields != null) {
      for (Object field : row.fields) {
        if (field instanceof Float score) {
          return score;
        }
      }
    }
    return scored.score;
  }

  /**
   * Single words in the order of the text; overlapping ones, such as Chinese pairs, as one. The
   * passage is cut again, which is cheaper than to keep every word's place in the index.
   */
  private List<Span> matches(int row, String text) throws IOException {
    TreeSet<Span> found =
        words.matches(text, marks, field -> !SELDOM.contains(field) || hasOne(row, field));
    if (hasOne(row, PassageFields.VALUES)) {
      for (QueryValues.Found value : QueryValues.in(text, language(row))) {
        if (value.terms().stream().anyMatch(marks.words(PassageFields.VALUES)::contains)) {
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

  /** Whether a passage has one of a field's words: the index says so faster than the text. */
  private boolean hasOne(int row, String field) throws IOException {
    LeafReaderContext leaf = leaf(row);
    int inLeaf = row - leaf.docBase;
    for (String word : marks.words(field)) {
      PostingsEnum rows = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
      if (rows != null && rows.advance(inLeaf) == inLeaf) {
        return true;
      }
    }
    return false;
  }

  private int number(String field, int row) throws IOException {
    LeafReaderContext leaf = leaf(row);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    return numbers.advanceExact(row - leaf.docBase) ? Math.toIntExact(numbers.longValue()) : 0;
  }

  private @Nullable String language(int row) throws IOException {
    BytesRef language = word(PassageFields.LANGUAGE, row);
    return language.length == 0 ? null : language.utf8ToString();
  }

  /** Empty where a passage has none. */
  private BytesRef word(String field, int row) throws IOException {
    LeafReaderContext leaf = leaf(row);
    SortedDocValues words = DocValues.getSorted(leaf.reader(), field);
    return words.advanceExact(row - leaf.docBase)
        ? words.lookupOrd(words.ordValue())
        : new BytesRef();
  }

  private LeafReaderContext leaf(int row) {
    return leaves.get(ReaderUtil.subIndex(row, leaves));
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
