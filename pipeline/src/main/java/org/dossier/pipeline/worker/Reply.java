package org.dossier.pipeline.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.intake.Slice;
import org.jspecify.annotations.Nullable;

/** The parts that a worker sent, in memory while they are few and in a file when they are many. */
public final class Reply implements Closeable {
  private static final int IN_MEMORY = 1 << 20;

  /** For a reply too large for memory. */
  private final Path folder;

  private final List<Part> parts = new ArrayList<>();
  private byte[] memory = new byte[0];
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream out;
  private long size;

  Reply(Path folder) {
    this.folder = folder;
  }

  /**
   * A reply that another process has written down.
   *
   * @throws IOException when it isn't one
   */
  public static Reply readFrom(DataInput in) throws IOException {
    String spooled = in.readUTF();
    var reply = new Reply(Path.of(spooled));
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      int tag = in.readUnsignedByte();
      long length = in.readLong();
      reply.parts.add(reply.new Part(tag, reply.size, length));
      reply.size += length;
    }
    if (spooled.isEmpty()) {
      reply.memory = new byte[Math.toIntExact(reply.size)];
      in.readFully(reply.memory);
    } else {
      reply.file = Path.of(spooled);
    }
    return reply;
  }

  /**
   * Writes it down for a process that sees the same files. One that lies in a file belongs to that
   * process from now on: don't close it here.
   */
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(file == null ? "" : file.toAbsolutePath().toString());
    out.writeInt(parts.size());
    for (Part part : parts) {
      out.writeByte(part.tag);
      out.writeLong(part.length);
    }
    out.write(memory);
  }

  /** One part; its bytes can be read until the reply is closed. */
  public final class Part {
    private final int tag;
    private final long offset;
    private final long length;

    private Part(int tag, long offset, long length) {
      this.tag = tag;
      this.offset = offset;
      this.length = length;
    }

    public int tag() {
      return tag;
    }

    public InputStream open() throws IOException {
      if (file == null) {
        return new ByteArrayInputStream(memory, (int) offset, (int) length);
      }
      return new Slice(file, offset, offset + length).open();
    }
  }

  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** True when all of it is in memory. */
  public boolean isInMemory() {
    return file == null;
  }

  long size() {
    return size;
  }

  /** Takes one part over from the worker. */
  void take(int tag, InputStream in, long length) throws IOException {
    parts.add(new Part(tag, size, length));
    var chunk = new byte[(int) Math.min(length, 1 << 16)];
    long left = length;
    while (left > 0) {
      int n = in.read(chunk, 0, (int) Math.min(left, chunk.length));
      if (n < 0) {
        throw new EOFException();
      }
      sink(n).write(chunk, 0, n);
      left -= n;
    }
    size += length;
  }

  private OutputStream sink(int more) throws SpoolException {
    if (out == null && buffer.size() + more <= IN_MEMORY) {
      return buffer;
    }
    try {
      if (out == null) {
        file = Files.createTempFile(folder, "reply", "");
        out = Files.newOutputStream(file);
        buffer.writeTo(out);
        buffer.reset();
      }
      return out;
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  /** All is there. */
  void complete() throws SpoolException {
    if (out == null) {
      memory = buffer.toByteArray();
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  /** The reply can't be kept: the disk is full, say. No fault of the worker. */
  static final class SpoolException extends IOException {
    private static final long serialVersionUID = 1;

    SpoolException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
