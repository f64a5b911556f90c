package org.dossier.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's lengths of texts, on disk as they are. Of a field whose rows all have one they are held
 * in memory, a byte each, from the first query on: to score a row takes longer to read its length
 * out of a mapped file than to do all else.
 */
final class HeldNorms extends NormsFormat {
  private final NormsFormat lucene;

  HeldNorms(NormsFormat lucene) {
    this.lucene = lucene;
  }

  @Override
  public NormsConsumer normsConsumer(SegmentWriteState state) throws IOException {
    return lucene.normsConsumer(state);
  }

  @Override
  public NormsProducer normsProducer(SegmentReadState state) throws IOException {
    return new Holding(lucene.normsProducer(state), state.segmentInfo.maxDoc());
  }

  /** By row; null where a field has none in memory. */
  static byte @Nullable [] lengths(LeafReader segment, String field) throws IOException {
    return segment.getNormValues(field) instanceof Lengths held ? held.bytes : null;
  }

  private static final class Holding extends NormsProducer {
    private final NormsProducer lucene;
    private final int rows;

    /** By number of field; empty where not each row has a length of one byte. */
    private final Map<Integer, Optional<byte[]>> held = new ConcurrentHashMap<>();

    Holding(NormsProducer lucene, int rows) {
      this.lucene = lucene;
      this.rows = rows;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo field) throws IOException {
      Optional<byte[]> lengths = held.get(field.number);
      if (lengths == null) {
        lengths = Optional.ofNullable(read(lucene.getNorms(field)));
        held.put(field.number, lengths);
      }
      return lengths.isPresent() ? new Lengths(lengths.get()) : lucene.getNorms(field);
    }

    private byte @Nullable [] read(NumericDocValues lengths) throws IOException {
      byte[] bytes = new byte[rows];
      for (int row = 0; row < rows; row++) {
        if (lengths.nextDoc() != row || lengths.longValue() != (byte) lengths.longValue()) {
          return null;
        }
        bytes[row] = (byte) lengths.longValue();
      }
      return bytes;
    }

    @Override
    public void checkIntegrity() throws IOException {
      lucene.checkIntegrity();
    }

    /** Merging reads each length once. */
    @Override
    public NormsProducer getMergeInstance() {
      return lucene.getMergeInstance();
    }

    @Override
    public void close() throws IOException {
      lucene.close();
    }
  }

  private static final class Lengths extends NumericDocValues {
    private final byte[] bytes;
    private int row = -1;

    Lengths(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long longValue() {
      return bytes[row];
    }

    @Override
    public void longValues(int size, int[] rows, long[] values, long none) {
      for (int i = 0; i < size; i++) {
        values[i] = bytes[rows[i]];
      }
    }

    @Override
    public boolean advanceExact(int target) {
      row = target;
      return true;
    }

    @Override
    public int docID() {
      return row;
    }

    @Override
    public int nextDoc() {
      return advance(row + 1);
    }

    @Override
    public int advance(int target) {
      row = target < bytes.length ? target : NO_MORE_DOCS;
      return row;
    }

    @Override
    public long cost() {
      return bytes.length;
    }
  }
}
