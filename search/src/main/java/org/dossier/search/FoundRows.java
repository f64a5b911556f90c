package org.dossier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a Lucene index holds of the passages that it found. */
final class FoundRows {
  private final List<LeafReaderContext> leaves;
  private final StoredFields stored;

  FoundRows(IndexSearcher searcher) throws IOException {
    this.leaves = searcher.getLeafContexts();
    this.stored = searcher.storedFields();
  }

  /** In their order. They are read in the order of the index, so that each field is opened once. */
  List<Found> found(List<ScoreDoc> scored) throws IOException {
    var found = new Found[scored.size()];
    List<Integer> order =
        IntStream.range(0, found.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> scored.get(i).doc))
            .toList();
    Segment segment = null;
    for (int i : order) {
      ScoreDoc row = scored.get(i);
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(row.doc, leaves));
      if (segment == null || segment.leaf != leaf) {
        segment = new Segment(leaf);
      }
      found[i] = segment.found(row, stored.document(row.doc));
    }
    return Arrays.asList(found);
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

  private static final class Segment {
    private final LeafReaderContext leaf;
    private final SortedDocValues documents;
    private final SortedDocValues paths;
    private final SortedDocValues languages;
    private final NumericDocValues pages;
    private final NumericDocValues starts;

    /** Where in the dictionary words stand that were asked for; empty for those it lacks. */
    private final Map<Term, Optional<TermsEnum>> words = new HashMap<>();

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.documents = DocValues.getSorted(leaf.reader(), PassageFields.DOCUMENT);
      this.paths = DocValues.getSorted(leaf.reader(), PassageFields.PATH);
      this.languages = DocValues.getSorted(leaf.reader(), PassageFields.LANGUAGE);
      this.pages = DocValues.getNumeric(leaf.reader(), PassageFields.PAGE);
      this.starts = DocValues.getNumeric(leaf.reader(), PassageFields.START);
    }

    Found found(ScoreDoc scored, Document fields) throws IOException {
      int row = scored.doc - leaf.docBase;
      String longPath = fields.get(PassageFields.PATH);
      BytesRef language = word(languages, row);
      return new Found(
          PassageFields.document(word(documents, row)),
          longPath == null ? word(paths, row).utf8ToString() : longPath,
          number(pages, row),
          number(starts, row),
          score(scored),
          fields.get(PassageFields.TEXT),
          language.length == 0 ? null : language.utf8ToString(),
          (field, words) -> hasOne(row, field, words));
    }

    /** Empty where a passage has none. */
    private static BytesRef word(SortedDocValues words, int row) throws IOException {
      return words.advanceExact(row) ? words.lookupOrd(words.ordValue()) : new BytesRef();
    }

    private static int number(NumericDocValues numbers, int row) throws IOException {
      return numbers.advanceExact(row) ? Math.toIntExact(numbers.longValue()) : 0;
    }

    /** Whether a passage has one of a field's words: the index says so faster than the text. */
    private boolean hasOne(int row, String field, Set<String> words) throws IOException {
      for (String word : words) {
        TermsEnum found = inDictionary(new Term(field, word));
        if (found != null && found.postings(null, PostingsEnum.NONE).advance(row) == row) {
          return true;
        }
      }
      return false;
    }

    private @Nullable TermsEnum inDictionary(Term word) throws IOException {
      Optional<TermsEnum> known = words.get(word);
      if (known == null) {
        Terms all = leaf.reader().terms(word.field());
        TermsEnum dictionary = all == null ? null : all.iterator();
        known =
            dictionary != null && dictionary.seekExact(word.bytes())
                ? Optional.of(dictionary)
                : Optional.empty();
        words.put(word, known);
      }
      return known.orElse(null);
    }
  }
}
