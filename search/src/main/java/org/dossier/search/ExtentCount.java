package org.dossier.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts passages and the documents they stand in, which are known apart by their paths. */
final class ExtentCount extends SimpleCollector {
  private final Set<String> paths = new HashSet<>();
  private SortedDocValues path = DocValues.emptySorted();
  private boolean[] seen = {};
  private long passages;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    path = DocValues.getSorted(context.reader(), PassageFields.PATH);
    seen = new boolean[path.getValueCount()];
  }

  @Override
  public void collect(int doc) throws IOException {
    passages++;
    if (path.advanceExact(doc)) {
      seen[path.ordValue()] = true;
    }
  }

  @Override
  public void finish() throws IOException {
    for (int ord = 0; ord < seen.length; ord++) {
      if (seen[ord]) {
        paths.add(path.lookupOrd(ord).utf8ToString());
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  PassageIndex.Extent extent() {
    return new PassageIndex.Extent(passages, paths.size());
  }
}
