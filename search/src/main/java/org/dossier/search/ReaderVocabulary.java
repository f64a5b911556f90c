package org.dossier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of a Lucene index. */
record ReaderVocabulary(IndexReader reader) implements Vocabulary {
  @Override
  public boolean has(String field, String word) throws IOException {
    return reader.docFreq(new Term(field, word)) > 0;
  }

  @Override
  public List<String> first(String field, int most) throws IOException {
    List<String> first = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef one = each.next(); one != null && first.size() < most; one = each.next()) {
        first.add(one.utf8ToString());
      }
    }
    return first;
  }
}
