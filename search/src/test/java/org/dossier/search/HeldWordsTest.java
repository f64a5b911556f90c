package org.dossier.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldWordsTest {
  private static final String TEXT = "text";
  private static final int ROWS = 200_000; // rows of four groups
  private static final SimScorer SCORER =
      new SimScorer() {
        @Override
        public float score(float count, long length) {
          return count;
        }
      };

  private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();

  private DirectoryReader reader;
  private LeafReader segment;

  @BeforeAll
  static void fill() throws Exception {
    var config = new IndexWriterConfig().setCodec(new PassageCodec());
    try (var writer = new IndexWriter(DIRECTORY, config)) {
      for (int row = 0; row < ROWS; row++) {
        var fields = new Document();
        String text = row % 3 == 0 ? "third third" : "other";
        text += row == 5 ? " often".repeat(300) : row > 150_000 ? " often late" : "";
        fields.add(new TextField(TEXT, text, Store.NO));
        writer.addDocument(fields);
      }
      writer.forceMerge(1);
    }
  }

  @BeforeEach
  void open() throws Exception {
    reader = DirectoryReader.open(DIRECTORY);
    segment = reader.leaves().getFirst().reader();
  }

  @AfterEach
  void close() throws Exception {
    reader.close();
  }

  private HeldWord read(String word) throws Exception {
    PostingsEnum rows = segment.postings(new Term(TEXT, word), PostingsEnum.FREQS);
    byte[] lengths = HeldNorms.lengths(segment, TEXT);
    int count = segment.docFreq(new Term(TEXT, word));
    return HeldWord.of(rows, count, lengths, segment.maxDoc() - 1);
  }

  @Test
  void hasEachRowThatLuceneHas() throws Exception {
    for (String word : List.of("third", "late")) {
      List<Integer> rows = new ArrayList<>();
      WordRows held = requireNonNull(read(word)).rows(SCORER);
      for (int row = held.row(); row < DocIdSetIterator.NO_MORE_DOCS; row = held.row()) {
        rows.add(row);
        held.advance(row + 1);
      }
      List<Integer> lucene = new ArrayList<>();
      PostingsEnum each = segment.postings(new Term(TEXT, word));
      while (each.nextDoc() < DocIdSetIterator.NO_MORE_DOCS) {
        lucene.add(each.docID());
      }
      assertThat(rows).isEqualTo(lucene);
    }
  }

  @Test
  void aWordThatStandsInARowTooOftenIsNotHeld() throws Exception {
    assertThat(read("often")).isNull();
  }

  @Test
  void whatWasAskedForLongestAgoGoesFirst() throws Exception {
    HeldWord word = requireNonNull(read("third"));
    var words = new HeldWords(word.count() * 2L);
    IndexReader.CacheHelper all = segment.getCoreCacheHelper();
    words.hold(all, new Term(TEXT, "a"), word);
    words.hold(all, new Term(TEXT, "b"), word);
    assertThat(words.of(all, new Term(TEXT, "a"))).isSameAs(word);
    words.hold(all, new Term(TEXT, "c"), word);
    assertThat(words.of(all, new Term(TEXT, "b"))).isNull();
    assertThat(words.of(all, new Term(TEXT, "a"))).isSameAs(word);
    words.hold(all, new Term(TEXT, "a"), word); // once more: counted once
    assertThat(words.of(all, new Term(TEXT, "c"))).isSameAs(word);
  }

  @Test
  void aSegmentThatIsClosedIsForgotten() throws Exception {
    var words = new HeldWords(100_000);
    IndexReader.CacheHelper gone = segment.getCoreCacheHelper();
    words.hold(gone, new Term(TEXT, "third"), requireNonNull(read("third")));
    assertThat(words.of(gone, new Term(TEXT, "third"))).isNotNull();
    reader.close();
    assertThat(words.of(gone, new Term(TEXT, "third"))).isNull();
  }

  @Test
  void rareWordsAndThoseOfMostRowsAreNotWorthIt() {
    var words = new HeldWords(100_000);
    assertThat(words.isWorth(100)).isFalse();
    assertThat(words.isWorth(1_000)).isTrue();
    assertThat(words.isWorth(90_000)).isFalse();
  }
}
