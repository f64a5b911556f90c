package org.dossier.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/** Passages in a Lucene index. Scores depend on the passages held, not on how they came in. */
public final class LucenePassageIndex implements PassageIndex {
  private static final String FORMAT = PassageFields.format();

  /** Each segment costs each query, and has a dictionary of its own. */
  private static final int PACKED_SEGMENTS = 1;

  /**
   * Packed when a tenth of the passages lies in further segments: whoever adds a file to a million
   * doesn't wait for the million.
   */
  private static final long WORTH_PACKING = 10;

  /** Bytes; larger segments take too long to merge. */
  private static final long LARGEST_SEGMENT = 5L << 30;

  private static final String FORMAT_KEY = "format";

  /** Lucene reports which vector instructions it uses; no user needs that. */
  private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE_LOG.setLevel(Level.SEVERE);
  }

  private final @Nullable FSDirectory directory;
  private final @Nullable IndexWriter writer;
  private final Analyzer ofTexts = Analysis.ofTexts();
  private final Asking asking;
  private final Quotes quotes = new Quotes();
  private final HeldWords held = new HeldWords();
  private final Commits commits = new Commits();
  private @Nullable PassageFields fields;
  private @Nullable DirectoryReader reader;

  private LucenePassageIndex(@Nullable FSDirectory directory, boolean writable, Aids aids)
      throws IOException {
    this.directory = directory;
    this.asking = new Asking(aids);
    this.writer = directory != null && writable ? writer(directory) : null;
    this.reader = directory == null ? null : reader(directory);
  }

  /** Opens for reading and writing, and creates the folder and the index when they are absent. */
  public static LucenePassageIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new LucenePassageIndex(FSDirectory.open(folder), true, Aids.NONE);
  }

  /** Opens what was committed last, for reading; a missing index finds nothing. */
  public static LucenePassageIndex openReadOnly(Path folder) throws IOException {
    return openReadOnly(folder, Aids.NONE);
  }

  /** The same, with help. */
  public static LucenePassageIndex openReadOnly(Path folder, Aids aids) throws IOException {
    return new LucenePassageIndex(
        Files.isDirectory(folder) ? FSDirectory.open(folder) : null, false, aids);
  }

  private IndexWriter writer(Directory directory) throws IOException {
    if (!isCurrent(directory)) {
      clear(directory);
    }
    var config = new IndexWriterConfig(ofTexts);
    config.setCodec(new PassageCodec());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    config.setCommitOnClose(false);
    try {
      var writer = new IndexWriter(directory, config);
      writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet(), false);
      return writer;
    } catch (LockObtainFailedException e) {
      throw busy(directory, e);
    }
  }

  private static void clear(Directory directory) throws IOException {
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          held.ensureValid();
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw busy(directory, e);
    }
  }

  private static IOException busy(Directory directory, LockObtainFailedException e) {
    return new IOException(
        "another process is writing to the index " + directory + ": wait until it has ended", e);
  }

  private static boolean isCurrent(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY));
    } catch (IndexNotFoundException e) {
      return true;
    } catch (IllegalArgumentException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException e) {
      // Damaged or of another Lucene: it is made again from the store.
      return false;
    }
  }

  private static @Nullable DirectoryReader reader(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory) || !isCurrent(directory)) {
      return null;
    }
    return DirectoryReader.open(directory);
  }

  @Override
  public synchronized void replace(DocumentId document, Iterable<Passage> passages)
      throws IOException {
    Iterable<Document> rows = () -> rows(document, passages.iterator(), fields());
    try {
      writable()
          .updateDocuments(new Term(PassageFields.DOCUMENT, PassageFields.key(document)), rows);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Makes a row when the writer is done with the one before, as {@link PassageFields} asks. */
  private static Iterator<Document> rows(
      DocumentId document, Iterator<Passage> passages, PassageFields fields) {
    return new Iterator<>() {
      private boolean begun;

      @Override
      public boolean hasNext() {
        return !begun || passages.hasNext();
      }

      @Override
      public Document next() {
        try {
          if (!begun) {
            begun = true;
            return fields.held(document);
          }
          return row(document, passages.next(), fields);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private PassageFields fields() {
    if (fields == null) {
      fields = new PassageFields();
    }
    return fields;
  }

  private static Document row(DocumentId document, Passage passage, PassageFields fields)
      throws IOException {
    if (!passage.document().equals(document)) {
      throw new IllegalArgumentException(
          "a passage of " + passage.document() + " among those of " + document);
    }
    return fields.of(passage);
  }

  @Override
  public synchronized void commit() throws IOException {
    IndexWriter writing = writable();
    // Replaced passages would otherwise count in the scores until some later merge.
    writing.forceMergeDeletes();
    writing.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
    writing.commit();
  }

  @Override
  public synchronized void pack() throws IOException {
    commit();
    try (DirectoryReader now = DirectoryReader.open(writable())) {
      List<Integer> rows =
          now.leaves().stream()
              .map(leaf -> leaf.reader().maxDoc())
              .sorted(Comparator.reverseOrder())
              .toList();
      long small = rows.stream().skip(PACKED_SEGMENTS).mapToLong(row -> row).sum();
      if (small * WORTH_PACKING < now.maxDoc()) {
        return;
      }
    }
    long bytes = 0;
    Directory files = writable().getDirectory();
    for (String file : files.listAll()) {
      bytes += files.fileLength(file);
    }
    writable().forceMerge(Math.toIntExact(bytes / LARGEST_SEGMENT) + PACKED_SEGMENTS);
    commit();
  }

  @Override
  public synchronized void startAnew() throws IOException {
    writable().deleteAll();
  }

  private IndexWriter writable() {
    if (writer == null) {
      throw new IllegalStateException("the index was opened for reading");
    }
    return writer;
  }

  @Override
  public SortedSet<DocumentId> documents() throws IOException {
    var held = new TreeSet<DocumentId>();
    DirectoryReader current = current();
    if (current == null) {
      return held;
    }
    try {
      Terms terms = MultiTerms.getTerms(current, PassageFields.HELD);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef id = each.next(); id != null; id = each.next()) {
          held.add(PassageFields.document(id));
        }
      }
      return held;
    } finally {
      current.decRef();
    }
  }

  @Override
  public int held() throws IOException {
    DirectoryReader current = current();
    if (current == null) {
      return 0;
    }
    try {
      // Rows that were replaced are gone when they are committed.
      return current.hasDeletions() ? documents().size() : current.getDocCount(PassageFields.HELD);
    } finally {
      current.decRef();
    }
  }

  @Override
  public Answer ask(Query query, int first, int most) throws IOException, QuerySyntaxException {
    if (first < 0 || most < 1) {
      throw new IllegalArgumentException(
          "a limit of at least 1, not " + most + ", after " + first + " others");
    }
    Prepared prepared = asking.prepared(query);
    return reading(
        new Answer(List.of(), 0, false, prepared.expansions()),
        searcher -> {
          prepared.check(new ReaderVocabulary(searcher.getIndexReader()));
          return answer(searcher, prepared, query, first, most);
        });
  }

  private Answer answer(IndexSearcher searcher, Prepared prepared, Query query, int first, int most)
      throws IOException {
    TopDocs top =
        switch (query.order()) {
          case RELEVANCE -> Ranking.best(searcher, prepared, held, first + most);
          case NEWEST -> searcher.search(prepared.finding(), first + most, PassageFields.NEWEST);
          case OLDEST -> searcher.search(prepared.finding(), first + most, PassageFields.OLDEST);
        };
    List<ScoreDoc> rows = Arrays.stream(top.scoreDocs).skip(first).limit(most).toList();
    List<Found> found = new FoundRows(searcher).found(rows);
    return new Answer(
        quotes.hits(prepared, found),
        top.totalHits.value(),
        top.totalHits.relation() != TotalHits.Relation.EQUAL_TO,
        prepared.expansions());
  }

  @Override
  public Facets facets(Query query) throws IOException, QuerySyntaxException {
    Prepared prepared = asking.prepared(query);
    return reading(
        Facets.NONE,
        searcher -> {
          prepared.check(new ReaderVocabulary(searcher.getIndexReader()));
          return searcher
              .search(prepared.finding(), new OneCollector<>(new FacetCounts()))
              .facets();
        });
  }

  @Override
  public Extent extent(Query query) throws IOException, QuerySyntaxException {
    Prepared prepared = asking.prepared(query);
    return reading(
        new Extent(0, 0),
        searcher ->
            searcher.search(prepared.finding(), new OneCollector<>(new ExtentCount())).extent());
  }

  /** A look at what was committed last. */
  @FunctionalInterface
  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException, QuerySyntaxException;
  }

  private <T> T reading(T ofNothing, Look<T> look) throws IOException, QuerySyntaxException {
    DirectoryReader current = current();
    if (current == null) {
      return ofNothing;
    }
    try {
      return look.at(new IndexSearcher(current));
    } finally {
      current.decRef();
    }
  }

  /**
   * What was committed last. The caller counts the reference down when it is done: others may go on
   * to a newer commit meanwhile.
   */
  private synchronized @Nullable DirectoryReader current() throws IOException {
    if (directory == null) {
      return null;
    }
    if (reader == null) {
      reader = reader(directory);
    } else if (commits.mayBeNew(directory)) {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        reader.close();
        reader = newer;
      }
    }
    if (reader != null) {
      reader.incRef();
    }
    return reader;
  }

  /** Ends without a commit: what was not committed is as if it had not been put in. */
  @Override
  public synchronized void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    if (writer != null) {
      writer.close();
    }
    if (directory != null) {
      directory.close();
    }
    ofTexts.close();
  }
}
