package org.dossier.search;

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

/** How a passage lies in the index. */
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

  private PassageFields() {}

  static Document of(Passage passage) {
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
    fields.add(new Field(Analysis.STEMS, passage.text(), SEARCHED));
    fields.add(new Field(Analysis.WORDS, passage.text(), SEARCHED));
    fields.add(new Field(Analysis.SOUNDS, passage.text(), SOUNDED));
    return fields;
  }

  static Document held(DocumentId document) {
    var fields = new Document();
    fields.add(new StringField(DOCUMENT, document.sha256(), Field.Store.NO));
    fields.add(new StringField(HELD, document.sha256(), Field.Store.NO));
    return fields;
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
