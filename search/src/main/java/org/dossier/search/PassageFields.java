package org.dossier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * How a passage lies in the index. Makes one row at a time: a row's words are gone when the next
 * one is made.
 */
public final class PassageFields {
  public static final String DOCUMENT = "document";

  /** The documents that were put in, each once, also those without a passage. */
  public static final String HELD = "held";

  public static final String LANGUAGE = "language";
  public static final String PATH = "path";
  public static final String PAGE = "page";
  public static final String START = "start";
  public static final String TEXT = "text";
  public static final String TYPE = "type";
  public static final String SOURCE = "source";
  public static final String STATE = "state";
  public static final String KIND = "kind";

  /** Days since 1970. */
  public static final String DATE = "date";

  public static final String FROM = "from";

  /** What a passage mentions by name, in stems. */
  public static final String NAMES = "names";

  /** What its figures come to, see {@link ValueTerms}. */
  public static final String VALUES = "values";

  /** Raised when fields or analysis change. */
  private static final int VERSION = 6;

  static final Sort NEWEST = byDate(true);
  static final Sort OLDEST = byDate(false);

  private static final FieldType SEARCHED = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** Whether a passage has a word, and not how often. */
  private static final FieldType HAD = had();

  private static final FieldType NAMED = named();

  /** Passages of documents without a date come last. */
  private static Sort byDate(boolean newest) {
    var date =
        new SortedNumericSortField(
            DATE,
            SortField.Type.INT,
            newest,
            SortedNumericSelector.Type.MIN,
            newest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return new Sort(
        date,
        SortField.FIELD_SCORE,
        new SortField(PATH, SortField.Type.STRING),
        new SortField(PAGE, SortField.Type.INT),
        new SortField(START, SortField.Type.INT));
  }

  private final Tokens tokens = Analysis.tokens();
  private final TokenStream stems = Analysis.stems(tokens.stream());
  private final TokenStream terms = Analysis.terms(tokens.stream());
  private final TokenStream words = Analysis.words(tokens.stream());
  private final TokenStream sounds = Analysis.sounds(tokens.stream());
  private final NameStream names = new NameStream();
  private final NameStream senders = new NameStream();

  Document of(Passage passage) throws IOException {
    var fields = new Document();
    of(fields, passage.document());
    word(fields, LANGUAGE, passage.language());
    labels(fields, passage.labels());
    noted(fields, passage.noted());
    BytesRef path = sortKey(passage.path());
    fields.add(new SortedDocValuesField(PATH, path));
    if (path.length < passage.path().getBytes(UTF_8).length) {
      fields.add(new StoredField(PATH, passage.path()));
    }
    number(fields, PAGE, passage.page());
    number(fields, START, passage.span().start());
    fields.add(new StoredField(TEXT, passage.text()));
    text(fields, passage.text());
    return fields;
  }

  /**
   * What an index was made with: a number, {@code -}, and what differs when the glossary does. An
   * index of another format counts as empty.
   */
  public static String format() {
    return VERSION + "-" + Integer.toHexString(Compounds.standard().fingerprint());
  }

  /** A document in the index: its hash in half as many bytes as it is written with. */
  static BytesRef key(DocumentId document) {
    return new BytesRef(HexFormat.of().parseHex(document.sha256()));
  }

  static DocumentId document(BytesRef key) {
    return new DocumentId(HexFormat.of().formatHex(key.bytes, key.offset, key.offset + key.length));
  }

  private static void of(Document fields, DocumentId document) {
    fields.add(new StringField(DOCUMENT, key(document), Field.Store.NO));
    fields.add(new SortedDocValuesField(DOCUMENT, key(document)));
  }

  private void labels(Document fields, Labels labels) {
    word(fields, TYPE, labels.type());
    word(fields, SOURCE, labels.source());
    word(fields, STATE, labels.state());
    if (labels.date() != null) {
      fields.add(new IntField(DATE, PassageTerms.day(labels.date()), Field.Store.NO));
    }
    if (labels.from() != null) {
      senders.of(List.of(labels.from()));
      fields.add(new Field(FROM, senders, NAMED));
    }
  }

  private void noted(Document fields, Noted noted) {
    for (String kind : new TreeSet<>(noted.kinds())) {
      fields.add(new StringField(KIND, kind, Field.Store.NO));
      fields.add(new SortedSetDocValuesField(KIND, new BytesRef(kind)));
    }
    if (!noted.names().isEmpty()) {
      names.of(noted.names());
      fields.add(new Field(NAMES, names, NAMED));
    }
    PassageTerms.values(noted)
        .forEach(term -> fields.add(new StringField(VALUES, term, Field.Store.NO)));
  }

  /** One word to narrow by and to count. */
  private static void word(Document fields, String name, @Nullable String value) {
    String word = PassageTerms.label(value);
    if (word != null) {
      fields.add(new StringField(name, word, Field.Store.NO));
      fields.add(new SortedDocValuesField(name, sortKey(word)));
    }
  }

  /** Has an empty text: Lucene finds lengths much faster when no row lacks one. */
  Document held(DocumentId document) throws IOException {
    var fields = new Document();
    of(fields, document);
    fields.add(new StringField(HELD, key(document), Field.Store.NO));
    text(fields, "");
    return fields;
  }

  private void text(Document fields, String text) throws IOException {
    tokens.cut(text);
    fields.add(new Field(Analysis.STEMS, stems, SEARCHED));
    fields.add(new Field(Analysis.WORDS, words, SEARCHED));
    fields.add(new Field(Analysis.TERMS, terms, HAD));
    fields.add(new Field(Analysis.SOUNDS, sounds, HAD));
  }

  /** Doc values are bounded at 32,766 bytes; a longer path sorts by its beginning. */
  private static BytesRef sortKey(String path) {
    var key = new BytesRef(path);
    key.length = Math.min(key.length, 30_000);
    return key;
  }

  private static void number(Document fields, String name, int value) {
    fields.add(new NumericDocValuesField(name, value));
  }

  private static FieldType named() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  private static FieldType had() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  private static FieldType searched(IndexOptions kept) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(kept);
    type.freeze();
    return type;
  }
}
