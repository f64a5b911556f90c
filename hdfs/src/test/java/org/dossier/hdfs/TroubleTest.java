package org.dossier.hdfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
  /** Which of them Hadoop says depends on how far a file has come when its datanode ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "File /a could only be written to 0 of the 1 minReplication nodes. There are 0 datanode(s)"
            + " running and 0 node(s) are excluded in this operation.",
        "All datanodes [DatanodeInfoWithStorage[127.0.0.1:43435,DS-9acdbd82,DISK]] are bad."
            + " Aborting..."
      })
  void aDatanodeThatEndsIsToldAsSuch(String said) {
    var why = new IOException(said, new EOFException("of the datanode"));

    assertThat(new Trouble("hdfs://server:8020", "me").ofWriting(why, "a"))
        .hasMessage(
            "hdfs://server:8020: no datanode takes what is to be written: they are full, or can't be"
                + " reached from here: run the same command again when that is mended; what was"
                + " stored is safe");
  }
}
