package org.dossier.search;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Many texts in one: the beginning as it is, for a dictionary, and the rest in blocks that are
 * deflated with it, each by itself, how long each is first. For a text its block is inflated, and
 * no further than to the text's end. One for all: Lucene copies what is packed as it is from
 * segment to segment where both have the same.
 */
final class TextBlocks extends CompressionMode {
  static final CompressionMode MODE = new TextBlocks();

  /** Bytes before deflating. Half a block is inflated for a text; larger ones pack better. */
  static final int BLOCK = 5 * 1024;

  /** Bytes at most. */
  private static final int DICTIONARY = 4 * 1024;

  /** Not more than this part of all is left as it is, however little there is. */
  private static final int PART = 16;

  private static final Lent<Inflater> INFLATERS = new Lent<>(() -> new Inflater(true));

  private TextBlocks() {}

  @Override
  public Compressor newCompressor() {
    return new Deflating();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Inflating();
  }

  @Override
  public String toString() {
    return "TEXT_BLOCKS";
  }

  private static final class Deflating extends Compressor {
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] block = new byte[BLOCK];
    private byte[] deflated = new byte[BLOCK];

    @Override
    public void compress(ByteBuffersDataInput texts, DataOutput out) throws IOException {
      int whole = Math.toIntExact(texts.length());
      byte[] dictionary = new byte[Math.min(DICTIONARY, whole / PART)];
      texts.readBytes(dictionary, 0, dictionary.length);
      out.writeVInt(dictionary.length);
      out.writeBytes(dictionary, dictionary.length);
      int done = 0;
      for (int start = dictionary.length; start < whole; start += BLOCK) {
        int length = Math.min(BLOCK, whole - start);
        texts.readBytes(block, 0, length);
        int end = deflate(length, dictionary, done);
        out.writeVInt(end - done);
        done = end;
      }
      out.writeBytes(deflated, done);
    }

    /** Puts a block behind those before it, which end there; where it ends. */
    private int deflate(int length, byte[] dictionary, int from) {
      deflater.reset();
      deflater.setDictionary(dictionary);
      deflater.setInput(block, 0, length);
      deflater.finish();
      int end = from;
      while (!deflater.finished()) {
        deflated = ArrayUtil.grow(deflated, end + 1);
        end += deflater.deflate(deflated, end, deflated.length - end);
      }
      return end;
    }

    @Override
    public void close() {
      deflater.end();
    }
  }

  private static final class Inflating extends Decompressor {
    /** Bytes that a block has when it is deflated: that adds hardly any. */
    private static final int MOST = BLOCK + BLOCK / 1000 + 64;

    private final byte[] deflated = new byte[MOST + 1];
    private int[] lengths = new int[0];

    @Override
    public void decompress(DataInput in, int whole, int offset, int length, BytesRef into)
        throws IOException {
      into.offset = 0;
      into.length = 0;
      if (length == 0) {
        return;
      }
      int dictionary = in.readVInt();
      if (dictionary < 0 || dictionary > Math.min(DICTIONARY, whole)) {
        throw new CorruptIndexException("a dictionary of " + dictionary + " bytes", in);
      }
      into.bytes = ArrayUtil.growNoCopy(into.bytes, dictionary + BLOCK + length);
      in.readBytes(into.bytes, 0, dictionary);
      into.length = dictionary;
      int first = Math.max(0, offset - dictionary) / BLOCK;
      int start = dictionary + first * BLOCK; // of the first block that is wanted
      int end = offset + length;
      int before = 0; // bytes of blocks that are not
      int count = (whole - dictionary + BLOCK - 1) / BLOCK;
      lengths = ArrayUtil.growNoCopy(lengths, count);
      for (int i = 0; i < count; i++) {
        lengths[i] = deflated(in);
        before += i < first ? lengths[i] : 0;
      }
      in.skipBytes(before);
      Inflater inflater = INFLATERS.take();
      for (int i = first, at = start; at < end; i++, at += BLOCK) {
        inflate(in, inflater, lengths[i], Math.min(BLOCK, end - at), dictionary, into);
      }
      INFLATERS.giveBack(inflater);
      into.offset = offset - first * BLOCK;
      into.length = length;
    }

    private static int deflated(DataInput in) throws IOException {
      int length = in.readVInt();
      if (length < 0 || length > MOST) {
        throw new CorruptIndexException("a block of " + length + " bytes", in);
      }
      return length;
    }

    /** Inflates so much of the next block, to the end of what is there. */
    private void inflate(
        DataInput in, Inflater inflater, int there, int length, int dictionary, BytesRef into)
        throws IOException {
      in.readBytes(deflated, 0, there);
      deflated[there] = 0; // zlib asks for one more without a header
      inflater.reset();
      inflater.setDictionary(into.bytes, 0, dictionary);
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
