package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnyWordQueryTest {
  private static final String TEXT = "text";
  private static final String HAD = "had"; // neither counts nor lengths
  private static final int ROWS = 180_000; // more than two windows
  private static final int WORDS = 3_000;

  private static final long SEED = System.nanoTime();
  private static final Random RANDOM = new Random(SEED);
  private static final HeldWords HELD = new HeldWords(100_000);
  private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
  private static DirectoryReader reader;

  @BeforeAll
  static void fill() throws Exception {
    var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    config.setCodec(new PassageCodec());
    try (var writer = new IndexWriter(DIRECTORY, config.setRAMBufferSizeMB(256))) {
      for (int row = 0; row < ROWS; row++) {
        var text = new StringBuilder();
        for (int i = RANDOM.nextInt(12); i >= 0; i--) {
          text.append(word()).append(' ');
        }
        var fields = new Document();
        fields.add(new TextField(TEXT, text.toString(), Store.NO));
        fields.add(new Field(HAD, text.toString(), had()));
        fields.add(new StringField("tenth", "" + row % 10, Store.NO));
        writer.addDocument(fields);
        if (row == 2_000 || row == 3_000) {
          writer.flush(); // two small segments, and a large one
        }
      }
      writer.deleteDocuments(new Term("tenth", "3"));
    }
    reader = DirectoryReader.open(DIRECTORY);
  }

  private static FieldType had() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    return type;
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
    DIRECTORY.close();
  }

  /** The first words are in many rows, the last ones in a few. */
  private static String word() {
    return "w" + (int) (WORDS * Math.pow(RANDOM.nextDouble(), 3));
  }

  @Test
  void findsWhatLuceneFindsAndScoresItTheSame() throws Exception {
    var searcher = new IndexSearcher(reader);
    for (int i = 0; i < 400; i++) {
      Query asked = asked();
      int most = 1 + RANDOM.nextInt(60);
      ScoreDoc[] lucene = searcher.search(asked, most).scoreDocs;
      ScoreDoc[] ours = searcher.search(new AnyWordQuery(asked, HELD), most).scoreDocs;
      assertThat(rows(ours)).as("seed %d, %s", SEED, asked).isEqualTo(rows(lucene));
    }
  }

  @Test
  void isAPartOfOtherQueriesToo() throws Exception {
    var searcher = new IndexSearcher(reader);
    for (int i = 0; i < 50; i++) {
      Query asked = asked();
      assertThat(rows(searcher.search(narrowed(new AnyWordQuery(asked, HELD)), 20).scoreDocs))
          .as("seed %d, %s", SEED, asked)
          .isEqualTo(rows(searcher.search(narrowed(asked), 20).scoreDocs));
    }
  }

  private static Query narrowed(Query asked) {
    return new BooleanQuery.Builder()
        .add(asked, Occur.MUST)
        .add(new TermQuery(new Term("tenth", "1")), Occur.FILTER)
        .build();
  }

  private static List<String> rows(ScoreDoc[] found) {
    List<String> rows = new ArrayList<>();
    for (ScoreDoc row : found) {
      rows.add(row.doc + " " + row.score);
    }
    return rows;
  }

  private static Query asked() {
    var any = new BooleanQuery.Builder();
    for (int i = RANDOM.nextInt(14); i >= 0; i--) {
      Query query =
          switch (RANDOM.nextInt(12)) {
            case 0 -> new PhraseQuery(RANDOM.nextInt(3), TEXT, word(), word());
            case 1 ->
                new SynonymQuery.Builder(TEXT)
                    .addTerm(new Term(TEXT, word()))
                    .addTerm(new Term(TEXT, word()))
                    .build();
            case 2 ->
                new BooleanQuery.Builder()
                    .add(term(word()), Occur.MUST)
                    .add(term(word()), Occur.SHOULD)
                    .build();
            case 3 ->
                new OneWordQuery(
                    List.of(
                        new WeighedTerm(new Term(TEXT, word()), 1),
                        new WeighedTerm(new Term(TEXT, word()), 0.5f)));
            case 4, 5 -> new TermQuery(new Term(HAD, word()));
            default -> term(word());
          };
      any.add(
          RANDOM.nextBoolean() ? query : new BoostQuery(query, RANDOM.nextFloat()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query term(String word) {
    return new TermQuery(new Term(TEXT, word));
  }

  @Test
  void looksWordByWordUnlessMostRowsHaveOne() throws Exception {
    assertThat(scorer(any("w900", "w1900"))).isInstanceOf(TermAtATime.class);
    String[] frequent = new String[20];
    for (int i = 0; i < frequent.length; i++) {
      frequent[i] = "w" + i;
    }
    assertThat(scorer(any(frequent))).isNotNull().isNotInstanceOf(TermAtATime.class);
  }

  @Test
  void holdsWordsOfEnoughRows() throws Exception {
    Query asked = any("w900", "w2");
    var held = new HeldWords(ROWS * 4L);
    new IndexSearcher(reader).search(new AnyWordQuery(asked, held), 5);
    IndexReader.CacheHelper largest = reader.leaves().getLast().reader().getCoreCacheHelper();
    IndexReader.CacheHelper small = reader.leaves().getFirst().reader().getCoreCacheHelper();
    assertThat(held.of(largest, new Term(TEXT, "w900"))).isNotNull();
    assertThat(held.of(largest, new Term(TEXT, "w2"))).isNotNull();
    assertThat(held.of(small, new Term(TEXT, "w900"))).isNull();
  }

  @Test
  void leavesOtherQueriesToLucene() throws Exception {
    var both =
        new BooleanQuery.Builder()
            .add(term("w900"), Occur.MUST)
            .add(term("w1900"), Occur.SHOULD)
            .build();
    assertThat(scorer(both)).isNotNull().isNotInstanceOf(TermAtATime.class);
    var two = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
    any("w900", "w1900", "w800").clauses().forEach(two::add);
    assertThat(scorer(two.build())).isNotNull().isNotInstanceOf(TermAtATime.class);
  }

  @Test
  void countsEachRowForAllWhoAsk() throws Exception {
    var searcher = new IndexSearcher(reader);
    assertThat(searcher.count(new AnyWordQuery(any("w900", "w1900"), HELD)))
        .isPositive()
        .isEqualTo(searcher.count(any("w900", "w1900")));
  }

  private static BooleanQuery any(String... words) {
    var any = new BooleanQuery.Builder();
    for (String word : words) {
      any.add(term(word), Occur.SHOULD);
    }
    return any.build();
  }

  /** Of the largest segment. */
  private static BulkScorer scorer(Query asked) throws Exception {
    IndexReader all = reader;
    var searcher = new IndexSearcher(all);
    Query query = searcher.rewrite(new AnyWordQuery(asked, HELD));
    return searcher.createWeight(query, ScoreMode.TOP_SCORES, 1).bulkScorer(all.leaves().getLast());
  }
}
