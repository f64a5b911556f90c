package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/** One writer at a time. The operating system lets go of it when the process dies. */
final class CaseLock implements Closeable {
  private final FileChannel channel;

  private CaseLock(FileChannel channel) {
    this.channel = channel;
  }

  static CaseLock take(CaseFolder folder) throws CaseException {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!hold(channel)) {
        String holder = holder(channel);
        channel.close();
        throw new CaseException(
            folder.root()
                + " is being written"
                + holder
                + ": wait until that is done, then run this again");
      }
      channel.truncate(0);
      channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return new CaseLock(channel);
    } catch (IOException e) {
      throw Troubles.of(folder.lock(), e);
    }
  }

  private static boolean hold(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    return pid.isEmpty() ? "" : " by process " + pid;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
