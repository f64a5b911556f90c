package org.dossier.hdfs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.hdfs.protocol.DatanodeInfo;
import org.apache.hadoop.hdfs.protocol.LocatedBlock;
import org.apache.hadoop.hdfs.protocol.LocatedBlocks;
import org.dossier.intake.StorageException;

/** Those that hold the bytes of a file. */
final class Datanodes {
  private static final int CONNECT_MILLIS = 3000;
  private static final int MOST = 3;

  private Datanodes() {}

  /**
   * Why bytes could not be read. Where none of those that have them lets itself be reached, the
   * next file's could not be read either.
   *
   * @param position of the first that was not read
   * @param byName whether they are reached by their names
   */
  static IOException trouble(
      IOException e, Trouble trouble, LocatedBlocks blocks, long position, boolean byName) {
    int index = blocks.findBlock(position);
    if (index < 0) {
      return e;
    }
    LocatedBlock block = blocks.get(index);
    List<? extends DatanodeInfo> nodes = Arrays.stream(block.getLocations()).limit(MOST).toList();
    if (nodes.isEmpty()) {
      return new IOException("no datanode has its bytes from " + block.getStartOffset() + " on", e);
    }
    if (nodes.stream().anyMatch(node -> isReached(node, byName))) {
      return new IOException(Trouble.oneLine(e), e);
    }
    return new StorageException(
        trouble.where()
            + ": the datanodes can't be reached ("
            + String.join(", ", nodes.stream().map(node -> node.getXferAddr(byName)).toList())
            + "): run the same command again when that is mended; what was stored is safe",
        e);
  }

  private static boolean isReached(DatanodeInfo node, boolean byName) {
    String host = byName ? node.getHostName() : node.getIpAddr();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, node.getXferPort()), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
