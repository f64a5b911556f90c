package org.dossier.hdfs;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsFileStatus;
import org.apache.hadoop.hdfs.protocol.HdfsLocatedFileStatus;

/** The bytes of one version of a file: all of them, or a failure. */
final class Body extends InputStream {
  private final DistributedFileSystem files;
  private final Trouble trouble;
  private final String path;
  private final HdfsLocatedFileStatus version;
  private final FSDataInputStream bytes;
  private long read;
  private boolean compared;

  Body(
      DistributedFileSystem files,
      Trouble trouble,
      String path,
      HdfsLocatedFileStatus version,
      FSDataInputStream bytes) {
    this.files = files;
    this.trouble = trouble;
    this.path = path;
    this.version = version;
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long left = version.getLen() - read;
    try (var _ = new OwnLoader()) {
      if (left == 0 && length > 0) {
        compare();
        return -1;
      }
      int n = some(buffer, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new IOException("it ended after " + read + " of " + version.getLen() + " bytes");
      }
      read += n;
      return n;
    }
  }

  private int some(byte[] buffer, int offset, int length) throws IOException {
    try {
      return bytes.read(buffer, offset, length);
    } catch (IOException e) {
      boolean byName = files.getConf().getBoolean("dfs.client.use.datanode.hostname", false);
      throw Datanodes.trouble(e, trouble, version.getLocatedBlocks(), read, byName);
    }
  }

  /**
   * Blocks that were cut and filled again are the same blocks. One that lies in its place now is
   * another file, and of this one all was read.
   */
  private void compare() throws IOException {
    if (compared) {
      return;
    }
    compared = true;
    HdfsFileStatus now;
    try {
      now = files.getClient().getFileInfo(path);
    } catch (IOException e) {
      throw trouble.of(e, path);
    }
    if (now != null
        && now.getFileId() == version.getFileId()
        && (now.getModificationTime() != version.getModificationTime()
            || now.getLen() != version.getLen())) {
      throw new IOException("it was changed while it was read");
    }
  }

  @Override
  public void close() throws IOException {
    try (var _ = new OwnLoader()) {
      bytes.close();
    }
  }
}
