package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class HeldNormsTest {
  private static final int ROWS = 500;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final int[] words = new int[ROWS];

  @Test
  void areTheLengthsOfTextsAndThoseOfSomeRowsOnlyAreLucenes() throws Exception {
    try (var directory = new ByteBuffersDirectory()) {
      var config = new IndexWriterConfig().setCodec(new PassageCodec());
      try (var writer = new IndexWriter(directory, config)) {
        for (int row = 0; row < ROWS; row++) {
          words[row] = random.nextInt(1 + random.nextInt(3_000));
          var fields = new Document();
          fields.add(new TextField("all", "word ".repeat(words[row]), Store.NO));
          if (row % 3 == 0) {
            fields.add(new TextField("some", "word ".repeat(words[row]), Store.NO));
          }
          writer.addDocument(fields);
        }
        writer.forceMerge(1);
      }
      try (var reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        check(leaf, "all", 1);
        check(leaf, "all", 1); // held by now
        check(leaf, "some", 3);
      }
    }
  }

  /** Row by row, by leaps, and many at a time. */
  private void check(LeafReader leaf, String field, int step) throws Exception {
    NumericDocValues each = leaf.getNormValues(field);
    for (int row = 0; row < ROWS; row += step) {
      assertThat(each.nextDoc()).as("seed %d", seed).isEqualTo(row);
      assertThat(each.longValue()).as("%d, seed %d", row, seed).isEqualTo(length(row));
    }
    assertThat(each.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);

    NumericDocValues leaping = leaf.getNormValues(field);
    for (int row = 0; row < ROWS; row += 1 + random.nextInt(40)) {
      assertThat(leaping.advanceExact(row)).isEqualTo(row % step == 0);
      if (row % step == 0) {
        assertThat(leaping.longValue()).as("%d, seed %d", row, seed).isEqualTo(length(row));
      }
    }

    int[] some = random.ints(0, ROWS).limit(60).sorted().distinct().toArray();
    long[] lengths = new long[some.length];
    leaf.getNormValues(field).longValues(some.length, some, lengths, -7);
    for (int i = 0; i < some.length; i++) {
      assertThat(lengths[i])
          .as("%d, seed %d", some[i], seed)
          .isEqualTo(some[i] % step == 0 ? length(some[i]) : -7);
    }
  }

  private long length(int row) {
    return SmallFloat.intToByte4(words[row]);
  }
}
