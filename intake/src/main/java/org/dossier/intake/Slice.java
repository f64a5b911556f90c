package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file from {@code start} up to {@code end}. */
public record Slice(Path file, long start, long end) implements Intake.Bytes {
  public Slice {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(file + ": no bytes " + start + " to " + end);
    }
  }

  public long size() {
    return end - start;
  }

  @Override
  public InputStream open() throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(start);
    return new First(Channels.newInputStream(channel), size());
  }

  /** The first bytes of a stream. */
  private static final class First extends InputStream {
    private final InputStream in;
    private long left;

    First(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(into, offset, (int) Math.min(left, length));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
