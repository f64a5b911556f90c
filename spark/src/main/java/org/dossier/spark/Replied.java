package org.dossier.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import org.dossier.pipeline.worker.Answer;
import org.dossier.pipeline.worker.Reply;

/**
 * A worker's answer on its way from an executor.
 *
 * @param reply written down; empty when the job cost its worker
 * @param lost why it did, for a person; empty when it did not
 * @param confinement how the executor's workers are confined
 */
record Replied(byte[] reply, String lost, String confinement) implements Serializable {
  static Replied of(Answer answer, String confinement) throws IOException {
    return switch (answer) {
      case Answer.Lost(var reason) -> new Replied(new byte[0], reason, confinement);
      case Answer.Done(var reply) -> new Replied(written(reply), "", confinement);
    };
  }

  private static byte[] written(Reply reply) throws IOException {
    var bytes = new ByteArrayOutputStream();
    reply.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  Answer answer() throws IOException {
    return reply.length == 0
        ? new Answer.Lost(lost)
        : new Answer.Done(Reply.readFrom(new DataInputStream(new ByteArrayInputStream(reply))));
  }
}
