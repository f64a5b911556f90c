package org.dossier.search;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene90.DeflateWithPresetDictCompressionMode;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's {@link DeflateWithPresetDictCompressionMode}, byte for byte, of whose blocks no more is
 * inflated than up to the end of the text that is wanted; and what inflates is kept for the next.
 * One for all: Lucene copies blocks as they are from segment to segment where both have the same.
 */
final class PartlyInflated extends CompressionMode {
  static final CompressionMode MODE = new PartlyInflated();

  private static final Lent<Inflater> INFLATERS = new Lent<>(() -> new Inflater(true));

  private final CompressionMode lucene = new DeflateWithPresetDictCompressionMode();

  private PartlyInflated() {}

  @Override
  public Compressor newCompressor() {
    return lucene.newCompressor();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Inflating();
  }

  @Override
  public String toString() {
    return "PARTLY_INFLATED";
  }

  private static final class Inflating extends Decompressor {
    private byte[] deflated = BytesRef.EMPTY_BYTES;

    /** Bytes that a block of what is read just now may have: deflating adds hardly any. */
    private int most;

    @Override
    public void decompress(DataInput in, int whole, int offset, int length, BytesRef into)
        throws IOException {
      into.offset = 0;
      into.length = 0;
      if (length == 0) {
        return;
      }
      int dictionary = in.readVInt();
      int block = in.readVInt();
      if (dictionary < 0 || dictionary > whole || block < 1 || block > whole) {
        throw new CorruptIndexException(
            "no lengths for " + whole + " bytes: " + dictionary + ", " + block, in);
      }
      most = whole + whole / 1000 + 64;
      Inflater inflater = INFLATERS.take();
      inflate(in, inflater, dictionary, 0, into);
      int start = dictionary; // of the next block in all that is deflated
      while (start + block <= offset) {
        in.skipBytes(in.readVInt());
        start += block;
      }
      int skipped = start - dictionary;
      for (int end = offset + length; start < end; start += block) {
        inflate(in, inflater, Math.min(block, end - start), dictionary, into);
      }
      INFLATERS.giveBack(inflater);
      into.offset = offset - skipped;
      into.length = length;
    }

    /**
     * Inflates a block, or its beginning, to the end of what is there.
     *
     * @param length of what is wanted of it
     * @param dictionary length of the dictionary, with which all begins; 0 for itself
     */
    private void inflate(DataInput in, Inflater inflater, int length, int dictionary, BytesRef into)
        throws IOException {
      int there = in.readVInt();
      if (there == 0 && length == 0) {
        return;
      }
      if (there < 0 || there > most) {
        throw new CorruptIndexException("a block of " + there + " bytes", in);
      }
      deflated = ArrayUtil.growNoCopy(deflated, there + 1);
      in.readBytes(deflated, 0, there);
      deflated[there] = 0; // zlib asks for one more without a header
      inflater.reset();
      if (dictionary > 0) {
        inflater.setDictionary(into.bytes, 0, dictionary);
      }
      inflater.setInput(deflated, 0, there + 1);
      into.bytes = ArrayUtil.grow(into.bytes, into.length + length);
      try {
        for (int done = 0; done < length; ) {
          int more = inflater.inflate(into.bytes, into.length, length - done);
          if (more == 0) {
            throw new CorruptIndexException(
                "a block ends after " + done + " bytes of " + length, in);
          }
          done += more;
          into.length += more;
        }
      } catch (DataFormatException e) {
        throw new CorruptIndexException("a block is not deflated", in, e);
      }
    }

    @Override
    public Decompressor clone() {
      return new Inflating();
    }
  }
}
