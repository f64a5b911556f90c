package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
  private final Random random = new Random(20261129);

  @Test
  void whateverPartIsWantedIsThere() throws Exception {
    for (int length :
        new int[] {0, 1, 9, 15, 16, 599, 5_120, 5_462, 10_007, 65_536, 81_920, 300_000}) {
      byte[] whole = text(length);
      byte[] deflated = deflated(whole);
      assertThat(part(deflated, whole, 0, length)).isEqualTo(whole);
      for (int i = 0; i < 200; i++) {
        int offset = random.nextInt(length + 1);
        int wanted = random.nextInt(length - offset + 1);
        assertThat(part(deflated, whole, offset, wanted))
            .as("%d from %d of %d", wanted, offset, length)
            .isEqualTo(Arrays.copyOfRange(whole, offset, offset + wanted));
      }
    }
  }

  @Test
  void damageIsNoText() throws Exception {
    byte[] whole = text(20_000);
    byte[] deflated = deflated(whole);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = deflated.clone();
      damaged[random.nextInt(deflated.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        assertThat(part(damaged, whole, 0, whole.length)).hasSize(whole.length);
      } catch (IOException e) {
        refused++; // or a file's end
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aBlockThatEndsTooSoonIsRefused() throws Exception {
    var out = new ByteBuffersDataOutput();
    out.writeVInt(0); // no dictionary
    byte[] block = deflated(text(15)); // of one block, and without a dictionary
    out.writeBytes(block, 1, block.length - 1);
    byte[] short1 = out.toArrayCopy();
    assertThatThrownBy(() -> part(short1, new byte[100], 0, 100))
        .isInstanceOf(CorruptIndexException.class);
  }

  private byte[] text(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append("passage ").append(random.nextInt(500)).append(" of the trove. ");
    }
    return text.substring(0, length).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] deflated(byte[] whole) throws IOException {
    var out = new ByteBuffersDataOutput();
    try (var compressor = TextBlocks.MODE.newCompressor()) {
      compressor.compress(input(whole), out);
    }
    return out.toArrayCopy();
  }

  private static ByteBuffersDataInput input(byte[] bytes) {
    return new ByteBuffersDataInput(List.of(ByteBuffer.wrap(bytes)));
  }

  private static byte[] part(byte[] deflated, byte[] whole, int offset, int length)
      throws IOException {
    var into = new BytesRef();
    TextBlocks.MODE
        .newDecompressor()
        .decompress(input(deflated), whole.length, offset, length, into);
    return BytesRef.deepCopyOf(into).bytes;
  }
}
