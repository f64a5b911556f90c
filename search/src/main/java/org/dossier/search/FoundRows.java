package org.dossier.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
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

  Found found(ScoreDoc scored) throws IOException {
    Document fields = stored.document(scored.doc);
    String longPath = fields.get(PassageFields.PATH);
    return new Found(
        PassageFields.document(word(PassageFields.DOCUMENT, scored.doc)),
        longPath == null ? word(PassageFields.PATH, scored.doc).utf8ToString() : longPath,
        number(PassageFields.PAGE, scored.doc),
        number(PassageFields.START, scored.doc),
        score(scored),
        fields.get(PassageFields.TEXT),
        language(scored.doc),
        (field, words) -> hasOne(scored.doc, field, words));
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

  /** Whether a passage has one of a field's words: the index says so faster than the text. */
  private boolean hasOne(int row, String field, Set<String> words) throws IOException {
    LeafReaderContext leaf = leaf(row);
    int inLeaf = row - leaf.docBase;
    for (String word : words) {
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
}
