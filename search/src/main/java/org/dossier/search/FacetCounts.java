package org.dossier.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts all passages of a query by what their fields say. */
final class FacetCounts extends SimpleCollector {
  /** Days to years fall apart in so many numbers. */
  private static final int EARLIEST = LocalDate.of(1, 1, 1).getYear();

  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private long total;
  private Leaf leaf = new Leaf();

  /** One segment's values, counted by their numbers in it. */
  private static final class Leaf {
    private final String[] fields = {
      PassageFields.LANGUAGE, PassageFields.TYPE, PassageFields.SOURCE, PassageFields.STATE
    };
    private final String[] names = {"lang", "type", "source", "state"};
    private final SortedDocValues[] words = new SortedDocValues[fields.length];
    private final long[][] seen = new long[fields.length][];
    private SortedSetDocValues kinds = DocValues.emptySortedSet();
    private long[] seenKinds = {};
    private SortedNumericDocValues dates = DocValues.emptySortedNumeric();
    private final Map<Integer, long[]> years = new HashMap<>();
    private int lastDay = Integer.MIN_VALUE;
    private long[] lastYear = {0};
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf = new Leaf();
    for (int i = 0; i < leaf.fields.length; i++) {
      leaf.words[i] = DocValues.getSorted(context.reader(), leaf.fields[i]);
      leaf.seen[i] = new long[leaf.words[i].getValueCount()];
    }
    leaf.kinds = DocValues.getSortedSet(context.reader(), PassageFields.KIND);
    leaf.seenKinds = new long[Math.toIntExact(leaf.kinds.getValueCount())];
    leaf.dates = DocValues.getSortedNumeric(context.reader(), PassageFields.DATE);
  }

  @Override
  public void collect(int doc) throws IOException {
    total++;
    for (int i = 0; i < leaf.words.length; i++) {
      if (leaf.words[i].advanceExact(doc)) {
        leaf.seen[i][leaf.words[i].ordValue()]++;
      }
    }
    if (leaf.kinds.advanceExact(doc)) {
      for (int n = leaf.kinds.docValueCount(); n > 0; n--) {
        leaf.seenKinds[(int) leaf.kinds.nextOrd()]++;
      }
    }
    if (leaf.dates.advanceExact(doc)) {
      year((int) leaf.dates.nextValue());
    }
  }

  /** Passages of one document lie together. */
  private void year(int day) {
    if (day != leaf.lastDay) {
      leaf.lastDay = day;
      leaf.lastYear =
          leaf.years.computeIfAbsent(LocalDate.ofEpochDay(day).getYear(), _ -> new long[1]);
    }
    leaf.lastYear[0]++;
  }

  @Override
  public void finish() throws IOException {
    for (int i = 0; i < leaf.words.length; i++) {
      for (int ord = 0; ord < leaf.seen[i].length; ord++) {
        count(leaf.names[i], leaf.words[i].lookupOrd(ord).utf8ToString(), leaf.seen[i][ord]);
      }
    }
    for (int ord = 0; ord < leaf.seenKinds.length; ord++) {
      count("kind", leaf.kinds.lookupOrd(ord).utf8ToString(), leaf.seenKinds[ord]);
    }
    leaf.years.forEach(
        (year, seen) -> {
          if (year >= EARLIEST) {
            count("year", String.format(Locale.ROOT, "%04d", year), seen[0]);
          }
        });
    leaf = new Leaf();
  }

  private void count(String field, String value, long more) {
    if (more > 0) {
      counts.computeIfAbsent(field, _ -> new HashMap<>()).merge(value, more, Long::sum);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  Facets facets() {
    return Facets.of(total, counts);
  }
}
