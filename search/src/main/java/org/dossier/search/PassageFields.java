package org.dossier.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.DocumentId;

/**
 * How a passage lies in the index. Makes one row at a time: a row's words are gone when the next
 * one is made.
 */
final class PassageFields {
  static final String DOCUMENT = "document";

  /** The documents that were put in, each once, also those without a passage. */
  static final String HELD = "held";

  static final String LANGUAGE = "language";
  static final String PATH = "path";
  static final String PAGE = "page";
  static final String START = "start";
  static final String TEXT = "text";

  /** Best first; passages that score the same by where they stand. */
  static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(PATH, SortField.Type.STRING),
          new SortField(PAGE, SortField.Type.INT),
          new SortField(START, SortField.Type.INT));

  private static final FieldType SEARCHED = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static final FieldType SOUNDED = searched(IndexOptions.DOCS_AND_FREQS);

  private final Tokens tokens = Analysis.tokens();
  private final TokenStream stems = Analysis.stems(tokens.stream(), true);
  private final TokenStream words = Analysis.words(tokens.stream());
  private final TokenStream sounds = Analysis.sounds(tokens.stream());

  Document of(Passage passage) throws IOException {
    var fields = new Document();
    fields.add(new StringField(DOCUMENT, passage.document().sha256(), Field.Store.YES));
    if (passage.language() != null) {
      fields.add(new StringField(LANGUAGE, passage.language(), Field.Store.YES));
    }
    fields.add(new StoredField(PATH, passage.path()));
    fields.add(new SortedDocValuesField(PATH, sortKey(passage.path())));
    number(fields, PAGE, passage.page());
    number(fields, START, passage.span().start());
    fields.add(new StoredField(TEXT, passage.text()));
    text(fields, passage.text());
    return fields;
  }

  /** Has an empty text: Lucene finds lengths much faster when no row lacks one. */
  Document held(DocumentId document) throws IOException {
    var fields = new Document();
    fields.add(new StringField(DOCUMENT, document.sha256(), Field.Store.NO));
    fields.add(new StringField(HELD, document.sha256(), Field.Store.NO));
    text(fields, "");
    return fields;
  }

  private void text(Document fields, String text) throws IOException {
    tokens.cut(text);
    fields.add(new Field(Analysis.STEMS, stems, SEARCHED));
    fields.add(new Field(Analysis.WORDS, words, SEARCHED));
    fields.add(new Field(Analysis.SOUNDS, sounds, SOUNDED));
  }

  /** Doc values are bounded at 32,766 bytes; a longer path sorts by its beginning. */
  private static BytesRef sortKey(String path) {
    var key = new BytesRef(path);
    key.length = Math.min(key.length, 30_000);
    return key;
  }

  private static void number(Document fields, String name, int value) {
    fields.add(new StoredField(name, value));
    fields.add(new NumericDocValuesField(name, value));
  }

  private static FieldType searched(IndexOptions kept) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(kept);
    type.freeze();
    return type;
  }
}
