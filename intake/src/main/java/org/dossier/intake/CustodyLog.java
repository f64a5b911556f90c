package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * The hash-chained record of every handling, one JSON object a line. Each line holds the hash of
 * the line before it and its own, so that no line can be changed, moved or taken out of the middle
 * unnoticed; that lines are missing from the end shows only against a {@link #head} kept elsewhere.
 * One process writes at a time.
 */
public final class CustodyLog implements Closeable {
  private final FileChannel channel;
  private final Clock clock;
  private String head;

  private CustodyLog(FileChannel channel, Clock clock, String head) {
    this.channel = channel;
    this.clock = clock;
    this.head = head;
  }

  /**
   * Opens the log, making it where absent. A last line that a crash cut off is dropped, and a line
   * of action {@code repaired} says so.
   *
   * @throws IOException when the file can't be written, or its last whole line isn't a custody line
   */
  public static CustodyLog open(Path file, Clock clock) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Tail tail = Tail.of(channel);
      var log = new CustodyLog(channel, clock, tail.head());
      channel.truncate(tail.whole());
      channel.position(tail.whole());
      if (tail.torn() > 0) {
        log.append(List.of(log.repaired(file, tail.torn())));
      }
      return log;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The hash of the last line, or 64 zeros. */
  public synchronized String head() {
    return head;
  }

  public void append(CustodyEvent event) throws IOException {
    append(List.of(event));
  }

  /** Appends in order; when it returns, the lines have reached the disk. */
  public synchronized void append(List<CustodyEvent> events) throws IOException {
    var text = new StringBuilder();
    String last = head;
    for (CustodyEvent event : events) {
      CustodyLine line = CustodyLine.after(last, event);
      text.append(line.json()).append('\n');
      last = line.entryHash();
    }
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    long start = channel.position();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      channel.truncate(start);
      throw e;
    }
    head = last;
  }

  /** Walks the whole chain. */
  public static CustodyCheck verify(Path file) throws IOException {
    return CustodyCheck.of(file);
  }

  /**
   * Walks the whole chain.
   *
   * @param sink gets every line up to the first that is not as it was written
   */
  public static CustodyCheck verify(Path file, Consumer<CustodyEntry> sink) throws IOException {
    return CustodyCheck.of(file, sink);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private CustodyEvent repaired(Path file, long torn) {
    return new CustodyEvent(
        String.valueOf(file.getFileName()),
        null,
        String.valueOf(file.getFileName()),
        null,
        torn,
        clock.instant(),
        "a crash",
        "log",
        "dossier",
        "repaired",
        "dossier");
  }

  /**
   * Where the whole lines end.
   *
   * @param head the hash of the last whole line
   * @param torn how many bytes follow it
   */
  private record Tail(String head, long whole, long torn) {
    /** No line is longer. */
    private static final int WINDOW = 1 << 20;

    static Tail of(FileChannel channel) throws IOException {
      long size = channel.size();
      var window = ByteBuffer.allocate((int) Math.min(size, WINDOW));
      long start = size - window.capacity();
      while (window.hasRemaining() && channel.read(window, start + window.position()) >= 0) {}
      String text = new String(window.array(), StandardCharsets.ISO_8859_1);
      int end = text.lastIndexOf('\n');
      if (end < 0 && start > 0) {
        throw new IOException("the custody log ends in something that is not a custody line");
      }
      if (end < 0) {
        return new Tail(CustodyLine.NONE, 0, size);
      }
      String last = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
      String hash = CustodyLine.entryHash(last);
      if (hash == null) {
        throw new IOException("the last line of the custody log is not a custody line");
      }
      return new Tail(hash, start + end + 1, size - start - end - 1);
    }
  }
}
