package org.dossier.search;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec, but for the texts of passages: deflated, in blocks so small that a page of hits
 * is read as fast as texts are that are hardly compressed. Public for Lucene, which finds it by its
 * name.
 */
public final class PassageCodec extends FilterCodec {
  /** In the index; another layout needs another name. */
  private static final String NAME = "DossierPassages2";

  /** Bytes that have one dictionary. Where a text begins is noted for all of them together. */
  private static final int CHUNK = 48 * TextBlocks.BLOCK;

  private static final int MOST_ROWS = 2048;
  private static final int INDEX_SHIFT = 10;

  private final StoredFieldsFormat texts =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, TextBlocks.MODE, CHUNK, MOST_ROWS, INDEX_SHIFT);

  private final NormsFormat lengths = new HeldNorms(super.normsFormat());

  /** For Lucene. */
  public PassageCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return texts;
  }

  @Override
  public NormsFormat normsFormat() {
    return lengths;
  }
}
