package org.dossier.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply that goes from an executor to the program is the one that the worker gave. */
class ReplyTest {
  private static final int LARGE = 3 << 20;

  @TempDir private Path folder;

  @Test
  void aSmallReplyGoesWithItsBytes() throws IOException {
    Reply sent = reply(new byte[] {1, 2}, new byte[] {}, new byte[] {3});

    assertThat(files()).isEmpty();
    assertThat(parts(passedOn(sent))).containsExactly("0 [1, 2]", "1 []", "2 [3]");
  }

  @Test
  void aLargeReplyGoesAsAFileAndIsGoneWhenItWasRead() throws IOException {
    Reply sent = reply(new byte[] {1, 2}, new byte[LARGE]);

    Reply received = passedOn(sent);

    assertThat(written(sent)).hasSizeLessThan(1000);
    assertThat(received.isInMemory()).isFalse();
    assertThat(received.parts().getLast().open().readAllBytes()).hasSize(LARGE);
    assertThat(received.parts().getFirst().open().readAllBytes()).containsExactly(1, 2);
    received.close();
    assertThat(files()).isEmpty();
  }

  private Reply reply(byte[]... parts) throws IOException {
    var reply = new Reply(folder);
    for (int tag = 0; tag < parts.length; tag++) {
      reply.take(tag, new ByteArrayInputStream(parts[tag]), parts[tag].length);
    }
    reply.complete();
    return reply;
  }

  private static Reply passedOn(Reply reply) throws IOException {
    return Reply.readFrom(new DataInputStream(new ByteArrayInputStream(written(reply))));
  }

  private static byte[] written(Reply reply) throws IOException {
    var bytes = new ByteArrayOutputStream();
    reply.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static List<String> parts(Reply reply) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Reply.Part part : reply.parts()) {
      parts.add(part.tag() + " " + Arrays.toString(part.open().readAllBytes()));
    }
    return parts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
